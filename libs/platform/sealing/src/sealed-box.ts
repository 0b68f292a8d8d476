import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SealBroken } from './sealing.errors.js';

/** Where a sealed value lies. It can be opened nowhere else: the place is authenticated with the value. */
export interface Place {
  table: string;
  id: string;
  field: string;
}

/** A sealed value as it is stored, for one `bytea` column. */
export type Box = Buffer;

/** A key that wraps the data keys, with the name that boxes remember it by. */
export interface WrappingKey {
  id: string;
  bytes: Buffer;
}

const LAYOUT = 1;
const IV = 12;
const TAG = 16;
const KEY = 32;
const ENCRYPTED_KEY = IV + KEY + TAG;

/** Encrypts under a data key of its own (AES-256-GCM), which the wrapping key encrypts in turn. */
export function makeBox(plain: Buffer, at: Place, wrapping: WrappingKey): Box {
  const dataKey = randomBytes(KEY);
  return Buffer.concat([
    head(wrapping.id),
    encrypt(dataKey, wrapping.bytes, placeText(at, 'key')),
    encrypt(plain, dataKey, placeText(at, 'value')),
  ]);
}

/** @throws SealBroken where box, place and key do not belong together */
export function openBox(box: Box, at: Place, keyOf: (id: string) => Buffer): Buffer {
  const { keyId, encryptedKey, value } = parts(box);
  const dataKey = decrypt(encryptedKey, keyOf(keyId), placeText(at, 'key'));
  return decrypt(value, dataKey, placeText(at, 'value'));
}

/** The same value under another wrapping key: only the data key is encrypted anew. @throws SealBroken */
export function rewrapBox(box: Box, at: Place, keyOf: (id: string) => Buffer, wrapping: WrappingKey): Box {
  const { keyId, encryptedKey, value } = parts(box);
  const dataKey = decrypt(encryptedKey, keyOf(keyId), placeText(at, 'key'));
  return Buffer.concat([head(wrapping.id), encrypt(dataKey, wrapping.bytes, placeText(at, 'key')), value]);
}

/** Which wrapping key a box needs. @throws SealBroken for what is no box */
export const keyIdOf = (box: Box): string => parts(box).keyId;

const head = (keyId: string): Buffer => Buffer.from([LAYOUT, keyId.length, ...Buffer.from(keyId, 'latin1')]);

function parts(box: Box): { keyId: string; encryptedKey: Buffer; value: Buffer } {
  const start = 2 + (box[1] ?? 0);
  if (box[0] !== LAYOUT || box.length < start + ENCRYPTED_KEY + IV + TAG) throw new SealBroken();
  return {
    keyId: box.toString('latin1', 2, start),
    encryptedKey: box.subarray(start, start + ENCRYPTED_KEY),
    value: box.subarray(start + ENCRYPTED_KEY),
  };
}

/** As JSON, so that no two places read alike. */
const placeText = ({ table, id, field }: Place, part: 'key' | 'value'): Buffer =>
  Buffer.from(JSON.stringify([LAYOUT, part, table, id, field]));

function encrypt(plain: Buffer, key: Buffer, place: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(place);
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

function decrypt(sealed: Buffer, key: Buffer, place: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(place).setAuthTag(sealed.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch (error) {
    throw new SealBroken({ cause: error });
  }
}
