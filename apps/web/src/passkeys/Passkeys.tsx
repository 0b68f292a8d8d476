import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { sessionQuery } from '../api/queries';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PasskeyRow } from './PasskeyRow';
import { PasskeyTrouble } from './PasskeyTrouble';
import { addPasskey, passkeysQuery, passkeysWorkHere } from './passkeys';

/** The person's passkeys, and a new one; the heading is the page's. */
export function Passkeys() {
  const { t } = useLingui();
  const client = useQueryClient();
  const passkeys = useQuery(passkeysQuery);
  const add = useMutation({
    mutationFn: addPasskey,
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      await client.invalidateQueries({ queryKey: passkeysQuery.queryKey });
    },
  });
  return (
    <section className={layout.section}>
      <p className={layout.lead}>
        <Trans>
          A passkey on your phone, computer or security key signs you in with fingerprint, face or PIN, without a
          password and without a code. Nobody can ask you for it on a false page.
        </Trans>
      </p>
      {passkeys.data && passkeys.data.length > 0 && (
        <ul>
          {passkeys.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {passkeysWorkHere() ? (
        <form
          className={layout.section}
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            add.mutate(textOf(form, 'name'), { onSuccess: () => form.reset() });
          }}
        >
          <TextInput
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            label={t`Name of the device`}
            hint={t`For example: my phone`}
          />
          <div>
            <Button type="submit" disabled={add.isPending}>
              <KeyRound size={18} strokeWidth={1.75} aria-hidden />
              <Trans>Add a passkey</Trans>
            </Button>
          </div>
          <PasskeyTrouble error={add.error} />
        </form>
      ) : (
        <p className={layout.small}>
          <Trans>This browser cannot use passkeys at this address.</Trans>
        </p>
      )}
    </section>
  );
}
