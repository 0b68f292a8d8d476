import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds for which a code stands (RFC 6238 §5.2). */
export const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one that count, for clocks that are slow and people who type slowly. */
const DRIFT = 1;

/** The code of one step: RFC 6238 with HMAC-SHA-1, which is what apps for codes understand. */
export function totp(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/** The step whose code this is, among those that count now; null for a wrong code. Takes the same time for each. */
export function stepOfCode(secret: Buffer, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  let found: number | null = null;
  for (let step = now - DRIFT; step <= now + DRIFT; step++)
    if (timingSafeEqual(Buffer.from(totp(secret, step)), Buffer.from(code))) found = step;
  return found;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding. */
export function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((held >>> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (5 - bits)) & 31) : text;
}

/** What an app reads from a QR code. */
export function otpauthUri(account: string, secret: string): string {
  const query = `secret=${secret}&issuer=Tandem&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
  return `otpauth://totp/Tandem:${encodeURIComponent(account)}?${query}`;
}
