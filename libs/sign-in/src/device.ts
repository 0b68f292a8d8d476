import ipaddr from 'ipaddr.js';

/** From where a request comes: its address as far as proxies are trusted, and what the program says that it is. */
export interface Device {
  address: string | null;
  userAgent: string | null;
}

/** The network that somebody has to choose addresses from: an IPv4 /24, an IPv6 /64; null for what is no address. */
export function networkOf(address: string | null): string | null {
  if (address === null || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  const bytes = parsed.toByteArray();
  const kept = parsed.kind() === 'ipv4' ? 3 : 8;
  const network = ipaddr.fromByteArray(bytes.map((byte, place) => (place < kept ? byte : 0)));
  return `${network.toString()}/${kept * 8}`;
}

const BROWSERS = [
  ['Edge', /\bEdg/],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\bChrom(e|ium)\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/**
 * What is known of a program from what it says, in names of ours only ("Firefox, Linux"): anybody can write anything
 * there, so that it is never repeated as it stands. '' for what is not known.
 */
export function deviceName(userAgent: string | null): string {
  const known = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [known(BROWSERS), known(SYSTEMS)].filter(Boolean).join(', ');
}
