import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { ensureKeys, readKeys, type Keys } from './key-file.js';
import { SealBroken } from './sealing.errors.js';
import { makeBox, openBox, rewrapBox, type Box, type Place } from './sealed-box.js';

/** Provider token of a KeyFileSetting. */
export const KEY_FILE = Symbol('KEY_FILE');

/** Which file holds the keys, and whether it may be made where there is none. */
export interface KeyFileSetting {
  path: string;
  create: boolean;
}

/**
 * Seals and opens values with the keys of a file, which is read when a key is first needed, and again when it changed:
 * keys are replaced while the system runs.
 */
@Injectable()
export class KeyRing {
  private loaded: { keys: Keys; changed: string } | undefined;

  constructor(@Inject(KEY_FILE) private readonly file: KeyFileSetting) {}

  /** Encrypts for one place (table, id of the row, field); AES-256-GCM under a key of its own. @throws KeyFileUnusable */
  seal(plain: Buffer, at: Place): Promise<Box> {
    return settled(() => makeBox(plain, at, this.current()));
  }

  /** @throws SealBroken where it was changed, belongs to another place or its key is gone; KeyFileUnusable */
  open(box: Box, at: Place): Promise<Buffer> {
    return settled(() => openBox(box, at, this.keyOf));
  }

  /** The same value under the current key, for a rotation. @throws SealBroken, KeyFileUnusable */
  rewrap(box: Box, at: Place): Promise<Box> {
    return settled(() => rewrapBox(box, at, this.keyOf, this.current()));
  }

  /** A keyed digest (HMAC-SHA-256, 64 hexadecimal digits): tells equal from unequal, and nothing to who has no key. */
  digest(text: string): string {
    return createHmac('sha256', Buffer.from(this.keys().digest, 'base64')).update(text).digest('hex');
  }

  /**
   * A message authentication code (HMAC-SHA-256, 64 hexadecimal digits) under a key of its own for each purpose. It is
   * made of the key for digests, which is never changed: codes stay good when the sealing keys rotate.
   */
  authenticate(purpose: string, text: string): string {
    const key = hkdfSync('sha256', Buffer.from(this.keys().digest, 'base64'), '', `tandem: ${purpose}`, 32);
    return createHmac('sha256', Buffer.from(key)).update(text).digest('hex');
  }

  /** Name of the key that seals now. @throws KeyFileUnusable */
  get currentId(): string {
    return this.keys().current;
  }

  private current(): { id: string; bytes: Buffer } {
    const { current } = this.keys();
    return { id: current, bytes: this.keyOf(current) };
  }

  private readonly keyOf = (id: string): Buffer => {
    const { keys } = this.keys();
    const key = Object.hasOwn(keys, id) ? keys[id] : undefined;
    if (key === undefined) throw new SealBroken();
    return Buffer.from(key, 'base64');
  };

  private keys(): Keys {
    const { path, create } = this.file;
    if (create && !this.loaded && !existsSync(path)) ensureKeys(path);
    const file = statSync(path, { throwIfNoEntry: false });
    const changed = `${file?.ino} ${file?.mtimeMs}`;
    if (this.loaded?.changed !== changed) this.loaded = { keys: readKeys(path), changed };
    return this.loaded.keys;
  }
}

/** Callers wait as they would for a key service, and get every failure as a rejection. */
const settled = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
