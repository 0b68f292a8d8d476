import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

export class RelyingPartyView {
  id!: string;
  name!: string;
}

export class PasskeyUserView {
  /** In base64url. */
  id!: string;
  name!: string;
  displayName!: string;
}

export class PasskeyAlgorithmView {
  type!: 'public-key';
  /** A COSE algorithm, such as -7 for ES256. */
  alg!: number;
}

export class PasskeyRefView {
  type!: 'public-key';
  /** In base64url. */
  id!: string;
}

export class AuthenticatorSelectionView {
  residentKey!: 'required';
  requireResidentKey!: boolean;
  userVerification!: 'required';
}

/** For the browser's `PublicKeyCredential.parseCreationOptionsFromJSON`. */
export class PasskeyCreationOptionsView {
  /** In base64url; answered once, within five minutes. */
  challenge!: string;
  rp!: RelyingPartyView;
  user!: PasskeyUserView;
  pubKeyCredParams!: PasskeyAlgorithmView[];
  /** Milliseconds. */
  timeout!: number;
  /** Passkeys that the person has already. */
  excludeCredentials!: PasskeyRefView[];
  authenticatorSelection!: AuthenticatorSelectionView;
  attestation!: 'none';
}

/** For the browser's `PublicKeyCredential.parseRequestOptionsFromJSON`. */
export class PasskeyRequestOptionsView {
  /** In base64url; answered once, within five minutes. */
  challenge!: string;
  rpId!: string;
  /** Milliseconds. */
  timeout!: number;
  userVerification!: 'required';
}

export const creationOptionsView = (options: PublicKeyCredentialCreationOptionsJSON): PasskeyCreationOptionsView => ({
  challenge: options.challenge,
  rp: { id: options.rp.id ?? '', name: options.rp.name },
  user: options.user,
  pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
  timeout: options.timeout ?? 0,
  excludeCredentials: (options.excludeCredentials ?? []).map(({ id }) => ({ type: 'public-key', id })),
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
});

export const requestOptionsView = (options: PublicKeyCredentialRequestOptionsJSON): PasskeyRequestOptionsView => ({
  challenge: options.challenge,
  rpId: options.rpId ?? '',
  timeout: options.timeout ?? 0,
  userVerification: 'required',
});
