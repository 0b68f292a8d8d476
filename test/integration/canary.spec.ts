import { readFile, readdir, chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '@tandem/platform/database';
import { createDatabase, databaseUrl, startPostgres, type EmbeddedPostgres } from '@tandem/platform/embedded';
import { migrateQueue } from '@tandem/platform/queue';
import { ensureKeys } from '@tandem/platform/sealing';
import {
  describeWith,
  redisServer,
  startApp,
  startRedis,
  untilTrue,
  type TestApp,
  type TestRedis,
} from '@tandem/testing';
import pg from 'pg';
import { ApiClient, type Answer } from '../support/api-client.js';
import { minimalNeed } from '../support/contract-examples.js';
import { MailServer } from '../support/mail-server.js';
import { addParty, type Party } from '../support/parties.js';

/** Sealed: must appear nowhere. One for each door through which it came in. */
const SEALED = ['record', 'change', 'annex', 'refused', 'failed', 'narrowed'].map(
  (door) => `canary-${door}-7f3a9c51d2`,
);
const [RECORD, CHANGE, ANNEX, REFUSED, FAILED, NARROWED] = SEALED as [string, string, string, string, string, string];
/** Said openly, in the same fields: must be found by the same search, or the search proves nothing. */
const OPEN = 'canary-open-7f3a9c51d2';

let folder: string;
let postgres: EmbeddedPostgres;
let redis: TestRedis | undefined;
let app: TestApp;
let mailServer: MailServer;
let url: string;
let db: pg.Client;
let gambia: Party;
let others: Record<string, ApiClient>;
let openNeed: string;
let sealedNeed: string;

const client = (who: Party) => new ApiClient(app.url, who.token);

const { submit, ...need } = minimalNeed;
/** The string in every field that takes words. */
const saying = (words: string, visibility: string) => ({
  ...need,
  title: `Armouries ${words}`,
  summary: `Summary ${words}`,
  description: `Description ${words}`,
  target: `Target ${words}`,
  baseline: `Baseline ${words}`,
  lines: [{ title: `Line ${words}`, cost: { amount: '180000.00', currency: 'USD' } }],
  visibility,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-canary-'));
  // PostgreSQL may run in another account, which has to reach its data.
  await chmod(folder, 0o755);
  postgres = await startPostgres({ dataFolder: join(folder, 'postgres') });
  await createDatabase(postgres.url, 'canary');
  url = databaseUrl(postgres.url, 'canary');
  await migrate(url);
  await migrateQueue(url);
  if (redisServer.available)
    redis = await startRedis(['--dir', folder, '--appendonly', 'no', '--maxmemory-policy', 'noeviction']);
  const keyFile = join(folder, 'keys.json');
  ensureKeys(keyFile);
  mailServer = await MailServer.start();
  app = await startApp({
    databaseUrl: url,
    redisUrl: redis?.url,
    processes: ['api', 'worker'],
    settings: {
      TANDEM_KEY_FILE: keyFile,
      TANDEM_HOME: join(folder, 'home'),
      SMTP_URL: mailServer.url,
      LOG_LEVEL: 'trace',
    },
  });
  db = new pg.Client({ connectionString: url });
  await db.connect();
  gambia = await addParty(url, { name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  const other = async (party: Parameters<typeof addParty>[1]) => client(await addParty(url, party));
  others = {
    senegal: await other({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] }),
    germany: await other({
      name: 'Germany',
      kind: 'state',
      country: 'DEU',
      roles: ['donor_approver', 'donor_officer'],
    }),
    fund: await other({ name: 'A fund', kind: 'fund', roles: ['fund_administrator', 'fund_reviewer'] }),
    ngo: await other({ name: 'An NGO', kind: 'ngo', roles: ['donor_officer'], unverified: true }),
    secretariat: await other({ name: 'UNODA', kind: 'secretariat', roles: ['secretariat'] }),
    auditor: await other({ name: 'OIOS', kind: 'un_entity', roles: ['auditor'] }),
    stranger: new ApiClient(app.url, null),
  };
  await tellStory();
}, 120_000);

afterAll(async () => {
  await db.end();
  await app.stop();
  await mailServer.stop();
  await redis?.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Everything through which words come in, and what goes wrong on the way. */
async function tellStory(): Promise<void> {
  const own = client(gambia);
  const done = async (answer: Promise<Answer>, status: number): Promise<any> => {
    const { body, status: got } = await answer;
    expect([got, body?.errors]).toEqual([status, undefined]);
    return body;
  };
  openNeed = (await done(own.post('/needs', { ...saying(OPEN, 'public'), submit }), 201)).id;
  await others.germany!.post('/offers', {
    title: 'Stockpile security',
    kind: 'money',
    themes: ['STOCK', 'MARK'],
    geography: { include: ['country:GMB'] },
    available: { amount: '500000.00', currency: 'USD' },
    submit: true,
  });

  // The same key again: the answer is remembered.
  const once = { 'Idempotency-Key': crypto.randomUUID() };
  const posted = await done(own.post('/needs', { ...saying(RECORD, 'sealed'), submit }, once), 201);
  expect(await done(own.post('/needs', { ...saying(RECORD, 'sealed'), submit }, once), 201)).toEqual(posted);
  sealedNeed = posted.id;
  const changed = await done(own.patch(`/needs/${sealedNeed}`, saying(CHANGE, 'sealed'), posted.version), 200);

  // Sealed in the very change that brings the words; never open before.
  const { id, version } = await done(own.post('/needs', { ...minimalNeed, visibility: 'public' }), 201);
  await done(own.patch(`/needs/${id}`, saying(NARROWED, 'sealed'), version), 200);

  for (const need of [openNeed, sealedNeed]) {
    await done(own.send('PUT', `/needs/${need}/annex`, { text: `Depot ${ANNEX}` }, {}), 200);
    await done(own.get(`/needs/${need}/annex`), 200);
  }

  const refused = await own.post('/needs', { ...saying(REFUSED, 'sealed'), unknown: REFUSED, cost: REFUSED });
  expect(refused.status).toBe(400);
  await db.query('ALTER TABLE audit RENAME TO elsewhere');
  const failed = await own.patch(`/needs/${sealedNeed}`, saying(FAILED, 'sealed'), changed.version);
  const failedAnnex = await own.send('PUT', `/needs/${sealedNeed}/annex`, { text: FAILED }, { 'If-Match': '"1"' });
  await db.query('ALTER TABLE elsewhere RENAME TO audit');
  expect([failed.status, failedAnnex.status]).toEqual([500, 500]);

  // Whatever sends a mail while all of this stands.
  const { rows } = await db.query<{ email: string }>('SELECT email FROM people WHERE id = $1', [gambia.personId]);
  await done(new ApiClient(app.url, null).post('/session/forgotten', { email: rows[0]!.email }), 202);
  const invitation = { email: 'helper@test.example', role: 'helper' };
  await done(own.post(`/organisations/${gambia.organisationId}/invitations`, invitation), 201);

  await untilTrue(
    async () => (await db.query('SELECT 1 FROM outbox WHERE done_at IS NULL AND dead_at IS NULL')).rowCount === 0,
    { within: 60_000, what: 'an empty outbox' },
  );
  await untilTrue(async () => (await db.query(`SELECT FROM mails WHERE state <> 'sent'`)).rowCount === 0, {
    within: 30_000,
    what: 'all mail on its way',
  });
}

/** Which of the strings stand in it; as bytes, in any case of hexadecimal, or in base64. */
function found(text: Buffer | string, words: readonly string[]): string[] {
  const bytes = Buffer.from(text);
  return words.filter((word) =>
    [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').slice(0, -4)].some((form) =>
      bytes.includes(form),
    ),
  );
}

const ALL = [...SEALED, OPEN];

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** In which files each string stands. */
async function inFiles(path: string): Promise<Record<string, string[]>> {
  const places: Record<string, string[]> = {};
  for (const file of await filesBelow(path))
    for (const word of found(await readFile(file).catch(() => Buffer.alloc(0)), ALL)) (places[word] ??= []).push(file);
  return places;
}

describe('what was sealed into a need', () => {
  it('is there for its owner: the story was told', async () => {
    const own = client(gambia);
    const { body } = await own.get(`/needs/${sealedNeed}`);
    expect([body.title, body.description, body.lines[0].title]).toEqual([
      `Armouries ${CHANGE}`,
      `Description ${CHANGE}`,
      `Line ${CHANGE}`,
    ]);
    expect((await own.get(`/needs/${openNeed}/annex`)).body.text).toBe(`Depot ${ANNEX}`);
  });

  it('stands in no file of the database, its log included, after a checkpoint', async () => {
    await db.query('CHECKPOINT');
    const places = await inFiles(folder);
    expect(places[OPEN]?.some((file) => file.includes('/pg_wal/'))).toBe(true);
    expect(places[OPEN]?.some((file) => file.includes('/base/'))).toBe(true);
    expect(Object.keys(places)).toEqual([OPEN]);
  });

  it('stands in no table as it would be copied', async () => {
    const { rows: tables } = await db.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rows } = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      const words = found(rows.map(({ row }) => row).join('\n'), ALL);
      for (const word of words) holding.push(`${name}: ${word}`);
    }
    expect(holding).toEqual(expect.arrayContaining([`public.needs: ${OPEN}`, `public.audit: ${OPEN}`]));
    expect(holding.filter((where) => !where.endsWith(OPEN))).toEqual([]);
  });

  it('stands in nothing that the processes wrote', async () => {
    const written = app.output('api') + app.output('worker');
    // What failed was logged: the search has something to look through.
    expect(written).toContain(`/needs/${sealedNeed}`);
    expect(found(written, ALL)).toEqual([]);
    const files = await filesBelow(join(folder, 'home')).catch(() => []);
    for (const file of files) expect([file, found(await readFile(file), ALL)]).toEqual([file, []]);
  });

  it('stands in no mail, nor does what the need says openly', () => {
    const mails = mailServer.received.map(({ recipients, raw }) => ({ to: recipients.join(), text: decoded(raw) }));
    expect(mails.map(({ to }) => to)).toEqual(expect.arrayContaining(['helper@test.example']));
    // Two at least, and the search reads what they say.
    expect(mails.length).toBeGreaterThanOrEqual(2);
    expect(mails.map(({ text }) => text).join()).toContain('The Gambia');
    for (const { to, text } of mails) expect([to, found(text, ALL)]).toEqual([to, []]);
  });

  it('stands in no answer to anybody else, at any address', async () => {
    const { body: description } = await others.stranger!.get('/openapi.json');
    const records: Record<string, string[] | undefined> = {
      needs: [openNeed, sealedNeed],
      offers: await ids('offers'),
      matches: await ids('matches'),
      organisations: [gambia.organisationId],
    };
    const addresses = Object.entries<Record<string, unknown>>(description.paths)
      .filter(([path, operations]) => operations.get !== undefined && !path.includes('/stream'))
      .flatMap(([path]) => {
        const short = path.replace(/^\/api\/v1/, '');
        if (!short.includes('{')) return [short, ...(/^\/(needs|offers)$/.test(short) ? [`${short}?theme=STOCK`] : [])];
        return (records[short.split('/')[1]!] ?? [openNeed, sealedNeed]).map((id) => short.replace(/\{[^}]+\}/g, id));
      });
    expect(addresses.length).toBeGreaterThan(40);
    const heard = new Set<string>();
    for (const [name, who] of Object.entries(others))
      for (const address of addresses) {
        const answer = await anyAnswer(who, address);
        const words = found(answer, ALL);
        expect([name, address, words.filter((word) => word !== OPEN)]).toEqual([name, address, []]);
        if (words.length > 0) heard.add(name);
      }
    // Whoever reads public needs heard the open one.
    expect([...heard].sort()).toEqual(['auditor', 'fund', 'germany', 'ngo', 'secretariat', 'senegal']);
  }, 120_000);

  const ids = async (table: string): Promise<string[]> =>
    (await db.query<{ id: string }>(`SELECT id FROM ${table} LIMIT 2`)).rows.map(({ id }) => id);

  describeWith(redisServer, 'with its queues in Redis', () => {
    it('stands nowhere in what Redis saves', async () => {
      await saved(redis!.port);
      const dump = await readFile(join(folder, 'dump.rdb'));
      // Ids travel through the queues, contents do not.
      expect(dump.length).toBeGreaterThan(100);
      expect(found(dump, ALL)).toEqual([]);
    });
  });
});

/** A mail as it came, and its parts with what hides their letters taken away. */
function decoded(raw: string): string {
  const printable = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const base64 = [...raw.matchAll(/(?:^[A-Za-z0-9+/]{40,}={0,2}\r?\n?)+/gm)].map(([block]) =>
    Buffer.from(block, 'base64').toString(),
  );
  return [raw, printable, ...base64].join('\n');
}

/** Status, headers and body, whatever their form. */
async function anyAnswer(who: ApiClient, address: string): Promise<string> {
  const headers: Record<string, string> = who === others.stranger ? {} : { Authorization: `Bearer ${tokenOf(who)}` };
  const response = await fetch(`${app.url}/api/v1${address}`, { headers, signal: AbortSignal.timeout(20_000) });
  return JSON.stringify([...response.headers]) + (await response.text());
}

const tokenOf = (who: ApiClient): string => (who as unknown as { token: string }).token;

/** Has Redis write its snapshot, uncompressed. */
function saved(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('CONFIG SET rdbcompression no\r\nSAVE\r\n');
    });
    let said = '';
    socket.on('data', (data) => {
      said += data.toString();
      if (said !== '+OK\r\n+OK\r\n') return;
      socket.end();
      resolve();
    });
    socket.once('error', reject);
  });
}
