import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { PasskeyNotAdded, PasskeyNotValid } from './passkeys.errors.js';
import type { NewPasskey, StoredPasskey } from './passkeys.repository.js';
import type { RelyingParty } from './relying-party.js';

/** What an authenticator says of a passkey that it has made; all but the transports in base64url. */
export interface Attestation {
  id: string;
  clientDataJSON: string;
  attestationObject: string;
  transports?: string[] | null;
}

/** What an authenticator signs to say that its owner is there; in base64url. */
export interface Assertion {
  id: string;
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string | null;
}

/** The challenge that an answer claims to be for; null where it claims nothing. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const challenge = (said as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** @throws PasskeyNotAdded where it is not for us, of another challenge, or made without verifying the person */
export async function checkAttestation(
  { id, clientDataJSON, attestationObject, transports }: Attestation,
  challenge: string,
  here: RelyingParty,
): Promise<Omit<NewPasskey, 'personId' | 'name'>> {
  const verified = await verifyRegistrationResponse({
    response: {
      id,
      rawId: id,
      response: { clientDataJSON, attestationObject },
      type: 'public-key',
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: here.origin,
    expectedRPID: here.id,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw new PasskeyNotAdded(undefined, { cause });
  });
  if (!verified.verified) throw new PasskeyNotAdded();
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: transports ?? [],
    backedUp: credentialBackedUp,
  };
}

/** @throws PasskeyNotValid where anything differs: challenge, origin, host, signature, verification, person or counter */
export async function checkAssertion(
  { id, clientDataJSON, authenticatorData, signature, userHandle }: Assertion,
  challenge: string,
  passkey: StoredPasskey,
  here: RelyingParty,
): Promise<{ counter: number; backedUp: boolean }> {
  const owner = Buffer.from(passkey.personId).toString('base64url');
  if (userHandle != null && userHandle !== owner) throw new PasskeyNotValid();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: {
      id,
      rawId: id,
      response: { clientDataJSON, authenticatorData, signature, userHandle: owner },
      type: 'public-key',
      clientExtensionResults: {},
    },
    expectedChallenge: challenge,
    expectedOrigin: here.origin,
    expectedRPID: here.id,
    requireUserVerification: true,
    credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
  }).catch((cause: unknown) => {
    throw new PasskeyNotValid({ cause });
  });
  if (!verified) throw new PasskeyNotValid();
  return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
}
