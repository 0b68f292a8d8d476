import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { request } from '../api/client';
import { Problem } from '../api/problem';
import { demoPeopleQuery, sessionQuery } from '../api/queries';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { ProviderButtons } from '../identity-providers/ProviderButtons';
import { Refusal } from '../match/Refusal';
import { PasskeyButton } from '../passkeys/PasskeyButton';
import { NextStep } from '../sign-in/NextStep';
import { factorsQuery, type FactorState } from '../sign-in/second-factor';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { PageHeading } from '../ui/PageHeading';
import { DemoPeople } from './DemoPeople';
import styles from './SignIn.module.css';

/** Only paths of this site, so that a link cannot lead elsewhere after signing in. */
const ownPath = (next: string | null) => (next?.startsWith('/') && !next.startsWith('//') ? next : '/');

export function SignIn() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const people = useQuery(demoPeopleQuery).data;
  const session = useQuery(sessionQuery).data;
  // A session that waits for its second step may be there from before: after a link, an invitation or a reload.
  const waiting = useQuery({ ...factorsQuery, enabled: session === null }).data ?? null;
  const [asked, setAsked] = useState<FactorState | null>(null);
  const enter = async () => {
    client.clear();
    if (await client.query(sessionQuery)) await navigate(ownPath(search.get('next')));
    else setAsked(await client.query(factorsQuery));
  };
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => request('/session', { method: 'POST', body }),
    onSuccess: enter,
  });
  const factors = asked ?? (session === null ? waiting : null);
  if (factors) {
    return (
      <div className={layout.page}>
        <PageHeading title={t`Sign in`} />
        <NextStep factors={factors} onDone={enter} />
      </div>
    );
  }
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <div className={layout.page}>
      <PageHeading title={t`Sign in`} />
      <p className={layout.lead}>
        <Trans>
          Tandem brings the needs that States state together with the resources that donors offer, and says why.
        </Trans>
      </p>
      <div className={styles.ways}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            signIn.mutate({ email: textOf(form, 'email'), password: textOf(form, 'password') });
          }}
        >
          <h2>
            <Trans>With your account</Trans>
          </h2>
          <TextInput name="email" type="email" autoComplete="username" required label={t`E-mail`} />
          <TextInput
            name="password"
            type="password"
            autoComplete="current-password"
            required
            label={t`Password`}
            error={wrong ? t`E-mail and password do not belong together.` : undefined}
          />
          {!wrong && <Refusal error={signIn.error} />}
          <div>
            <Button type="submit" kind="primary" disabled={signIn.isPending}>
              <LogIn size={18} strokeWidth={1.75} aria-hidden className="turns" />
              <Trans>Sign in</Trans>
            </Button>
          </div>
          <PasskeyButton onSignedIn={enter} />
          <ProviderButtons next={ownPath(search.get('next'))} />
          <p className={layout.small}>
            <Link to="/forgotten">
              <Trans>Password forgotten?</Trans>
            </Link>{' '}
            <Trans>New here? Your organisation can invite you.</Trans>
          </p>
        </form>
        {people && people.length > 0 && (
          <DemoPeople people={people} busy={signIn.isPending} onChoose={(person) => signIn.mutate(person)} />
        )}
      </div>
    </div>
  );
}
