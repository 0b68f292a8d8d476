import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Problem } from '../api/problem';
import { textOf } from '../form/formText';
import { TextInput } from '../form/TextInput';
import { Refusal } from '../match/Refusal';
import styles from '../pages/SignIn.module.css';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';
import { ProveAgain } from './ProveAgain';
import { RecoveryCodes } from './RecoveryCodes';
import { beginTotp, confirmTotp, type TotpSetUp } from './second-factor';

/** What draws the code is loaded when there is one to draw. */
const QrCode = lazy(async () => ({ default: (await import('./QrCode')).QrCode }));

/** Sets an app for codes up: a secret for the app, a first code of it, and recovery codes. */
export function SetUpApp({ onDone }: { onDone: () => unknown }) {
  const begin = useMutation({ mutationFn: beginTotp });
  const confirm = useMutation({ mutationFn: confirmTotp });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (begin.data) return <FirstCode setUp={begin.data} confirm={confirm} />;
  return (
    <div className={styles.form}>
      <p>
        <Trans>
          An app for codes on your phone, such as Aegis, FreeOTP or Google Authenticator, shows a new code every half
          minute. It needs no network and costs nothing.
        </Trans>
      </p>
      <div>
        <Button kind="primary" disabled={begin.isPending} onClick={() => begin.mutate()}>
          <Smartphone size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Set up an app for codes</Trans>
        </Button>
      </div>
      <ProveAgain error={begin.error} onProved={() => begin.mutate()} />
    </div>
  );
}

interface Confirming {
  mutate: (code: string) => void;
  error: Error | null;
  isPending: boolean;
}

function FirstCode({ setUp: { secret, uri }, confirm }: { setUp: TotpSetUp; confirm: Confirming }) {
  const { t } = useLingui();
  const wrong = confirm.error instanceof Problem && confirm.error.code === 'SECOND_FACTOR_WRONG';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(textOf(event.currentTarget, 'code'));
      }}
    >
      <p>
        <Trans>Point the app at this code:</Trans>
      </p>
      <Suspense fallback={null}>
        <QrCode text={uri} />
      </Suspense>
      <p>
        <Trans>Or type this key into the app, as a key that is based on time:</Trans>
      </p>
      <p>
        <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <p className={layout.small}>
        <a href={uri}>
          <Trans>On the phone itself: open the app with the key</Trans>
        </a>
      </p>
      <TextInput
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        maxLength={10}
        label={t`The code that the app shows now`}
        error={wrong ? t`This code is not right or was used before. Wait for the next one.` : undefined}
      />
      {!wrong && <Refusal error={confirm.error} />}
      <div>
        <Button type="submit" kind="primary" disabled={confirm.isPending}>
          <Trans>Confirm</Trans>
        </Button>
      </div>
    </form>
  );
}
