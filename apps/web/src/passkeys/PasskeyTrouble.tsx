import { Trans } from '@lingui/react/macro';
import { Problem, Unreachable } from '../api/problem';
import { Refusal } from '../match/Refusal';
import styles from './Passkeys.module.css';

/** What went wrong with a passkey: the service refused it, or the browser gave none. */
export function PasskeyTrouble({ error }: { error: Error | null }) {
  if (!error) return null;
  if (error instanceof Problem || error instanceof Unreachable) return <Refusal error={error} />;
  return (
    <p role="alert" className={styles.trouble}>
      {error.name === 'InvalidStateError' ? (
        <Trans>This device has a passkey for your account already.</Trans>
      ) : (
        <Trans>No passkey was used. Try again.</Trans>
      )}
    </p>
  );
}
