import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureKeys } from '@tandem/platform/sealing';
import { minimalNeed, minimalOffer } from '../support/contract-examples.js';
import { tandem } from '../support/command-line.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { SEALED_COLUMNS } from '../../apps/cli/src/keys/sealed-columns.js';

let api: OpenApi;
let gambia: Speaker;
// Keys of its own: it takes some away.
const keyFile = join(mkdtempSync(join(tmpdir(), 'tandem-keys-')), 'keys.json');

beforeAll(async () => {
  ensureKeys(keyFile);
  process.env.TANDEM_KEY_FILE = keyFile;
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});
afterAll(() => api.close());

const keys = async (name: string): Promise<any> => {
  const { code, out, err } = await tandem(api.databaseUrl, ['keys', name, '--json']);
  expect([name, code, err]).toEqual([name, 0, '']);
  return JSON.parse(out);
};

describe('tandem keys', () => {
  it('knows every column that may hold sealed values', async () => {
    const columns = await api.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1`,
    );
    // Hashes of the audit chain and public keys of passkeys are no boxes; files in and out hold no sealed record.
    const others = ['audit_seals.hash', 'passkeys.public_key', 'export_files.bytes', 'import_files.bytes'];
    expect(columns.map(({ name }) => name).filter((name) => !others.includes(name))).toEqual(
      SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort(),
    );
  });

  it('rotates while requests come in: what was sealed before, meanwhile and after opens, and none is left behind', async () => {
    const germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_approver'] });
    const { body: need } = await gambia.api.post('/needs', minimalNeed);
    const annex = `/needs/${need.id}/annex`;
    await gambia.api.send('PUT', annex, { text: 'before' }, {});
    const sealed = { ...minimalNeed, visibility: 'sealed' };
    const once = { 'Idempotency-Key': crypto.randomUUID() };
    const before = await gambia.api.post('/needs', sealed, once);
    const offer = await germany.api.post('/offers', { ...minimalOffer, visibility: 'sealed' });
    const { current } = await keys('status');
    const [boxBefore] = await api.sql<{ value: Buffer }>('SELECT box AS value FROM sealed_annexes');

    const over = new AbortController();
    const meanwhile: string[] = [];
    const posting = (async () => {
      while (!over.signal.aborted) meanwhile.push((await gambia.api.post('/needs', sealed)).body.id);
    })();
    const rotated = await keys('rotate');
    over.abort();
    await posting;

    expect(rotated.current).not.toBe(current);
    // Two sealed records, an annex, and an answer for each of the three posts, at least.
    expect(rotated.rewrapped).toBeGreaterThanOrEqual(6);
    // What was written in the moment of the change may be under the old key: a second pass takes it along.
    await keys('rotate');
    const { boxes } = await keys('status');
    expect(boxes[current]).toBe(0);
    expect(meanwhile.length).toBeGreaterThan(0);
    for (const id of [before.body.id, ...meanwhile])
      expect((await gambia.api.get(`/needs/${id}`)).body.title).toBe(minimalNeed.title);
    expect((await germany.api.get(`/offers/${offer.body.id}`)).body.title).toBe(minimalOffer.title);
    expect((await gambia.api.get(annex)).body.text).toBe('before');
    expect((await gambia.api.post('/needs', sealed, once)).body).toEqual(before.body);

    // Only the data key is encrypted anew: 12 + 16 bytes of nonce and tag and the 6 of the text stay as they were.
    const [boxAfter] = await api.sql<{ value: Buffer }>('SELECT box AS value FROM sealed_annexes');
    expect(boxAfter!.value.equals(boxBefore!.value)).toBe(false);
    expect(boxAfter!.value.subarray(-34).equals(boxBefore!.value.subarray(-34))).toBe(true);
  });

  it('takes an old key away once nothing needs it, and never before', async () => {
    const waiting = await tandem(api.databaseUrl, ['keys', 'prune']);
    expect([waiting.code, waiting.err]).toEqual([1, expect.stringContaining('Events wait')]);
    await api.sql('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
    const { pruned, current, boxes } = await keys('prune');
    expect(pruned.length).toBeGreaterThan(0);
    expect(Object.keys(boxes)).toEqual([current]);
    expect((await keys('prune')).pruned).toEqual([]);
    const [{ id }] = (await api.sql(`SELECT id FROM needs WHERE visibility = 'sealed' LIMIT 1`)) as [{ id: string }];
    expect((await gambia.api.get(`/needs/${id}`)).body.title).toBe(minimalNeed.title);
  });

  it('is in the audit trail with the names of the keys alone', async () => {
    const rows = await api.sql(`SELECT action, via, before, after FROM audit WHERE object_type = 'keys' ORDER BY id`);
    expect(rows.map(({ action, via }) => [action, via])).toEqual([
      ['keys.rotated', 'command'],
      ['keys.rotated', 'command'],
      ['keys.pruned', 'command'],
    ]);
    const file = JSON.parse(readFileSync(keyFile, 'utf8')) as { keys: Record<string, string> };
    for (const secret of Object.values(file.keys)) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});
