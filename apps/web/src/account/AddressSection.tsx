import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldDetail } from '../api/field-words';
import { Problem } from '../api/problem';
import { TextInput } from '../form/TextInput';
import { useFormats } from '../i18n/format';
import { Refusal } from '../match/Refusal';
import styles from '../parties/Parties.module.css';
import { ProveAgain } from '../sign-in/ProveAgain';
import { Await } from '../ui/Await';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { askForAddress, ownAddressQuery, withdrawAddress, type OwnAddress } from './address';

/** The address with which the person signs in, and another one in its place. */
export function AddressSection() {
  const address = useQuery(ownAddressQuery);
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Your address</Trans>
      </h2>
      <Await query={address}>{(own) => <Address own={own} />}</Await>
    </section>
  );
}

function Address({ own: { address, waiting } }: { own: OwnAddress }) {
  return (
    <>
      <p className={layout.lead}>
        <Trans>
          You sign in with <bdi>{address}</bdi>, and mail goes there.
        </Trans>
      </p>
      {waiting ? <Waiting waiting={waiting} /> : <Ask />}
    </>
  );
}

function Waiting({ waiting: { address, until } }: { waiting: NonNullable<OwnAddress['waiting']> }) {
  const client = useQueryClient();
  const { moment } = useFormats();
  const withdraw = useMutation({
    mutationFn: withdrawAddress,
    onSuccess: () => client.invalidateQueries({ queryKey: ownAddressQuery.queryKey }),
  });
  const end = moment(until);
  return (
    <div className={styles.form}>
      <p role="status">
        <Trans>
          A mail is on its way to <bdi>{address}</bdi>. Open its link here, where you are signed in, until {end}; only
          then the address changes. Your present address is told, too.
        </Trans>
      </p>
      <Refusal error={withdraw.error} />
      <div>
        <Button kind="quiet" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Keep the present address</Trans>
        </Button>
      </div>
    </div>
  );
}

function Ask() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: askForAddress,
    onSuccess: () => client.invalidateQueries({ queryKey: ownAddressQuery.queryKey }),
  });
  const fields = ask.error instanceof Problem ? ask.error.fields : [];
  const wrong = fieldDetail(fields, '/email');
  return (
    // Not one form: a fresh proof of who sits there is a form of its own.
    <div className={styles.form}>
      <form
        className={layout.section}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate(email);
        }}
      >
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          label={t`New e-mail address`}
          hint={t`A link is sent there. Other sessions end once you have opened it.`}
          error={wrong}
        />
        <div>
          <Button type="submit" disabled={ask.isPending}>
            <Trans>Change the address</Trans>
          </Button>
        </div>
      </form>
      {!wrong && <ProveAgain error={ask.error} onProved={() => ask.mutate(email)} />}
    </div>
  );
}
