import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clamd, Quarantine, ScannerAway, ScannerRefused } from '@tandem/files';
import { FakeClamd, SIGNATURE, type ClamdBehaviour } from '../support/clamd.js';
import { minimalNeed } from '../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';
import { pdf } from '../support/sample-files.js';

const server = new FakeClamd();
let api: OpenApi;
let gambia: Speaker;
let address: string;
let port: number;

beforeAll(async () => {
  address = await server.start(0);
  port = Number(new URL(address).port);
  process.env.CLAMD_URL = address;
  api = await openApi();
  delete process.env.CLAMD_URL;
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
});

afterAll(async () => {
  await api.close();
  await server.stop();
});

beforeEach(async () => {
  server.behaviour = 'judge';
  server.scanned.length = 0;
  await api.sql('DELETE FROM attachments');
});

async function attach(name: string, bytes: Buffer, more = ''): Promise<{ id: string; to: string }> {
  const { body } = await gambia.api.post('/needs', minimalNeed);
  const to = `/needs/${body.id}`;
  const response = await fetch(`${api.url}/api/v1${to}/attachments?name=${name}${more}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${gambia.token}`, 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  const { id } = (await response.json()) as { id: string };
  await api.settle();
  return { id, to };
}

const round = () => api.app.get(Quarantine, { strict: false }).round();
const state = async ({ to }: { to: string }) =>
  (await gambia.api.get(`${to}/attachments`)).body.items.map((item: any) => [item.state, item.refusedBecause])[0];
const download = async ({ id }: { id: string }) =>
  (await fetch(`${api.url}/api/v1/attachments/${id}`, { headers: { Authorization: `Bearer ${gambia.token}` } })).status;

describe('an attachment where a scanner is set', () => {
  it('stays in quarantine until the scanner has seen it, byte by byte', async () => {
    // Several parts of 64 KiB, the last one shorter.
    const bytes = Buffer.alloc(200_001, 'harmless ');
    const file = await attach('notes.txt', bytes);
    expect([await state(file), await download(file)]).toEqual([['quarantine', null], 409]);
    await round();
    expect(server.scanned).toEqual([bytes]);
    expect([await state(file), await download(file)]).toEqual([['clean', null], 200]);
  });

  it('is refused and thrown away when something is found, which is written down by name', async () => {
    const file = await attach('notes.txt', Buffer.from(`It holds ${SIGNATURE}.`));
    await round();
    expect([await state(file), await download(file)]).toEqual([['refused', 'KNOWN_MALWARE'], 404]);
    expect(await api.sql('SELECT FROM attachment_contents WHERE attachment_id = $1', [file.id])).toEqual([]);
    const [audit] = await api.sql<{ after: object }>(
      `SELECT after FROM audit WHERE object_id = $1 AND action = 'attachment.refused'`,
      [file.id],
    );
    expect(audit!.after).toMatchObject({ because: 'KNOWN_MALWARE', found: 'Test.Signature' });
  });

  it('is scanned in clear though it is stored sealed', async () => {
    const file = await attach('notes.txt', Buffer.from(SIGNATURE), '&sealed=true');
    await round();
    expect(await state(file)).toEqual(['refused', 'KNOWN_MALWARE']);
  });

  it('is not sent to the scanner when our own look has refused it', async () => {
    const file = await attach('plan.pdf', pdf('/JavaScript'));
    expect(await state(file)).toEqual(['refused', 'ACTIVE_CONTENT']);
    await round();
    expect(server.scanned).toEqual([]);
  });

  it('is never let out while the scanner is down, and is as soon as it is back', async () => {
    const file = await attach('notes.txt', Buffer.from('harmless'));
    await server.stop();
    for (const _ of [1, 2]) await expect(round()).rejects.toThrow(ScannerAway);
    expect([await state(file), await download(file)]).toEqual([['quarantine', null], 409]);
    await server.start(port);
    await round();
    expect([await state(file), await download(file)]).toEqual([['clean', null], 200]);
  });

  it('that the scanner does not judge stays, and holds up no other', async () => {
    const first = await attach('notes.txt', Buffer.from('too large for it'));
    server.behaviour = 'too large';
    await round();
    server.behaviour = 'judge';
    const second = await attach('more.txt', Buffer.from('harmless'));
    server.behaviour = 'too large';
    await round();
    expect(server.scanned.map(String)).toEqual(['too large for it', 'too large for it', 'harmless']);
    expect([await state(first), await state(second)]).toEqual([
      ['quarantine', null],
      ['quarantine', null],
    ]);
  });
});

describe('the scanner', () => {
  const impatient = { connect: 200, silent: 200, whole: 1_000 };

  it.each<[ClamdBehaviour, new () => Error]>([
    ['silent', ScannerAway],
    ['cut', ScannerAway],
    ['too large', ScannerRefused],
  ])('that is %s says nothing of a file', async (behaviour, error) => {
    server.behaviour = behaviour;
    await expect(new Clamd(address, impatient).scan(Buffer.alloc(100_000))).rejects.toThrow(error);
  });

  it('is asked whether it is there', async () => {
    await new Clamd(address).ping();
    await server.stop();
    await expect(new Clamd(address, impatient).ping()).rejects.toThrow(ScannerAway);
    await server.start(port);
  });

  it('may be reached by a socket of the machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-clamd-'));
    const local = new FakeClamd();
    const clamd = new Clamd(await local.start(join(folder, 'clamd.sock')));
    expect([await clamd.scan(Buffer.from('harmless')), await clamd.scan(Buffer.from(SIGNATURE))]).toEqual([
      null,
      'Test.Signature',
    ]);
    await local.stop();
    await rm(folder, { recursive: true });
  });
});
