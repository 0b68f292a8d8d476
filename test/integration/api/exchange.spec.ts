import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImportRowsRepository } from '../../../libs/exchange/src/imports/import-rows.repository.js';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import type { Answer } from '../../support/api-client.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let germany: Speaker;
let foundation: Speaker;

beforeAll(async () => {
  api = await openApi();
  const state = { kind: 'state', roles: ['national_endorser'] };
  gambia = await api.party({ name: 'The Gambia', country: 'GMB', ...state });
  senegal = await api.party({ name: 'Senegal', country: 'SEN', ...state });
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_officer'] });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', roles: ['donor_officer'] });
});

afterAll(() => api.close());

const BOM = '\uFEFF';

async function send(by: Speaker, name: string, file: string | Buffer, more = '', headers: Record<string, string> = {}) {
  const kind = more.includes('kind=') ? '' : '&kind=need';
  const response = await fetch(`${api.url}/api/v1/imports?name=${encodeURIComponent(name)}${kind}${more}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/octet-stream', ...headers },
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

/** Sends a file and has it read. */
async function read(by: Speaker, name: string, file: string | Buffer, more = ''): Promise<Answer['body']> {
  const sent = await send(by, name, file, more);
  expect([sent.status, sent.body.errors]).toEqual([201, undefined]);
  await api.settle();
  return (await by.api.get(`/imports/${sent.body.id}`)).body;
}

const rowsOf = async (by: Speaker, id: string, query = ''): Promise<Answer['body'][]> =>
  (await by.api.get(`/imports/${id}/rows?limit=100${query}`)).body.items;

async function exported(by: Speaker, body: object): Promise<{ made: Answer['body']; bytes: Buffer }> {
  const asked = await by.api.post('/exports', body);
  expect(asked.status).toBe(201);
  expect((await by.api.get(`/exports/${asked.body.id}/file`)).body.code).toBe('EXPORT_NOT_READY');
  await api.settle();
  const made = (await by.api.get(`/exports/${asked.body.id}`)).body;
  const file = await fetch(`${api.url}/api/v1/exports/${made.id}/file`, {
    headers: { Authorization: `Bearer ${by.token}` },
  });
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, `attachment; filename=${made.name}`]);
  return { made, bytes: Buffer.from(await file.arrayBuffer()) };
}

const NEEDS = `${BOM}id,title,themes,cost,currency,countries,smallestUseful\r
a,First,STOCK,1000.00,USD,GMB,\r
b,"Second, of two lines
of text",STOCK:0.5;MARK:0.5,2000.00,USD,,500.00\r
c,,STOCK,10,USD,GMB,\r
d,Of others,STOCK,ten,USD,SEN,\r
a,Again,STOCK,1.00,USD,GMB,\r
`;

describe('a table of needs', () => {
  it('is looked at row by row before anything is made', async () => {
    const held = await read(gambia, 'needs.csv', NEEDS);
    expect(held).toMatchObject({
      state: 'checked',
      counts: { make: 2, change: 0, same: 0, wrong: 3 },
      progress: { done: 5, total: 5 },
      availableActions: ['confirm'],
      applied: { made: 0 },
    });
    const rows = await rowsOf(gambia, held.id);
    // A row is numbered by the line it ends on: the second takes two.
    expect(rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'make'],
      [4, 'make'],
      [5, 'wrong'],
      [6, 'wrong'],
      [7, 'wrong'],
    ]);
    const errors = rows.slice(2).map((row) => row.errors.map((one: any) => [one.column, one.code]));
    expect(errors).toEqual([[['title', 'MISSING']], [['cost', 'NOT_AN_AMOUNT']], [['id', 'DUPLICATE_ID']]]);
    expect((await rowsOf(gambia, held.id, '&outcome=wrong')).length).toBe(3);
    expect(await api.sql('SELECT id FROM needs')).toEqual([]);
  });

  it('becomes drafts of the rows that are chosen, once, and none of them is open', async () => {
    const held = await read(gambia, 'needs.csv', NEEDS);
    const refused = await gambia.api.post(`/imports/${held.id}/confirm`, { rows: [2, 5] });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/rows']);
    const stale = await gambia.api.post(`/imports/${held.id}/confirm`, {}, { 'If-Match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'IMPORT_CHANGED']);
    const answer = await gambia.api.post(`/imports/${held.id}/confirm`, {}, { 'If-Match': `"${held.version}"` });
    expect([answer.status, answer.body.state]).toEqual([200, 'applying']);
    expect((await gambia.api.post(`/imports/${held.id}/confirm`)).body.code).toBe('IMPORT_STEP_NOT_POSSIBLE');
    await api.settle();
    const applied = (await gambia.api.get(`/imports/${held.id}`)).body;
    expect(applied).toMatchObject({ state: 'applied', applied: { made: 2 }, availableActions: ['undo'] });
    const [first, second] = await rowsOf(gambia, held.id, '&outcome=make');
    const need = (await gambia.api.get(`/needs/${second.record}`)).body;
    expect(need).toMatchObject({
      title: 'Second, of two lines\nof text',
      status: 'draft',
      countries: ['GMB'],
      cost: { amount: '2000.00', currency: 'USD' },
      smallestUseful: { amount: '500.00', currency: 'USD' },
    });
    const trail = await api.sql('SELECT DISTINCT action FROM audit WHERE object_id = $1', [first.record]);
    expect(trail).toEqual([{ action: 'need.drafted' }]);

    // One of the two is worked on before the import is undone: it stays.
    await gambia.api.patch(`/needs/${first.record}`, { title: 'Touched' }, 1);
    expect((await gambia.api.post(`/imports/${held.id}/undo`)).body.state).toBe('undoing');
    await api.settle();
    expect((await gambia.api.get(`/imports/${held.id}`)).body).toMatchObject({
      state: 'undone',
      applied: { made: 0, undone: 1, left: 1 },
      availableActions: [],
    });
    expect((await gambia.api.get(`/needs/${first.record}`)).body.status).toBe('draft');
    expect((await gambia.api.get(`/needs/${second.record}`)).body.status).toBe('withdrawn');
  });

  it('goes on where a worker died, and makes each draft once', async () => {
    const titles = Array.from({ length: 70 }, (_, at) => `Of the many ${at}`);
    const held = await read(senegal, 'many.csv', `title,themes\n${titles.map((title) => `${title},STOCK`).join('\n')}`);
    await senegal.api.post(`/imports/${held.id}/confirm`);
    const rows = api.app.get(ImportRowsRepository, { strict: false });
    let settled = 0;
    // Portions of 50: the second one breaks off in its middle.
    const dying = jest.spyOn(rows, 'settle').mockImplementation(async (...said) => {
      if (++settled === 60) throw new Error('the worker died');
      await ImportRowsRepository.prototype.settle.apply(rows, said);
    });
    await expect(api.settle()).rejects.toThrow('the worker died');
    dying.mockRestore();
    expect((await senegal.api.get(`/imports/${held.id}`)).body).toMatchObject({
      state: 'applying',
      progress: { done: 50, total: 70 },
    });
    const count = () => api.sql(`SELECT count(*)::int AS n FROM needs WHERE content ->> 'title' LIKE 'Of the many%'`);
    expect(await count()).toEqual([{ n: 50 }]);
    await api.settle();
    expect((await senegal.api.get(`/imports/${held.id}`)).body).toMatchObject({
      state: 'applied',
      applied: { made: 70 },
    });
    expect(await count()).toEqual([{ n: 70 }]);
  });

  it('changes drafts that it names by id, and nothing that was submitted', async () => {
    const draft = (await gambia.api.post('/needs', { ...minimalNeed, submit: false })).body;
    const open = (await gambia.api.post('/needs', { ...minimalNeed, title: 'Submitted' })).body;
    expect(open.status).not.toBe('draft');
    const foreign = (await senegal.api.post('/needs', { ...minimalNeed, countries: ['SEN'], visibility: 'public' }))
      .body;
    expect(foreign.status).toBe('open');
    const lines = [
      `${draft.id},Another title,STOCK:1`,
      `${open.id},Another title,STOCK:0.7;MARK:0.3`,
      `${foreign.id},Another title,STOCK:0.7;MARK:0.3`,
      `${open.id.replace(/^./, '0')},Never there,STOCK`,
    ];
    const held = await read(gambia, 'changes.csv', `id,title,themes\n${lines.join('\n')}`);
    const rows = await rowsOf(gambia, held.id);
    expect(rows.map(({ outcome, errors }) => [outcome, errors[0]?.code])).toEqual([
      ['change', undefined],
      ['wrong', 'NOT_A_DRAFT'],
      ['wrong', 'NOT_YOUR_RECORD'],
      ['make', undefined],
    ]);
    expect(rows[0].changes).toEqual([
      { pointer: '/title', before: minimalNeed.title, after: 'Another title' },
      { pointer: '/themes', before: minimalNeed.themes, after: [{ code: 'STOCK', weight: 1 }] },
    ]);
    await gambia.api.post(`/imports/${held.id}/confirm`, { rows: [2] });
    await api.settle();
    const changed = (await gambia.api.get(`/needs/${draft.id}`)).body;
    // What the table has no column for stays.
    expect(changed).toMatchObject({ title: 'Another title', cost: minimalNeed.cost, status: 'draft' });
    await gambia.api.post(`/imports/${held.id}/undo`);
    await api.settle();
    expect((await gambia.api.get(`/needs/${draft.id}`)).body).toMatchObject({
      title: minimalNeed.title,
      themes: minimalNeed.themes,
    });
  });
});

describe('what came out goes in without a change', () => {
  it.each(['csv', 'xlsx', 'json'])('as %s', async (format) => {
    await gambia.api.post('/needs', {
      ...minimalNeed,
      title: '=1+1',
      description: '\'@home\nof "two" lines',
      submit: false,
    });
    const { made, bytes } = await exported(gambia, { kind: 'need', format, filter: { mine: 'true' } });
    const all = await api.sql('SELECT id FROM needs WHERE organisation_id = $1', [gambia.organisationId]);
    expect(made).toMatchObject({ state: 'ready', progress: { done: all.length }, format });
    if (format === 'csv') expect(bytes.toString()).toContain(`,'=1+1,`);
    const held = await read(gambia, made.name, bytes);
    expect(held).toMatchObject({ state: 'checked', counts: { make: 0, change: 0, same: all.length, wrong: 0 } });
  });

  it('for offers too, and for whoever reads a part of them', async () => {
    await germany.api.post('/offers', { ...minimalOffer, description: 'For the accredited', visibility: 'public' });
    for (const format of ['csv', 'json']) {
      const own = await exported(germany, { kind: 'offer', format });
      expect(own.bytes.toString()).toContain('For the accredited');
      const held = await read(germany, own.made.name, own.bytes, '&kind=offer');
      expect(held.counts).toEqual({ make: 0, change: 0, same: 1, wrong: 0 });
      const cut = await exported(foundation, { kind: 'offer', format });
      expect(cut.bytes.toString()).toContain(minimalOffer.title);
      expect(cut.bytes.toString()).not.toContain('For the accredited');
      expect((await read(foundation, cut.made.name, cut.bytes, '&kind=offer')).counts.same).toBe(1);
    }
  });
});

describe('a file that goes out', () => {
  it('holds what its reader may read, and nothing that is sealed', async () => {
    const sealed = { ...minimalNeed, title: 'Sealed words', visibility: 'sealed', submit: false };
    await gambia.api.post('/needs', sealed);
    const kept = { ...minimalNeed, title: 'Open to all', visibility: 'public' };
    const need = await gambia.api.post('/needs', {
      ...kept,
      description: 'Accredited words',
      excludedOrganisations: [germany.organisationId],
    });
    expect(need.body.status).toBe('open');
    const textFor = async (by: Speaker) => (await exported(by, { kind: 'need', format: 'json' })).bytes.toString();
    const own = await textFor(gambia);
    expect(own).toContain(germany.organisationId);
    expect(own).not.toContain('Sealed words');
    const accredited = await textFor(germany);
    expect(accredited).toContain('Accredited words');
    expect(accredited).not.toContain('excludedOrganisations');
    const known = await textFor(foundation);
    expect(known).toContain('Open to all');
    expect(known).not.toContain('Accredited words');
  });

  it('is for who asked alone, and for a day', async () => {
    const { made } = await exported(gambia, { kind: 'need', format: 'csv', filter: { theme: 'STOCK', mine: 'true' } });
    expect((await gambia.api.get('/exports')).body.items.map(({ id }: { id: string }) => id)).toContain(made.id);
    const colleague = await api.colleague(gambia, ['national_endorser']);
    for (const path of [`/exports/${made.id}`, `/exports/${made.id}/file`])
      expect([path, (await colleague.api.get(path)).body.code]).toEqual([path, 'EXPORT_NOT_FOUND']);
    await api.sql(`UPDATE exports SET expires_at = clock() WHERE id = $1`, [made.id]);
    expect((await gambia.api.get(`/exports/${made.id}`)).status).toBe(404);
  });

  it('is not for a token without the scope of its records', async () => {
    const narrow = await api.colleague(gambia, ['national_endorser'], ['exchange:read', 'exchange:write']);
    expect((await narrow.api.post('/exports', { kind: 'need', format: 'csv' })).body.code).toBe('EXPORT_NOT_YOURS');
    expect((await send(narrow, 'needs.csv', NEEDS)).body.code).toBe('IMPORT_NOT_YOURS');
  });
});

describe('refused', () => {
  it.each([
    ['an unknown column', 'x.csv', 'title,themes,titel\nA,STOCK,B', 'UNKNOWN_COLUMN', 1, '"titel"'],
    ['a column twice', 'x.csv', 'title,themes,title\nA,STOCK,B', 'DUPLICATE_COLUMN', 1, 'title'],
    ['a missing one', 'x.csv', 'title,cost\nA,1', 'MISSING_COLUMN', 1, 'themes'],
    ['a row of another length', 'x.csv', 'title;themes\nA;STOCK\nB', 'WRONG_NUMBER_OF_CELLS', 3, null],
    ['an empty table', 'x.csv', 'title,themes\n', 'NO_ROWS', null, null],
    ['too many rows', 'x.csv', `title,themes\n${'A,STOCK\n'.repeat(2_001)}`, 'TOO_MANY_ROWS', null, null],
    ['other letters', 'x.csv', Buffer.from([0x74, 0xff, 0xfe]), 'NOT_UTF8', null, null],
    ['no list', 'x.json', '{}', 'NOT_A_LIST', null, null],
    ['no JSON', 'x.json', '[', 'NOT_READABLE', null, null],
    ['no workbook', 'x.xlsx', 'title,themes', 'ARCHIVE', null, null],
  ])('is a file with %s', async (_what, name, file, code, row, column) => {
    const held = await read(gambia, name, file);
    expect([held.state, held.refused]).toMatchObject(['refused', { code, row, column }]);
    expect(held.availableActions).toEqual([]);
  });

  it('is what is too large, of another kind or name, or no file', async () => {
    expect((await send(gambia, 'x.csv', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
    expect((await send(gambia, 'x.ods', 'a')).body.code).toBe('IMPORT_REFUSED');
    expect((await send(gambia, 'x.csv', '')).body.code).toBe('IMPORT_REFUSED');
    expect((await send(gambia, 'x.csv', 'a', '', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await send(gambia, 'x.csv', 'a', '&kind=project')).body.errors[0].pointer).toBe('/kind');
  });

  it('are records that would be sealed, and fields that say what a file may not', async () => {
    const list = [
      { ...minimalNeed, submit: undefined, visibility: 'sealed' },
      { ...minimalNeed },
      { ...minimalNeed, submit: undefined, title: '\u0000\ud800' },
      { title: 'Odd', themes: [{ code: 'STOCK', weight: 1 }], 'a\u0000b': 1 },
      'text',
      null,
    ];
    const held = await read(gambia, 'x.json', JSON.stringify(list));
    const rows = await rowsOf(gambia, held.id);
    expect(rows.map(({ errors }) => errors[0]?.code)).toEqual([
      'SEALED_NOT_IN_FILES',
      'UNKNOWN_FIELD',
      'CONTROL_CHARACTERS',
      'UNKNOWN_FIELD',
      'WRONG_TYPE',
      'WRONG_TYPE',
    ]);
  });

  it('are those of other organisations and other functions', async () => {
    const held = await read(gambia, 'needs.csv', NEEDS);
    for (const [who, path] of [
      [senegal, ''],
      [germany, ''],
      [senegal, '/rows'],
    ] as const)
      expect((await who.api.get(`/imports/${held.id}${path}`)).body.code).toBe('IMPORT_NOT_FOUND');
    expect((await senegal.api.post(`/imports/${held.id}/confirm`)).body.code).toBe('IMPORT_NOT_FOUND');
    expect((await send(germany, 'needs.csv', NEEDS)).body.code).toBe('IMPORT_NOT_YOURS');
    expect((await send(gambia, 'x.csv', NEEDS, `&organisation=${senegal.organisationId}`)).body.code).toBe(
      'IMPORT_NOT_YOURS',
    );
    const observer = await api.colleague(gambia, ['observer']);
    expect((await observer.api.get('/imports')).body.items).toEqual([]);
    expect((await send(observer, 'needs.csv', NEEDS)).status).toBe(403);
    const helper = await api.colleague(gambia, ['helper']);
    expect((await helper.api.get('/imports')).body.items.length).toBeGreaterThan(0);
    expect((await helper.api.get(`/imports/${held.id}`)).body.availableActions).toEqual(['confirm']);
  });
});

describe('a hundred files a day', () => {
  it('are enough for an organisation, and for a person', async () => {
    const mali = await api.party({ name: 'Mali', kind: 'state', country: 'MLI', roles: ['national_endorser'] });
    await api.sql(
      `INSERT INTO imports (id, organisation_id, kind, format, name, size, created_by)
       SELECT gen_random_uuid(), $1, 'need', 'csv', 'x.csv', 1, $2 FROM generate_series(1, 99)`,
      [mali.organisationId, mali.personId],
    );
    await api.sql(
      `INSERT INTO exports (id, person_id, kind, format, filter)
       SELECT gen_random_uuid(), $1, 'need', 'csv', '{}' FROM generate_series(1, 99)`,
      [mali.personId],
    );
    expect((await send(mali, 'x.csv', 'title')).status).toBe(201);
    expect((await send(mali, 'x.csv', 'title')).body.code).toBe('TOO_MANY_FILES');
    expect((await mali.api.post('/exports', { kind: 'need', format: 'csv' })).status).toBe(201);
    expect((await mali.api.post('/exports', { kind: 'need', format: 'csv' })).status).toBe(429);
  });
});

describe('to begin with', () => {
  it.each(['need', 'offer'])(
    'there are columns and a template of %ss that reads back without an error',
    async (kind) => {
      const by = kind === 'need' ? gambia : germany;
      const { columns } = (await by.api.get(`/imports/columns?kind=${kind}`)).body;
      expect(columns.find(({ name }: { name: string }) => name === 'title').required).toBe(true);
      for (const format of ['csv', 'xlsx', 'json']) {
        const file = await fetch(`${api.url}/api/v1/imports/template?kind=${kind}&format=${format}`, {
          headers: { Authorization: `Bearer ${by.token}` },
        });
        const held = await read(by, `template.${format}`, Buffer.from(await file.arrayBuffer()), `&kind=${kind}`);
        expect([format, held.counts]).toEqual([format, { make: 1, change: 0, same: 0, wrong: 0 }]);
      }
    },
  );
});
