import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing, SealBroken } from '@tandem/platform/sealing';
import { openLink, sealLink } from './sealed-link.js';

let folder: string;
let keys: KeyRing;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-link-'));
  keys = new KeyRing({ path: join(folder, 'keys.json'), create: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a sealed link', () => {
  it('opens for its own fact and shows nothing of its secret', async () => {
    const sealed = await sealLink(keys, 'invitation:1', '/invitation/s3cret');
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('s3cret');
    expect(await openLink(keys, 'invitation:1', sealed)).toBe('/invitation/s3cret');
  });

  it('opens for no other fact', async () => {
    const sealed = await sealLink(keys, 'invitation:1', '/invitation/s3cret');
    await expect(openLink(keys, 'invitation:2', sealed)).rejects.toThrow(SealBroken);
  });
});
