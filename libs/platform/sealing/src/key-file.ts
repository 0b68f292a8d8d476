import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { KeyFileUnusable } from './sealing.errors.js';

/** The keys as they stand in the file: 32 bytes each, as base64. */
export interface Keys {
  /** Name of the key that seals from now on. */
  current: string;
  /** All keys by which something may still be sealed. */
  keys: Record<string, string>;
  /** For digests and codes. Never changed, or they would no longer compare. */
  digest: string;
}

/** Nobody but owner and group may read it, nobody but the owner may write it. */
const FOREIGN_ACCESS = 0o027;
const KEY = /^[A-Za-z0-9+/]{43}=$/;
const NAME = /^[a-z0-9-]{1,40}$/;

const newKey = (): string => randomBytes(32).toString('base64');

/** What a first key file holds. */
export const firstKeys = (): Keys => ({ current: 'k1', keys: { k1: newKey() }, digest: newKey() });

/** @throws KeyFileUnusable where it is missing, open to others or not understood */
export function readKeys(path: string): Keys {
  let keys: Partial<Keys>;
  try {
    if ((statSync(path).mode & FOREIGN_ACCESS) !== 0)
      throw new KeyFileUnusable(path, 'can be read or changed by others: give it the mode 0600');
    keys = (JSON.parse(readFileSync(path, 'utf8')) ?? {}) as Partial<Keys>;
  } catch (error) {
    if (error instanceof KeyFileUnusable) throw error;
    throw new KeyFileUnusable(path, 'cannot be read', { cause: error });
  }
  const { current = '', digest = '', keys: named = {} } = keys;
  const isWhole = Object.entries(named).every(([name, key]) => NAME.test(name) && KEY.test(key)) && KEY.test(digest);
  if (!isWhole || !Object.hasOwn(named, current)) throw new KeyFileUnusable(path, 'holds no usable keys');
  return { current, keys: named, digest };
}

/** Makes the file unless it is there, also when several processes do so at once. */
export function ensureKeys(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = write(path, firstKeys());
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/** Replaces the file at once: a reader sees the old keys or the new ones. */
export function replaceKeys(path: string, keys: Keys): void {
  renameSync(write(path, keys), path);
}

/** The keys with a new one that seals from now on; the older ones still open. */
export function withNewKey(keys: Keys): Keys {
  const numbers = Object.keys(keys.keys).map((name) => Number(/^k(\d+)$/.exec(name)?.[1] ?? 0));
  const current = `k${Math.max(0, ...numbers) + 1}`;
  return { ...keys, current, keys: { ...keys.keys, [current]: newKey() } };
}

function write(path: string, keys: Keys): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}
