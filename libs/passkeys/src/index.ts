/** Sign-in with passkeys (WebAuthn level 3). */
export type { Assertion, Attestation } from './answers.js';
export { PasskeyNotAdded, PasskeyNotFound, PasskeyNotValid } from './passkeys.errors.js';
export { PasskeysModule } from './passkeys.module.js';
export type { PasskeyRow } from './passkeys.repository.js';
export { Passkeys } from './passkeys.service.js';
