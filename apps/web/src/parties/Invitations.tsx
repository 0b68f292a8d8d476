import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '../api/types';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { useRoleName } from '../i18n/roles';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { InviteForm } from './InviteForm';
import { invitationStates } from './labels';
import styles from './Parties.module.css';
import { invitationsQuery } from './queries';
import type { Invitation } from './types';
import { useChange } from './useChange';

/** Who was invited, and inviting; for those who may. */
export function Invitations({ organisationId, roles }: { organisationId: string; roles: Role[] }) {
  const invitations = useQuery(invitationsQuery(organisationId));
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Invitations</Trans>
      </h2>
      <InviteForm organisationId={organisationId} roles={roles} />
      <Await query={invitations}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((invitation) => (
              <Row key={invitation.id} organisationId={organisationId} invitation={invitation} />
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

function Row({ organisationId, invitation }: { organisationId: string; invitation: Invitation }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { say } = useLabels();
  const { day } = useFormats();
  const withdraw = useChange(organisationId);
  const { id, email, role, state, expiresAt } = invitation;
  const until = day(expiresAt);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <bdi>{email}</bdi>
        </strong>
        <Tag tone={state === 'accepted' ? 'act' : undefined}>{say(invitationStates[state])}</Tag>
      </div>
      <div className={styles.head}>
        <span className={layout.small}>
          {roleName(role)}
          {state === 'waiting' && (
            <>
              {' · '}
              <Trans>works until {until}</Trans>
            </>
          )}
        </span>
        {state === 'waiting' && (
          <Button
            kind="quiet"
            disabled={withdraw.isPending}
            aria-label={t`Withdraw the invitation of ${email}`}
            onClick={() => withdraw.mutate({ path: `/${organisationId}/invitations/${id}`, method: 'DELETE' })}
          >
            <Trans>Withdraw</Trans>
          </Button>
        )}
      </div>
      <Refusal error={withdraw.error} />
    </li>
  );
}
