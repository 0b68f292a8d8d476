import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '@tandem/testing';
import pg from 'pg';

const root = fileURLToPath(new URL('../../', import.meta.url));

const activity = (id: string, title: string) =>
  `<iati-activity default-currency="USD"><iati-identifier>${id}</iati-identifier>` +
  `<title><narrative>${title}</narrative></title>` +
  '<transaction><transaction-type code="3"/><transaction-date iso-date="2012-05-01"/><value>-10.50</value></transaction>' +
  '</iati-activity>\n';
const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n';
const CLOSING = '</iati-activities>\n';

describe('tandem import and tandem rates', () => {
  let folder: string;
  let database: TestDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-command-'));
    database = await freshDatabase();
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function tandem(args: string[], nodeOptions: string[] = []) {
    const child = spawn(process.execPath, [...nodeOptions, join(root, 'dist/apps/cli/src/main.js'), ...args], {
      env: { ...process.env, DATABASE_URL: database.url, TANDEM_HOME: join(folder, 'home') },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, out, err };
  }

  async function write(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  async function sql(query: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  }

  it('imports the whole files, names the line of the broken one, and exits with 1', async () => {
    const good = await write('good.xml', OPENING + activity('A', 'One') + activity('B', 'Two') + CLOSING);
    const broken = await write('broken.xml', OPENING + activity('C', 'Three') + activity('D', 'Four & five') + CLOSING);
    const { code, out, err } = await tandem(['import', 'iati', broken, good, '--default-country', 'GMB', '--json']);
    expect([code, err]).toEqual([1, '1 of 2 files not imported.\n']);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: broken, error: { line: 4, reason: 'an ampersand that begins no reference (write &amp;)' } },
        { file: 'good.xml', activities: { added: 2 }, place: { assumed: 2 }, defaultCountry: 'GMB' },
      ],
    });
    expect(await sql('SELECT iati_identifier AS id FROM register_activities ORDER BY 1')).toEqual([
      { id: 'A' },
      { id: 'B' },
    ]);

    const again = await tandem(['import', 'iati', good, '--default-country', 'GMB']);
    expect(again).toEqual({
      code: 0,
      err: '',
      out:
        'good.xml: 2 activities (0 added, 0 changed, 2 unchanged, 0 skipped), 2 flows; ' +
        'place stated 0, GMB assumed 2, not stated 0\nNothing was skipped.\n',
    });
  }, 60_000);

  it('refuses what is used wrongly with 2, before anything is imported', async () => {
    const good = await write('good.xml', OPENING + activity('A', 'One') + CLOSING);
    const missing = await tandem(['import', 'iati', good, join(folder, 'missing.xml')]);
    expect([missing.code, missing.err]).toEqual([2, `${join(folder, 'missing.xml')}: there is no such file\n`]);
    const country = await tandem(['import', 'iati', good, '--default-country', 'GM']);
    expect([country.code, country.err]).toEqual([2, expect.stringContaining('--default-country GM')]);
    expect(await sql('SELECT FROM register_imports')).toEqual([]);
  }, 60_000);

  it('takes in rates, or refuses the table with 2 and the line', async () => {
    const header = 'currency,date,per_usd,source\n';
    const wrong = await write('wrong.csv', `${header}EUR,2026-09-01,0.86,ECB\nEUR,2026-09-02,-1,ECB\n`);
    const refused = await tandem(['rates', 'import', wrong]);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(`${wrong}, line 3: per_usd "-1"`);
    expect(await sql('SELECT FROM exchange_rates')).toEqual([]);

    const right = await write('right.csv', `${header}EUR,2026-09-01,0.86,ECB\n`);
    const done = await tandem(['rates', 'import', right, '--json']);
    expect([done.code, JSON.parse(done.out)]).toEqual([0, { file: right, read: 1, added: 1 }]);
  }, 60_000);

  it('needs no more memory for a larger file', async () => {
    // 40 MB of text, which as strings alone would not fit into a heap of 56 MB beside the program.
    const path = join(folder, 'large.xml');
    const file = createWriteStream(path);
    file.write(OPENING);
    const filler = 'Words that say what this activity does. '.repeat(60);
    for (let index = 0; index < 16_000; index++)
      if (!file.write(activity(`L-${index}`, `Activity ${index}. ${filler}`))) await once(file, 'drain');
    file.end(CLOSING);
    await finished(file);
    const { code, out, err } = await tandem(['import', 'iati', path, '--json'], ['--max-old-space-size=56']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ files: [{ activities: { added: 16_000 }, flows: { kept: 16_000 } }] });
  }, 120_000);
});
