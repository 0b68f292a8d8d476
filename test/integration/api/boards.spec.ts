import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WhoWhere } from '@tandem/boards';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let germany: Speaker;
let foundation: Speaker;
let observer: Speaker;
let fund: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  const state = (name: string, country: string) =>
    api.party({ name, kind: 'state', country, roles: ['national_endorser'] });
  gambia = await state('The Gambia', 'GMB');
  senegal = await state('Senegal', 'SEN');
  const donor = { roles: ['donor_officer', 'donor_approver'] };
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', ...donor });
  foundation = await api.party({ name: 'A foundation', kind: 'ngo', ...donor });
  observer = await api.party({ name: 'Observers', kind: 'ngo', roles: ['observer'] });
  fund = await api.party({ name: 'A fund', kind: 'un_entity', roles: ['fund_administrator'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());

const post = async (who: Speaker, path: string, body: object): Promise<{ id: string }> => {
  const answer = await who.api.post(path, body);
  expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
  await api.settle();
  return answer.body;
};

describe('who does what where', () => {
  const board = async (who: Speaker, query = '') => (await who.api.get(`/boards/who-does-what-where?${query}`)).body;
  const cell = (body: any, country: string, theme: string | null) =>
    body.items.find((row: any) => row.country === country)?.cells.find((one: any) => one.theme === theme);

  beforeAll(async () => {
    const need = (who: Speaker, country: string, theme: string, visibility: string) =>
      post(who, '/needs', { ...minimalNeed, countries: [country], themes: [{ code: theme, weight: 1 }], visibility });
    await need(gambia, 'GMB', 'STOCK', 'public');
    await need(gambia, 'GMB', 'STOCK', 'accredited');
    await need(senegal, 'SEN', 'STOCK', 'parties');
    await need(senegal, 'SEN', 'GENDER', 'parties');
    await need(gambia, 'GMB', 'STOCK', 'sealed');
    const geography = { include: ['region:011'], exclude: ['country:SEN'] };
    await post(germany, '/offers', { ...minimalOffer, themes: ['STOCK'], geography, visibility: 'public' });
    await api.sql(`INSERT INTO register_imports (file_name) VALUES ('made.xml')`);
    await api.sql(
      `WITH made AS (
         INSERT INTO register_activities (iati_identifier, content_hash, import_id, title, latest_on, place, regions,
                                          locations, sectors, themes)
         SELECT 'XM-TEST-1', 'x', max(id), 'Stores in The Gambia', '2020-12-31', 'stated', '{}', '{}', '[]', '{STOCK}'
           FROM register_imports RETURNING id)
       INSERT INTO register_activity_countries (activity_id, country, latest_on) SELECT id, 'GMB', '2020-12-31' FROM made`,
    );
    const counting = api.app.get(WhoWhere, { strict: false });
    expect(await counting.count()).toBe(true);
    // Nothing has changed since.
    expect(await counting.count()).toBe(false);
  });

  it('counts in each State what its reader could find singly', async () => {
    const counts = (one: any) => one && [one.needsOpen, one.offersReaching, one.projectsRunning, one.activities];
    for (const [who, needs] of [
      [observer, 1],
      [foundation, 2],
      [germany, 2],
      [secretariat, 2],
    ] as const) {
      const body = await board(who);
      expect(counts(cell(body, 'GMB', 'STOCK'))).toEqual([needs, 1, 0, 1]);
      // What is for parties counts for offices alone.
      expect(cell(body, 'SEN', 'STOCK')?.needsOpen).toBe(who === secretariat ? 1 : undefined);
    }
    const { links } = cell(await board(germany), 'GMB', 'STOCK');
    expect(links).toEqual({
      needs: '/search?kind=need&status=open&country=GMB&theme=STOCK',
      offers: '/search?kind=offer&status=open&country=GMB&theme=STOCK',
      projects: null,
      activities: '/board/activities?country=GMB&theme=STOCK',
    });
    for (const page of [links.needs, links.offers] as string[])
      expect((await germany.api.get(page)).body.items).toHaveLength(page.includes('kind=need') ? 2 : 1);
    const { items } = (await germany.api.get('/boards/activities?country=GMB&theme=STOCK')).body;
    expect(items.map((one: any) => one.title)).toEqual(['Stores in The Gambia']);
    expect((await germany.api.get('/boards/activities?country=GMB&theme=MARK')).body.items).toEqual([]);
  });

  it('counts over all States what is not sealed, but for what would tell of one or two in a sensitive theme', async () => {
    const figure = (body: any, code: string) => body.themes.find((one: any) => one.code === code);
    // Behind what Germany does not see of STOCK is Senegal alone; of GENDER too, which is not sensitive.
    expect(figure(await board(germany), 'STOCK')).toEqual({ code: 'STOCK', needsOpen: 2, states: 1, suppressed: true });
    expect(figure(await board(germany), 'GENDER')).toEqual({
      code: 'GENDER',
      needsOpen: 1,
      states: 1,
      suppressed: false,
    });
    expect(figure(await board(secretariat), 'STOCK')).toMatchObject({ needsOpen: 3, states: 2, suppressed: false });
    expect(figure(await board(observer), 'STOCK')).toMatchObject({ needsOpen: 1, states: 1, suppressed: true });
  });

  it('is paged by countries, and cut to an area, a State or a theme', async () => {
    const all = (await board(secretariat, 'limit=100')).items.map((row: any) => row.country);
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: any = await board(secretariat, `limit=3${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map((row: any) => row.country));
      next = page.next;
    } while (next);
    expect(seen).toEqual(all);
    expect(all).toContain('SEN');
    expect((await board(secretariat, 'region=009')).items).toEqual([]);
    const one = await board(secretariat, 'country=SEN&theme=GENDER');
    expect([one.items.length, one.items[0].cells.length, one.themes.length]).toEqual([1, 1, 1]);
  });
});

describe('the board of projects', () => {
  /** A project of The Gambia with Germany as its donor, straight into the tables. */
  const project = async (change: Record<string, unknown>): Promise<string> => {
    const columns = {
      state_organisation_id: gambia.organisationId,
      donor_organisation_id: germany.organisationId,
      status: 'implementing',
      title: 'Made for the board',
      currency: 'USD',
      amount_minor: 100_000,
      countries: ['GMB'],
      themes: ['STOCK'],
      origin: '{"kind": "example", "source": null, "modelledOn": null, "figuresIllustrative": true}',
      ...change,
    };
    const names = Object.keys(columns);
    const [row] = await api.sql<{ id: string }>(
      `INSERT INTO projects (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
       RETURNING id`,
      Object.values(columns),
    );
    return row!.id;
  };
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const board = async (who: Speaker, query = 'limit=100') => (await who.api.get(`/boards/projects?${query}`)).body;
  const lights = (body: any) =>
    body.items.map((item: any) => [item.id, item.light, item.reasons.map((one: any) => one.code)]);

  let late: string;
  let unpaid: string;
  let slipped: string;
  let suspended: string;
  let still: string;
  let soon: string;
  let quiet: string;

  beforeAll(async () => {
    quiet = await project({});
    still = await project({ updated_at: `${day(-91)}T12:00:00Z` });
    soon = await project({ next_due_on: day(14) });
    suspended = await project({
      status: 'suspended',
      timeline: JSON.stringify([{ status: 'suspended', at: `${day(-5)}T08:00:00Z` }]),
    });
    late = await project({ next_due_on: day(-10) });
    await api.sql(
      `INSERT INTO project_reports (project_id, n, kind, part, due_on) VALUES ($1, 1, 'interim', 'narrative', $2)`,
      [late, day(-10)],
    );
    unpaid = await project({ next_due_on: day(-30) });
    await api.sql(`INSERT INTO project_tranches (project_id, n, amount_minor, due_on) VALUES ($1, 1, 60000, $2)`, [
      unpaid,
      day(-30),
    ]);
    await api.sql(
      `INSERT INTO project_tranches (project_id, n, amount_minor, due_on, paid_on, evidence_reference)
       VALUES ($1, 2, 40000, $2, $2, 'wire 7')`,
      [unpaid, day(-60)],
    );
    await api.sql(
      `INSERT INTO project_reports (project_id, n, kind, part, due_on, status, spent_minor)
       VALUES ($1, 1, 'interim', 'financial', $2, 'submitted', 12345)`,
      [unpaid, day(-20)],
    );
    slipped = await project({
      next_due_on: day(-1),
      milestones: JSON.stringify([
        { title: 'Doors', plannedOn: day(-1) },
        { title: 'Keys', plannedOn: day(-9), actualOn: day(-8) },
      ]),
    });
  });

  it('shows what is overdue first, by the longest, then what to look at, and why', async () => {
    const body = await board(germany);
    expect(lights(body)).toEqual([
      [unpaid, 'red', ['PAYMENT_OVERDUE']],
      [late, 'red', ['REPORT_OVERDUE']],
      [slipped, 'red', ['MILESTONE_LATE']],
      [suspended, 'amber', ['SUSPENDED']],
      [soon, 'amber', ['DUE_SOON']],
      [still, 'amber', ['NO_MOVEMENT']],
      [quiet, 'green', []],
    ]);
    expect(body.counts).toEqual({ red: 3, amber: 3, green: 1 });
    expect(body.items[0]).toMatchObject({
      reasons: [{ since: day(-30), days: 30 }],
      agreed: { amount: '1000.00', currency: 'USD' },
      paid: { amount: '400.00' },
      reported: { amount: '123.45' },
      nextDue: { what: 'payment', on: day(-30) },
    });
    expect(body.items[4].reasons).toEqual([{ code: 'DUE_SOON', since: day(14), days: -14 }]);
  });

  it('is paged over the lights, and cut by filters', async () => {
    const seen: unknown[] = [];
    let next: string | null = null;
    do {
      const page: any = await board(germany, `limit=2${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
      seen.push(...lights(page));
      next = page.next;
    } while (next);
    expect(seen).toEqual(lights(await board(germany)));
    expect(lights(await board(germany, 'light=amber')).map(([id]: string[]) => id)).toEqual([suspended, soon, still]);
    expect(lights(await board(germany, 'reason=REPORT_OVERDUE')).map(([id]: string[]) => id)).toEqual([late]);
    expect((await board(germany, 'country=SEN')).counts).toEqual({ red: 0, amber: 0, green: 0 });
    expect((await board(germany, 'status=suspended')).counts).toEqual({ red: 0, amber: 1, green: 0 });
    expect((await germany.api.get('/boards/projects?light=blue')).status).toBe(400);
  });

  it('is of one’s own projects, of offices all', async () => {
    expect((await board(secretariat)).items).toHaveLength(7);
    expect((await board(gambia)).items).toHaveLength(7);
    for (const other of [senegal, foundation, fund]) expect((await board(other)).items).toEqual([]);
    expect((await observer.api.get('/boards/projects')).status).toBe(403);
  });
});

describe('the board of needs', () => {
  it('shows offices what was not acknowledged in time and what nobody took up, the longest overdue first', async () => {
    const drafter = await api.colleague(senegal, ['national_drafter']);
    const { id: waiting } = await post(drafter, '/needs', { ...minimalNeed, countries: ['SEN'], title: 'Waits' });
    const { id: alone } = await post(gambia, '/needs', { ...minimalNeed, countries: ['GMB'], title: 'Alone' });
    await api.sql(`UPDATE needs SET opened_at = clock() - interval '61 days' WHERE id = $1`, [alone]);
    await api.sql(
      `UPDATE deadlines SET due_at = clock() - interval '1 day' WHERE object_id = $1 AND kind = 'need.acknowledge'`,
      [waiting],
    );
    const board = async (query = '') => (await secretariat.api.get(`/boards/needs?${query}`)).body;
    const mine = (body: any) =>
      body.items.filter(({ id }: any) => [waiting, alone].includes(id)).map(({ id, reason }: any) => [id, reason]);
    const both = [
      [alone, 'ORPHAN'],
      [waiting, 'ACKNOWLEDGE_LATE'],
    ].sort();
    expect(mine(await board('limit=100')).sort()).toEqual(both);
    expect(mine(await board('reason=ORPHAN'))).toEqual([[alone, 'ORPHAN']]);
    const first = await board('limit=1');
    const second = await board(`limit=1&cursor=${encodeURIComponent(first.next)}`);
    expect(mine({ items: [...first.items, ...second.items] }).sort()).toEqual(both);
    await secretariat.api.post(`/needs/${waiting}/authenticate`);
    expect(mine(await board('reason=ACKNOWLEDGE_LATE'))).toEqual([]);
    for (const other of [gambia, germany, fund]) expect((await other.api.get('/boards/needs')).status).toBe(403);
  });
});
