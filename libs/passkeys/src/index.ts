/** Sign-in with passkeys (WebAuthn level 3). */
export { PasskeysModule } from './passkeys.module.js';
