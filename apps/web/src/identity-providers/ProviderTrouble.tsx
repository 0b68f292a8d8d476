import { Trans } from '@lingui/react/macro';
import { Problem } from '../api/problem';
import { Refusal } from '../match/Refusal';
import styles from '../match/Refusal.module.css';

/** Why a sign-in at an organisation came to nothing, and what to do now. */
export function ProviderTrouble({ error }: { error: Error | null }) {
  const words = error instanceof Problem ? wordsOf(error.code) : null;
  if (!words) return <Refusal error={error} />;
  return (
    <p role="alert" className={styles.refusal}>
      {words}
    </p>
  );
}

function wordsOf(code: string) {
  switch (code) {
    case 'PROVIDER_NOT_REACHED':
      return <Trans>Your organisation’s sign-in does not answer. Try again in a moment, or sign in another way.</Trans>;
    case 'PROVIDER_ANSWER_REFUSED':
    case 'INVALID_INPUT':
      return <Trans>This sign-in was broken off, took too long or was begun elsewhere. Begin again.</Trans>;
    case 'IDENTITY_NOT_LINKED':
      return (
        <Trans>
          This sign-in is linked to no account here. If you have one, sign in as before, then link it under “Your
          organisation’s sign-in”. If you have none, ask your organisation for an invitation.
        </Trans>
      );
    case 'IDENTITY_NOT_ALLOWED':
      return (
        <Trans>
          Your address there is not confirmed or belongs to another organisation. Ask those who run its sign-in.
        </Trans>
      );
    case 'IDENTITY_TAKEN':
      return (
        <Trans>
          This sign-in is linked to an account already, or yours has another one of this organisation. Unlink that
          first.
        </Trans>
      );
    case 'ACCOUNT_EXISTS':
      return <Trans>There is an account with this address. Sign in with it, and accept then.</Trans>;
    case 'DEMO_NOT_LINKED':
      return <Trans>People of the sample data belong to everybody; nothing can be linked to them.</Trans>;
    default:
      return null;
  }
}
