import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { useLabels } from '../i18n/labels';
import { Refusal } from '../match/Refusal';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { Tag } from '../ui/Tag';
import { contactPointKinds } from './labels';
import styles from './Parties.module.css';
import { contactPointsQuery } from './queries';
import type { ContactPoint, ContactPointKind, OrganisationEntry } from './types';
import { useChange } from './useChange';

const KINDS: ContactPointKind[] = ['coordination_body', 'poa', 'iti'];

/** A State's coordination body and points of contact, and when they were last confirmed. */
export function ContactPoints({ organisation }: { organisation: OrganisationEntry }) {
  const points = useQuery(contactPointsQuery(organisation.id));
  return (
    <section className={layout.section}>
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
  const mayName = organisation.rolesToGive.includes('national_endorser') && !organisation.mayVerify;
  const confirmed = point?.confirmedAt ? day(point.confirmedAt) : null;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>{say(contactPointKinds[kind])}</h3>
        {point?.due && (
          <Tag tone="stop">
            <Trans>To be confirmed</Trans>
          </Tag>
        )}
      </div>
      {point?.name === undefined ? (
        <p>{point ? <Trans>Named.</Trans> : <Trans>Not named yet.</Trans>}</p>
      ) : (
        <p>
          <bdi>{[point.name, point.office, point.email, point.phone].filter(Boolean).join(' · ')}</bdi>
        </p>
      )}
      {confirmed !== null && (
        <p className={layout.small}>
          <Trans>Last confirmed: {confirmed}</Trans>
        </p>
      )}
      {mayName && !editing && (
        <div className={layout.row}>
          {point && (
            <Button
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
          <Button kind="quiet" onClick={() => setEditing(true)}>
            {point ? <Trans>Name another</Trans> : <Trans>Name it</Trans>}
          </Button>
        </div>
      )}
      <Refusal error={confirm.error} />
      {editing && (
        <NameIt
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

function NameIt({ organisation, kind, point, onDone }: Props & { onDone: () => void }) {
  const { t } = useLingui();
  const name = useChange(organisation.id);
  return (
    <form
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const body = {
          name: textOf(form, 'name'),
          office: textOf(form, 'office') || null,
          email: textOf(form, 'email'),
          phone: textOf(form, 'phone') || null,
        };
        const path = `/${organisation.id}/contact-points/${kind}`;
        name.mutate({ path, method: 'PUT', body, ifMatch: point?.version ?? 0 }, { onSuccess: onDone });
      }}
    >
      <TextInput
        name="name"
        required
        maxLength={200}
        label={t`Name of the person or body`}
        defaultValue={point?.name}
      />
      <TextInput name="office" maxLength={200} label={t`Office`} defaultValue={point?.office ?? ''} />
      <TextInput name="email" type="email" required maxLength={254} label={t`E-mail`} defaultValue={point?.email} />
      <TextInput name="phone" type="tel" maxLength={60} label={t`Telephone`} defaultValue={point?.phone ?? ''} />
      <Refusal error={name.error} />
      <div className={layout.row}>
        <Button type="submit" kind="primary" disabled={name.isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </form>
  );
}
