import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { providersNamed, RegisterModule, RegisterImportService, RegisterService } from '@tandem/register';
import { beside, describeWith } from '@tandem/testing';
import { openModule, type OpenModule } from '../support/open-module.js';

// Counted with grep and with Python's ElementTree and Decimal, not with the parser under test.
const REAL = {
  Colombia: { file: 'ColombiaAIMS', country: 'COL', activities: 693, flows: 638, stated: 665 },
  DRC: { file: 'DRC-AIMS', country: 'COD', activities: 2_289, flows: 5_090, stated: 85 },
  Honduras: { file: 'HondurasAIMS', country: 'HND', activities: 1_050, flows: 3_185, stated: 374 },
  Iraq: { file: 'IraqAIMS', country: 'IRQ', activities: 1_338, flows: 3_104, stated: 1_324 },
  Senegal: { file: 'SenegalAIMS', country: 'SEN', activities: 701, flows: 2_256, stated: 174 },
};
const SUMS = [
  { kind: 'disbursement', currency: 'USD', total: '12423676426.144435768', count: 4_015 },
  { kind: 'expenditure', currency: 'USD', total: '10710540673', count: 1_337 },
  { kind: 'outgoing_commitment', currency: 'USD', total: '45776469500.50214643946', count: 8_921 },
];

const iati = beside('shared/data/assistance/iati');
const path = (file: string) => join(iati.path, `iati_2.03_${file}_GeocodedResearchRelease.xml`);

const TABLES = ['imports', 'organisations', 'activities', 'activity_countries', 'participants', 'flows'];

/** Every row of the register with the transaction that wrote it: equal only where nothing was touched. */
async function everything(db: OpenModule): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of TABLES)
    all[table] = await db.sql(
      `SELECT count(*)::int, md5(string_agg(r.xmin::text || r.ctid::text || r::text, ',' ORDER BY r.ctid)) AS rows
       FROM register_${table} r`,
    );
  return all;
}

const xml = (...activities: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${activities.join('\n')}\n</iati-activities>\n`;

interface Sketch {
  id: string;
  title?: string;
  country?: string;
  sector?: string;
  start?: string;
  end?: string;
  donor?: string;
  flows?: [kind: number, day: string, amount: string, currency: string][];
}

const activity = ({ id, title = `Title of ${id}`, country, sector, start, end, donor, flows = [] }: Sketch) =>
  [
    `<iati-activity default-currency="USD"><iati-identifier>${id}</iati-identifier>`,
    `<title><narrative>${title}</narrative></title>`,
    donor ? `<participating-org role="1"><narrative>${donor}</narrative></participating-org>` : '',
    start ? `<activity-date type="2" iso-date="${start}"/>` : '',
    end ? `<activity-date type="4" iso-date="${end}"/>` : '',
    country ? `<recipient-country code="${country}"/>` : '',
    sector ? `<sector code="${sector}"/>` : '',
    ...flows.map(
      ([kind, day, amount, currency]) =>
        `<transaction><transaction-type code="${kind}"/><transaction-date iso-date="${day}"/>` +
        `<value currency="${currency}">${amount}</value></transaction>`,
    ),
    '</iati-activity>',
  ].join('');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-register-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('the register', () => {
  let db: OpenModule;
  let imports: RegisterImportService;
  let register: RegisterService;
  beforeEach(async () => {
    db = await openModule(RegisterModule);
    imports = db.get(RegisterImportService);
    register = db.get(RegisterService);
  });
  afterEach(() => db.close());

  it('shows what ran in some countries, the latest first, with donors, years and amounts', async () => {
    const file = await write(
      'three.xml',
      xml(
        activity({
          id: 'A',
          country: 'GM',
          start: '2008-01-01',
          end: '2010-06-30',
          donor: 'Ångström Fund',
          sector: '15210',
        }),
        activity({
          id: 'B',
          country: 'SN',
          start: '2009-01-01',
          donor: 'Sweden',
          flows: [
            [2, '2011-05-01', '100.005', 'EUR'],
            [3, '2012-05-01', '60.333', 'EUR'],
            [3, '2012-06-01', '-0.3333', 'EUR'],
            [3, '2012-07-01', '1000.5', 'JPY'],
          ],
        }),
        activity({ id: 'C', country: 'ML', start: '2020-01-01' }),
      ),
    );
    await imports.importIati(file);
    const { items, next } = await register.activitiesIn({ countries: ['GMB', 'SEN'] });
    expect(next).toBeNull();
    expect(items.map((item) => item.iatiIdentifier)).toEqual(['B', 'A']);
    expect(items[0]).toMatchObject({
      title: 'Title of B',
      donors: ['Sweden'],
      startsOn: '2009-01-01',
      endsOn: null,
      years: { from: 2009, to: 2012 },
      place: 'stated',
      countries: ['SEN'],
      sourceFile: 'three.xml',
      // 60.333 − 0.3333 = 59.9997 is rounded after the sum, and yen have no minor unit.
      amounts: [
        { kind: 'disbursement', amount: '60.00', currency: 'EUR' },
        { kind: 'disbursement', amount: '1001', currency: 'JPY' },
        { kind: 'outgoing_commitment', amount: '100.01', currency: 'EUR' },
      ],
    });
    expect(items[1]).toMatchObject({ years: { from: 2008, to: 2010 }, themes: ['SSR'], amounts: [] });

    const ofTheme = await register.activitiesIn({ countries: ['GMB', 'SEN', 'MLI'], themes: ['SSR', 'STOCK'] });
    expect(ofTheme.items.map((item) => item.iatiIdentifier)).toEqual(['A']);
    expect((await register.activitiesIn({ countries: [] })).items).toEqual([]);
  });

  it('pages through everything once', async () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      // Eight share each day; every third also ran in another country asked for.
      activity({
        id: `P-${index}`,
        country: index % 3 ? 'GM' : 'GM"/><recipient-country code="SN',
        end: `200${index % 4}-01-01`,
      }),
    );
    await imports.importIati(await write('many.xml', xml(...many)));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await register.activitiesIn({ countries: ['GMB', 'SEN'], limit: 7, cursor });
      seen.push(...page.items.map((item) => `${item.endsOn} ${item.iatiIdentifier}`));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(25);
    expect(seen.length).toBe(25);
    expect(seen.map((line) => line.slice(0, 4))).toEqual([...seen.map((line) => line.slice(0, 4))].sort().reverse());
    await expect(register.activitiesIn({ countries: ['GMB'], cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
    const noDay = Buffer.from('2010-02-31 1').toString('base64url');
    await expect(register.activitiesIn({ countries: ['GMB'], cursor: noDay })).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
  });

  it('rewrites only what changed', async () => {
    const flow = (amount: string): Sketch['flows'] => [[3, '2012-05-01', amount, 'USD']];
    const a = activity({ id: 'A', country: 'GM', flows: flow('1') });
    const before = xml(a, activity({ id: 'B', country: 'GM', donor: 'Sweden', flows: flow('2') }));
    const after = xml(
      a,
      activity({ id: 'B', country: 'SN', donor: 'Norway', flows: flow('3') }),
      activity({ id: 'C' }),
    );
    const first = await imports.importIati(await write('first.xml', before));
    expect(first.activities).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0, skipped: 0 });
    const [untouched] = await db.sql("SELECT xmin::text FROM register_activities WHERE iati_identifier = 'A'");

    const second = await imports.importIati(await write('second.xml', after));
    expect(second.activities).toEqual({ read: 3, added: 1, changed: 1, unchanged: 1, skipped: 0 });
    expect(await db.sql("SELECT xmin::text FROM register_activities WHERE iati_identifier = 'A'")).toEqual([untouched]);
    const [b] = (await register.activitiesIn({ countries: ['SEN'] })).items;
    expect(b).toMatchObject({
      iatiIdentifier: 'B',
      donors: ['Norway'],
      amounts: [{ kind: 'disbursement', amount: '3.00', currency: 'USD' }],
      sourceFile: 'second.xml',
    });
    expect((await register.activitiesIn({ countries: ['GMB'] })).items.map((item) => item.iatiIdentifier)).toEqual([
      'A',
    ]);
  });

  it('reports what it skipped and why, and keeps the first of two with one identifier', async () => {
    const text = xml(
      activity({ id: '' }),
      activity({ id: 'A', title: 'First', country: 'XX' }),
      activity({ id: 'A', title: 'Second', country: 'GM' }),
      activity({
        id: 'B',
        flows: [
          [3, '2012-05-01', 'ten', 'USD'],
          [3, '2012-05-01', '10', 'USD'],
        ],
      }),
    );
    const report = await imports.importIati(await write('faulty.xml', text));
    expect(report).toMatchObject({
      file: 'faulty.xml',
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      activities: { read: 4, added: 2, changed: 0, unchanged: 0, skipped: 2 },
      flows: { kept: 1, skipped: 1 },
      place: { stated: 1, assumed: 0, not_stated: 1 },
    });
    expect(report.skipped.map(({ what, reason, count, examples }) => [what, reason, count, examples[0]])).toEqual([
      ['flow', 'bad_amount', 1, { line: 6, activity: 'B', detail: 'ten' }],
      ['activity', 'duplicate_identifier', 1, { line: 5, activity: 'A', detail: 'the first is kept' }],
      ['activity', 'no_identifier', 1, { line: 3, activity: null, detail: 'missing' }],
      ['detail', 'unknown_country', 1, { line: 4, activity: 'A', detail: 'XX' }],
    ]);
    expect(await db.sql('SELECT title FROM register_activities ORDER BY title')).toEqual([
      { title: 'First' },
      { title: 'Title of B' },
    ]);
    expect(await db.sql('SELECT file_name, sha256, report FROM register_imports')).toEqual([
      { file_name: 'faulty.xml', sha256: report.sha256, report: report.skipped },
    ]);
  });

  it('lets two imports of one file take turns', async () => {
    const file = await write(
      'twice.xml',
      xml(...Array.from({ length: 600 }, (_, index) => activity({ id: `T-${index}` }))),
    );
    const reports = await Promise.all([imports.importIati(file), imports.importIati(file)]);
    expect(reports.map((report) => report.activities.added).sort()).toEqual([0, 600]);
    expect(await db.sql('SELECT count(*)::int FROM register_imports')).toEqual([{ count: 1 }]);
  });

  it('keeps nothing of a file that is broken after the first batch', async () => {
    const before = await everything(db);
    const text = xml(...Array.from({ length: 1_200 }, (_, index) => activity({ id: `X-${index}`, donor: 'Sweden' })));
    const file = await write('broken.xml', text.replace('Title of X-1100<', 'Title of X-1100 & more<'));
    // Two lines come before the first activity.
    await expect(imports.importIati(file)).rejects.toMatchObject({ file: 'broken.xml', line: 1_103 });
    expect(await everything(db)).toEqual(before);
  });

  it('says which line is not UTF-8', async () => {
    const bytes = Buffer.from(xml(activity({ id: 'A' }), activity({ id: 'B', title: 'Caf\u00e9' })), 'latin1');
    await writeFile(join(folder, 'latin.xml'), bytes);
    await expect(imports.importIati(join(folder, 'latin.xml'))).rejects.toMatchObject({
      reason: expect.stringMatching(/^not valid UTF-8/),
    });
  });
});

describeWith(iati, 'the register with five real files', () => {
  let db: OpenModule;
  let imports: RegisterImportService;
  beforeAll(async () => {
    db = await openModule(RegisterModule);
    imports = db.get(RegisterImportService);
    for (const { file, activities, flows, stated } of Object.values(REAL)) {
      const report = await imports.importIati(path(file));
      expect(report.activities).toEqual({ read: activities, added: activities, changed: 0, unchanged: 0, skipped: 0 });
      expect(report.flows).toEqual({ kept: flows, skipped: 0 });
      expect(report.place).toEqual({ stated, assumed: 0, not_stated: activities - stated });
    }
  }, 120_000);
  afterAll(() => db.close());

  it('holds all activities, organisations and flows, with every digit', async () => {
    const counts = await db.sql(
      `SELECT (SELECT count(*)::int FROM register_activities) AS activities,
        (SELECT count(*)::int FROM register_flows) AS flows,
        (SELECT count(*)::int FROM register_flows WHERE amount < 0) AS negative,
        (SELECT count(*)::int FROM register_organisations) AS organisations,
        (SELECT count(*)::int FROM register_participants) AS participants,
        (SELECT max(greatest(starts_on, ends_on))::text FROM register_activities) AS latest,
        (SELECT count(*)::int FROM register_activities WHERE themes <> '{}') AS themed`,
    );
    // 348 donors, spelling apart, and the publisher; 26 activities in Iraq carry 15210, the only code that says a theme.
    expect(counts).toEqual([
      {
        activities: 6_071,
        flows: 14_273,
        negative: 56,
        organisations: 349,
        participants: 6_485,
        latest: '2022-03-31',
        themed: 26,
      },
    ]);
    const sums = await db.sql(
      'SELECT kind, currency, trim_scale(sum(amount))::text AS total, count(*)::int FROM register_flows GROUP BY 1, 2 ORDER BY 1',
    );
    expect(sums).toEqual(SUMS);
  });

  it('knows who the twelve donors are that fund most', async () => {
    const most = await db.sql<{ name: string }>(
      `SELECT o.name FROM register_participants p JOIN register_organisations o ON o.id = p.organisation_id
       WHERE p.role = 'funding' GROUP BY o.id ORDER BY count(*) DESC, o.name LIMIT 12`,
    );
    // One is a bank without another name, one the Congo's own Ministry of Finance, which is no donor.
    expect(most.map(({ name }) => providersNamed(name).join()).sort()).toEqual(
      [
        'state:USA',
        'state:BEL',
        'name:international commercial bank senegal',
        '',
        'body:idb',
        'body:world_bank',
        'state:ESP',
        'body:eu',
        'state:GBR',
        'state:ESP',
        'state:CAN',
        'body:eu',
      ].sort(),
    );
  });

  it('names the two impossible days of the Honduran file', async () => {
    const [row] = await db.sql<{ report: unknown }>(
      "SELECT report FROM register_imports WHERE file_name LIKE '%Honduras%' ORDER BY id LIMIT 1",
    );
    expect(row?.report).toMatchObject([
      { what: 'detail', reason: 'bad_date', count: 1, examples: [{ line: 52_520, detail: '1013-07-30' }] },
      { what: 'detail', reason: 'ends_before_start', count: 1 },
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await everything(db);
    for (const { file, activities } of Object.values(REAL)) {
      const report = await imports.importIati(path(file));
      expect(report.activities).toEqual({ read: activities, added: 0, changed: 0, unchanged: activities, skipped: 0 });
    }
    expect(await everything(db)).toEqual(before);
  });

  it('refuses a truncated copy with its line and keeps nothing of it', async () => {
    const fresh = await openModule(RegisterModule);
    const whole = await readFile(path(REAL.Senegal.file));
    const cut = whole.subarray(0, 700_000);
    const lines = cut.toString('latin1').split('\n');
    await writeFile(join(folder, 'cut.xml'), cut);
    const attempt = fresh.get(RegisterImportService).importIati(join(folder, 'cut.xml'));
    await expect(attempt).rejects.toMatchObject({
      file: 'cut.xml',
      line: lines.length,
      reason: expect.stringMatching(/unclosed/),
    });
    const state = await everything(fresh);
    for (const table of TABLES) expect(state[table]).toEqual([{ count: 0, rows: null }]);
    await fresh.close();
  });

  it('records the country that the operator says as assumed, and finds it by an index', async () => {
    const fresh = await openModule(RegisterModule);
    const register = fresh.get(RegisterService);
    for (const { file, country, activities, stated } of Object.values(REAL)) {
      const report = await fresh.get(RegisterImportService).importIati(path(file), { defaultCountry: country });
      expect(report.place).toEqual({ stated, assumed: activities - stated, not_stated: 0 });
    }
    const page = await register.activitiesIn({ countries: ['HND'], limit: 100 });
    expect(page.items.length).toBe(100);
    expect(page.items.some((item) => item.place === 'assumed')).toBe(true);
    expect(page.items.every((item) => item.years === null || item.years.to <= 2022)).toBe(true);
    await fresh.sql('ANALYZE');
    const query = jest.spyOn(fresh.dataSource.manager, 'query');
    await register.activitiesIn({ countries: ['HND', 'GTM'], limit: 20 });
    const [sql, parameters] = query.mock.calls[0] ?? [];
    const plan = JSON.stringify(await fresh.sql(`EXPLAIN ${String(sql)}`, parameters as unknown[]));
    expect(plan).toContain('register_activity_countries_page');
    expect(plan).not.toMatch(/Seq Scan on register_(activit|flows|participants)/);
    await fresh.close();
  }, 120_000);
});
