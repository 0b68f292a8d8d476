import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Problem } from '../api/problem';
import type { Role } from '../api/types';
import { useViewer } from '../app/session';
import { useRoleName } from '../i18n/roles';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button, ButtonLink } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import styles from './Parties.module.css';
import { membersQuery } from './queries';
import { ResetFactor } from './ResetFactor';
import type { Member, OrganisationEntry } from './types';
import { useChange } from './useChange';

const SIGNING: readonly Role[] = ['national_endorser', 'donor_approver', 'fund_administrator'];

/** Who serves in an organisation and as what, with what the viewer may change of it. */
export function Members({ organisation }: { organisation: OrganisationEntry }) {
  const members = useQuery(membersQuery(organisation.id));
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Members</Trans>
      </h2>
      <Await query={members}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((member) => (
              <Row key={member.personId} organisation={organisation} member={member} />
            ))}
          </ul>
        )}
      </Await>
      {organisation.rolesToGive.length > 0 && (
        <div>
          <ButtonLink to={`/organisations/${organisation.id}/hand-over`} kind="quiet">
            <Trans>Somebody leaves: hand over</Trans>
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Row({ organisation, member }: { organisation: OrganisationEntry; member: Member }) {
  const { personId, name, email, roles } = member;
  const trust = useChange(organisation.id);
  const nameId = useId();
  const { session } = useViewer();
  const mayReset = session?.memberships.some(({ role }) => role === 'secretariat');
  const signs = roles.some(({ role }) => SIGNING.includes(role));
  const trusted = roles.some(({ preauthorised }) => preauthorised);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span>
          <strong>
            <bdi id={nameId}>{name}</bdi>
          </strong>{' '}
          <bdi>{email}</bdi>
        </span>
        {trusted && (
          <Tag tone="act">
            <Trans>Pre-authorised: what is submitted opens at once</Trans>
          </Tag>
        )}
      </div>
      {roles.map(({ role }) => (
        <HeldRole key={role} organisation={organisation} member={member} role={role} nameId={nameId} />
      ))}
      {organisation.mayVerify && signs && organisation.verified && (
        <div>
          <Button
            disabled={trust.isPending}
            onClick={() =>
              trust.mutate({
                path: `/${organisation.id}/members/${personId}/preauthorisation`,
                method: trusted ? 'DELETE' : 'POST',
                ...(trusted ? {} : { body: {} }),
              })
            }
          >
            {trusted ? <Trans>End the pre-authorisation</Trans> : <Trans>Pre-authorise</Trans>}
          </Button>
          <Refusal error={trust.error} />
        </div>
      )}
      {mayReset && personId !== session?.person.id && <ResetFactor member={member} />}
    </li>
  );
}

interface HeldRoleProps {
  organisation: OrganisationEntry;
  member: Member;
  role: Role;
  /** Of the element that says the member's name. */
  nameId: string;
}

/** A function, and ending it, which is asked once more; of the last who signs the service asks again. */
function HeldRole({ organisation, member, role, nameId }: HeldRoleProps) {
  const roleName = useRoleName();
  const end = useChange(organisation.id);
  const [asking, setAsking] = useState(false);
  const [last, setLast] = useState(false);
  const id = useId();
  const title = roleName(role);
  const path = `/${organisation.id}/members/${member.personId}/roles/${role}${last ? '?confirm=true' : ''}`;
  return (
    <div className={styles.head}>
      <span id={id}>{title}</span>
      {organisation.rolesToGive.includes(role) && !asking && (
        <Button kind="quiet" aria-describedby={`${id} ${nameId}`} onClick={() => setAsking(true)}>
          <Trans>End this function</Trans>
        </Button>
      )}
      {asking && (
        <Button
          disabled={end.isPending}
          aria-describedby={`${id} ${nameId}`}
          onClick={() =>
            end.mutate(
              { path, method: 'DELETE' },
              {
                onError: (error) => {
                  setLast(error instanceof Problem && error.code === 'LAST_ENDORSER');
                },
              },
            )
          }
        >
          <Trans>End it all the same</Trans>
        </Button>
      )}
      {asking && (
        <Button kind="quiet" onClick={() => setAsking(false)}>
          <Trans>Back</Trans>
        </Button>
      )}
      <Refusal error={end.error} />
    </div>
  );
}
