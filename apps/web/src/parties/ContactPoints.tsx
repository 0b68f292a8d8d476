import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '../app/session';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { contactPointKinds } from './labels';
import { NameContactPoint } from './NameContactPoint';
import styles from './Parties.module.css';
import { contactPointsQuery } from './queries';
import type { ContactPoint, ContactPointKind, OrganisationEntry } from './types';
import { useChange } from './useChange';

const KINDS: ContactPointKind[] = ['coordination_body', 'poa', 'iti'];

/** A State's coordination body and points of contact, and when they were last confirmed. */
export function ContactPoints({ organisation }: { organisation: OrganisationEntry }) {
  const points = useQuery(contactPointsQuery(organisation.id));
  return (
    <section className={layout.section} id="contact-points">
      <h2>
        <Trans>Points of contact</Trans>
      </h2>
      <p className={layout.lead}>
        <Trans>They are confirmed once a year. Accredited organisations see who they are.</Trans>
      </p>
      <Await query={points}>
        {({ items }) => (
          <ul className={styles.list}>
            {KINDS.map((kind) => (
              <Row key={kind} organisation={organisation} kind={kind} point={items.find((one) => one.kind === kind)} />
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

interface Props {
  organisation: OrganisationEntry;
  kind: ContactPointKind;
  point: ContactPoint | undefined;
}

function Row({ organisation, kind, point }: Props) {
  const { say } = useLabels();
  const { day } = useFormats();
  const confirm = useChange(organisation.id);
  const [editing, setEditing] = useState(false);
  const { session } = useViewer();
  const mayName = organisation.rolesToGive.includes('national_endorser') && !organisation.mayVerify;
  const isOwn = point?.personId != null && point.personId === session?.person.id;
  const mayConfirm = mayName || isOwn || organisation.mayVerify;
  const confirmed = point?.confirmedAt ? day(point.confirmedAt) : null;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>{say(contactPointKinds[kind])}</h3>
        <span className={layout.row}>
          {isOwn && (
            <Tag tone="act">
              <Trans>This is you</Trans>
            </Tag>
          )}
          {point?.due && (
            <Tag tone="stop">
              <Trans>To be confirmed</Trans>
            </Tag>
          )}
        </span>
      </div>
      {point?.name === undefined ? (
        <p>{point ? <Trans>Named.</Trans> : <Trans>Not named yet.</Trans>}</p>
      ) : (
        <p>
          <bdi>{[point.name, point.office, point.email, point.phone].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      {point && (
        <p className={layout.small} role="status">
          {confirmed === null ? <Trans>Not confirmed yet.</Trans> : <Trans>Last confirmed: {confirmed}</Trans>}
        </p>
      )}
      {mayConfirm && !editing && (
        <div className={layout.row}>
          {point && (
            <Button
              kind={isOwn && point.due ? 'primary' : 'plain'}
              disabled={confirm.isPending}
              onClick={() =>
                confirm.mutate({
                  path: `/${organisation.id}/contact-points/${kind}/confirm`,
                  method: 'POST',
                  body: {},
                })
              }
            >
              <Trans>It is still right</Trans>
            </Button>
          )}
          {mayName && (
            <Button kind="quiet" onClick={() => setEditing(true)}>
              {point ? <Trans>Name another</Trans> : <Trans>Name it</Trans>}
            </Button>
          )}
        </div>
      )}
      <Refusal error={confirm.error} />
      {editing && (
        <NameContactPoint
          organisation={organisation}
          kind={kind}
          point={point}
          onDone={() => {
            setEditing(false);
          }}
        />
      )}
    </li>
  );
}
