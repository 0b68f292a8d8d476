import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditSeals, ChainHead } from '@tandem/platform/audit';
import { KeyRing } from '@tandem/platform/sealing';
import { HeadNotes } from './head-notes.js';

describe('the notes of the chain’s head', () => {
  let home: string;
  /** The chain by place; what a rewritten one has is another hash. */
  let chain: string[];

  const seals = {
    state: () => {
      const head: ChainHead | null =
        chain.length === 0 ? null : { place: chain.length, hash: chain.at(-1)!, sealedAt: new Date(0) };
      return Promise.resolve({ unsealed: 0, oldestUnsealedSeconds: 0, head });
    },
    leadsThrough: ({ place, hash }: ChainHead) => Promise.resolve(chain[place - 1] === hash),
  } as unknown as AuditSeals;
  const worker = () => new HeadNotes(seals, new KeyRing({ path: join(home, 'keys.json'), create: true }), { home });
  const noted = async () => (await readFile(join(home, 'audit-heads.log'), 'utf8')).trim().split('\n').length;
  const hash = (digit: string) => digit.repeat(64);

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'notes-'));
    chain = [];
  });

  it('are one for each head, also over a restart', async () => {
    const first = worker();
    await first.note();
    chain.push(hash('a'));
    await first.note();
    await first.note();
    expect(await noted()).toBe(1);
    chain.push(hash('b'));
    await worker().note();
    expect(await noted()).toBe(2);
  });

  it('vouch for no chain that was written anew, neither by the worker that noted it nor by the next one', async () => {
    const first = worker();
    chain.push(hash('a'), hash('b'));
    await first.note();
    chain = [hash('a'), hash('c'), hash('d')];
    await expect(first.note()).rejects.toThrow('does not lead through the head noted at place 2');
    await expect(worker().note()).rejects.toThrow('place 2');
    expect(await noted()).toBe(1);
  });
});
