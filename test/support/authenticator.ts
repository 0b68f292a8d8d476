import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { cbor } from './cbor.js';

interface CreationOptions {
  challenge: string;
  rp: { id: string };
  user: { id: string };
}

interface RequestOptions {
  challenge: string;
  rpId: string;
}

/** What an attacker, or a poor device, does differently. */
interface Twist {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** The device has not asked for fingerprint, face or PIN. */
  unverified?: boolean;
  counter?: number;
  userHandle?: string;
  /** Signed by another key. */
  forged?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const CREDENTIAL_INCLUDED = 0x40;

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** An authenticator in software with one passkey: ES256, no attestation (WebAuthn level 3, sections 6.1 and 6.5). */
export class Authenticator {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle: string | undefined;
  counter = 0;

  /** @param origin - where the browser believes itself to be */
  constructor(private readonly origin: string) {}

  create(options: CreationOptions, twist: Twist = {}) {
    this.userHandle = options.user.id;
    const clientData = this.clientData('webauthn.create', options.challenge, twist);
    const credential = Buffer.concat([Buffer.alloc(16), uint16(this.id.length), this.id, this.coseKey()]);
    const authData = Buffer.concat([this.authenticatorData(options.rp.id, CREDENTIAL_INCLUDED, twist), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      id: base64url(this.id),
      clientDataJSON: base64url(clientData),
      attestationObject: base64url(cbor(attestation)),
      transports: ['internal'],
    };
  }

  get(options: RequestOptions, twist: Twist = {}) {
    this.counter++;
    const clientData = this.clientData('webauthn.get', options.challenge, twist);
    const authenticatorData = this.authenticatorData(options.rpId, 0, twist);
    const key: KeyObject = twist.forged
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : this.keys.privateKey;
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), key);
    return {
      id: base64url(this.id),
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      userHandle: twist.userHandle ?? this.userHandle,
    };
  }

  private clientData(type: string, challenge: string, twist: Twist): Buffer {
    const origin = twist.origin ?? this.origin;
    return Buffer.from(JSON.stringify({ type, challenge: twist.challenge ?? challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(rpId: string, flags: number, twist: Twist): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.counter);
    const all = flags | PRESENT | (twist.unverified ? 0 : VERIFIED);
    return Buffer.concat([sha256(twist.rpId ?? rpId), Buffer.from([all]), counter]);
  }

  /** The public key for ES256 (RFC 9053 §2.1, §7.1). */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  }
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(number);
  return bytes;
}
