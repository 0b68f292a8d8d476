import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  KeyFileUnusable,
  KeyRing,
  SealBroken,
  ensureKeys,
  keyIdOf,
  readKeys,
  replaceKeys,
  withNewKey,
  type Place,
} from './index.js';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'keys-')), 'home', 'keys.json');
const ringOf = (path: string, create = true): KeyRing => new KeyRing({ path, create });

const HERE: Place = { table: 'needs', id: '1', field: 'content' };
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));

describe('KeyRing', () => {
  const path = newFile();
  const ring = ringOf(path);

  it('gives back what it sealed, and no two boxes are alike', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        const [one, other] = [await ring.seal(plain, HERE), await ring.seal(plain, HERE)];
        expect((await ring.open(one, HERE)).equals(plain)).toBe(true);
        expect(one.equals(other)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it('hides what it sealed', async () => {
    const box = await ring.seal(Buffer.from('the depot at the river'), HERE);
    expect(box.includes('depot')).toBe(false);
    // 2 bytes of head + 2 of the name "k1" + 12 + 16 + 32 for the data key + 12 + 16 for the value of 22 bytes.
    expect(box).toHaveLength(2 + 2 + 60 + 28 + 22);
  });

  it.each([
    ['another table', { ...HERE, table: 'offers' }],
    ['another row', { ...HERE, id: '2' }],
    ['another field', { ...HERE, field: 'title' }],
    ['a place that reads alike when run together', { table: 'need', id: 's1', field: 'content' }],
  ])('opens nothing in %s', async (_, elsewhere) => {
    const box = await ring.seal(Buffer.from('x'), HERE);
    await expect(ring.open(box, elsewhere)).rejects.toThrow(SealBroken);
    await expect(ring.rewrap(box, elsewhere)).rejects.toThrow(SealBroken);
  });

  it('opens nothing that was changed in any byte, or cut', async () => {
    const box = await ring.seal(Buffer.from('sealed'), HERE);
    for (let place = 0; place < box.length; place++) {
      const changed = Buffer.from(box);
      changed[place] = changed[place]! ^ 1;
      await expect(ring.open(changed, HERE)).rejects.toThrow(SealBroken);
      await expect(ring.open(box.subarray(0, place), HERE)).rejects.toThrow(SealBroken);
    }
  });

  it('makes its file for nobody else to read, and once only', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path, 'utf8');
    ensureKeys(path);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('digests alike what is alike, under its own key', () => {
    expect(ring.digest('a')).toBe(ringOf(path).digest('a'));
    expect(ring.digest('a')).not.toBe(ring.digest('b'));
    expect(ring.digest('a')).not.toBe(ringOf(newFile()).digest('a'));
    expect(ring.digest('a')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an authentication code', () => {
  const path = newFile();
  const ring = ringOf(path);

  it('is another for each text, purpose and key file, and none is a digest', () => {
    const code = ring.authenticate('heads', 'a');
    const others = [
      ring.authenticate('heads', 'b'),
      ring.authenticate('tails', 'a'),
      ringOf(newFile()).authenticate('heads', 'a'),
      ring.digest('a'),
    ];
    expect(new Set([code, ...others]).size).toBe(5);
    expect(code).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stays good when the sealing key was replaced and the old one is gone', () => {
    const code = ring.authenticate('heads', 'a');
    const { keys, ...others } = withNewKey(readKeys(path));
    replaceKeys(path, { ...others, keys: { k2: keys.k2! } });
    expect(ring.currentId).toBe('k2');
    expect(ring.authenticate('heads', 'a')).toBe(code);
  });
});

describe('a new key', () => {
  it('seals from now on, in a ring that is in use; the old one opens until it is gone', async () => {
    const path = newFile();
    const ring = ringOf(path);
    const old = await ring.seal(Buffer.from('before'), HERE);
    const digest = ring.digest('same');
    const withTwo = withNewKey(readKeys(path));
    replaceKeys(path, withTwo);

    const young = await ring.seal(Buffer.from('after'), HERE);
    expect([keyIdOf(old), keyIdOf(young), ring.currentId]).toEqual(['k1', 'k2', 'k2']);
    const rewrapped = await ring.rewrap(old, HERE);
    expect(keyIdOf(rewrapped)).toBe('k2');
    // Only the data key is encrypted anew: 12 + 16 bytes of nonce and tag and the 6 of the value stay as they were.
    expect(rewrapped.subarray(-34).equals(old.subarray(-34))).toBe(true);

    replaceKeys(path, { ...withTwo, keys: { k2: withTwo.keys.k2! } });
    await expect(ring.open(old, HERE)).rejects.toThrow(SealBroken);
    expect((await ring.open(rewrapped, HERE)).toString()).toBe('before');
    expect(ring.digest('same')).toBe(digest);
  });
});

describe('a key file that is not as it should be', () => {
  const broken = (text: string, mode = 0o600): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  const good = (): string => {
    const path = newFile();
    ensureKeys(path);
    return readFileSync(path, 'utf8');
  };

  it.each([
    ['that is no JSON', () => broken('k1')],
    ['without keys', () => broken('{"current":"k1","keys":{}}')],
    ['whose current key is not there', () => broken(good().replace('"current": "k1"', '"current": "k9"'))],
    ['with a short key', () => broken('{"current":"k1","keys":{"k1":"c2hvcnQ="},"digest":"c2hvcnQ="}')],
    ['that others may read', () => broken(good(), 0o604)],
    ['that the group may change', () => broken(good(), 0o620)],
    ['that is missing', () => join(tmpdir(), 'no-such-folder', 'keys.json')],
  ])('%s is refused', async (_, make) => {
    await expect(ringOf(make(), false).seal(Buffer.from('x'), HERE)).rejects.toThrow(KeyFileUnusable);
  });
});
