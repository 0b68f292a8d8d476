import type { SessionView } from './session-view.dto.js';

export class FactorStateView {
  /** `totp`, `passkey`, `recovery`; empty where there is no second factor. */
  ways!: string[];
  recoveryCodesLeft!: number;
  /** Whether one of the person's functions demands a second factor. */
  required!: boolean;
}

export class TotpSetUpView {
  /** Base32, to type into an app for codes. */
  secret!: string;
  /** The same as an address that such an app reads from a QR code. */
  uri!: string;
}

export class RecoveryCodesView {
  /** Each works once. Told this once. */
  recoveryCodes!: string[];
}

export class TotpConfirmedView extends RecoveryCodesView {
  session!: SessionView;
}
