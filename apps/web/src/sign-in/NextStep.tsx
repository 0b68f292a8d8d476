import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { PasskeyButton } from '../passkeys/PasskeyButton';
import layout from '../ui/layout.module.css';
import { CodeStep } from './CodeStep';
import type { FactorState } from './second-factor';
import { SetUpApp } from './SetUpApp';

/** The second step of signing in: shows what the person has, or lets it be set up where the function demands it. */
export function NextStep({ factors: { ways }, onDone }: { factors: FactorState; onDone: () => unknown }) {
  if (ways.length === 0) {
    return (
      <section className={layout.section}>
        <h2>
          <Trans>Set up a second step</Trans>
        </h2>
        <p className={layout.lead}>
          <Trans>Besides the password, your account needs something that only you have.</Trans>
        </p>
        <SetUpApp onDone={onDone} />
      </section>
    );
  }
  return (
    <section className={layout.section}>
      <h2>
        <Trans>Second step</Trans>
      </h2>
      {(ways.includes('totp') || ways.includes('recovery')) && <CodeStep onPassed={onDone} />}
      {ways.includes('passkey') && <PasskeyButton onSignedIn={onDone} />}
      <p className={layout.small}>
        <Link to="/lost-factor">
          <Trans>What if it is lost?</Trans>
        </Link>
      </p>
    </section>
  );
}
