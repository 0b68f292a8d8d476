import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import field from '../form/Field.module.css';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { membersQuery } from './queries';
import type { ContactPoint, ContactPointKind, OrganisationEntry } from './types';
import { useChange } from './useChange';

interface Props {
  organisation: OrganisationEntry;
  kind: ContactPointKind;
  point: ContactPoint | undefined;
  onDone: () => void;
}

/** Names the person or body; of a member, that one can confirm it by one press from then on. */
export function NameContactPoint({ organisation, kind, point, onDone }: Props) {
  const { t } = useLingui();
  const id = useId();
  const members = useQuery(membersQuery(organisation.id)).data?.items ?? [];
  const name = useChange(organisation.id);
  return (
    <form
      className={layout.section}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const body = {
          personId: textOf(form, 'personId') || null,
          name: textOf(form, 'name'),
          office: textOf(form, 'office') || null,
          email: textOf(form, 'email'),
          phone: textOf(form, 'phone') || null,
        };
        const path = `/${organisation.id}/contact-points/${kind}`;
        name.mutate({ path, method: 'PUT', body, ifMatch: point?.version ?? 0 }, { onSuccess: onDone });
      }}
    >
      <div className={field.field}>
        <label htmlFor={id} className={field.label}>
          <Trans>A member, who can then confirm it alone</Trans>
        </label>
        <select
          // The members may be read after the form was opened.
          key={members.length}
          id={id}
          name="personId"
          className={field.input}
          defaultValue={point?.personId ?? ''}
        >
          <option value="">{t`No member: an office, or somebody without an account`}</option>
          {members.map((member) => (
            <option key={member.personId} value={member.personId}>
              {member.name}
            </option>
          ))}
        </select>
      </div>
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
