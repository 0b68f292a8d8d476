import { Check, Codes, Nested, Text } from '@tandem/input';

const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** Bytes in base64url without padding, `max` characters long at most. */
function Base64Url(max: number, { optional = false } = {}): PropertyDecorator {
  return Check(
    (value) => {
      if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text' };
      if (value.length > max) return { code: 'TOO_LONG', detail: `must be at most ${max} characters` };
      return BASE64URL.test(value) ? null : { code: 'NOT_BASE64URL', detail: 'must be base64url without padding' };
    },
    { optional },
  );
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** What the browser's `navigator.credentials.create` gave, the bytes in base64url. */
export class AttestationDto {
  @Base64Url(2_000)
  id!: string;

  @Base64Url(4_000)
  clientDataJSON!: string;

  @Base64Url(20_000)
  attestationObject!: string;

  @Codes((code) => TRANSPORTS.includes(code), 'WebAuthn level 3, section 5.8.4', { optional: true, min: 0, max: 7 })
  transports?: string[] | null;
}

export class NewPasskeyDto {
  /** By which the person knows the device again. */
  @Text(100)
  name!: string;

  @Nested(() => AttestationDto)
  credential!: AttestationDto;
}

/** What the browser's `navigator.credentials.get` gave, the bytes in base64url. */
export class AssertionDto {
  @Base64Url(2_000)
  id!: string;

  @Base64Url(4_000)
  clientDataJSON!: string;

  @Base64Url(4_000)
  authenticatorData!: string;

  @Base64Url(20_000)
  signature!: string;

  @Base64Url(100, { optional: true })
  userHandle?: string | null;
}
