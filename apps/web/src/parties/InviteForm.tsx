import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fieldDetail } from '../api/field-words';
import { Problem } from '../api/problem';
import type { Role } from '../api/types';
import { RadioChoices } from '../form/Choices';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { useRoleName } from '../i18n/roles';
import { Refusal } from '../match/Refusal';
import { Button } from '../ui/Button';
import styles from './Parties.module.css';
import { useChange } from './useChange';

/** Invites somebody by mail, to a function that the viewer may give. */
export function InviteForm({ organisationId, roles }: { organisationId: string; roles: Role[] }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const invite = useChange(organisationId);
  const [role, setRole] = useState<Role | ''>(roles[0] ?? '');
  const fields = invite.error instanceof Problem ? invite.error.fields : [];
  const wrong = fieldDetail(fields, '/email');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const body = { email: textOf(form, 'email'), role };
        invite.mutate(
          { path: `/${organisationId}/invitations`, method: 'POST', body },
          {
            onSuccess: () => {
              form.reset();
            },
          },
        );
      }}
    >
      <TextInput
        name="email"
        type="email"
        required
        maxLength={254}
        label={t`E-mail of whom you invite`}
        hint={t`A link that works once, for a week, is sent there and shown to nobody else.`}
        error={wrong}
      />
      <RadioChoices<Role | ''>
        label={t`Function`}
        options={roles.map((value) => ({ value, label: roleName(value) }))}
        value={role}
        onChange={setRole}
      />
      {!wrong && <Refusal error={invite.error} />}
      {invite.isSuccess && (
        <p role="status">
          <Trans>The invitation is on its way.</Trans>
        </p>
      )}
      <div>
        <Button type="submit" disabled={invite.isPending}>
          <Trans>Invite</Trans>
        </Button>
      </div>
    </form>
  );
}
