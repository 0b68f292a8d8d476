import { loadConfig } from '@tandem/platform/config';

/** For whom passkeys are made: they work on this host only (WebAuthn level 3 §5.1.2), and never on an IP address. */
export interface RelyingParty {
  /** Host name. */
  readonly id: string;
  /** Scheme, host and port of the pages. */
  readonly origin: string;
  readonly name: string;
}

/** Provider token of the RelyingParty. */
export const RELYING_PARTY = Symbol('RELYING_PARTY');

/** By PUBLIC_URL. */
export function relyingParty(): RelyingParty {
  const { hostname, origin } = new URL(loadConfig().publicUrl);
  return { id: hostname, origin, name: 'Tandem' };
}
