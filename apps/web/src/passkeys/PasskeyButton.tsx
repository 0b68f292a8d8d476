import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import type { Session } from '../api/types';
import { Button } from '../ui/Button';
import { PasskeyTrouble } from './PasskeyTrouble';
import { passkeysWorkHere, signInWithPasskey } from './passkeys';

/**
 * Signs in with a passkey, which shows both factors at once: for the sign-in page and for its second step. Nothing where
 * this browser has none for this address.
 */
export function PasskeyButton({ onSignedIn }: { onSignedIn: (session: Session) => unknown }) {
  const signIn = useMutation({ mutationFn: signInWithPasskey, onSuccess: onSignedIn });
  if (!passkeysWorkHere()) return null;
  return (
    <div>
      <Button disabled={signIn.isPending} onClick={() => signIn.mutate()}>
        <KeyRound size={18} strokeWidth={1.75} aria-hidden />
        <Trans>Sign in with a passkey</Trans>
      </Button>
      <PasskeyTrouble error={signIn.error} />
    </div>
  );
}
