import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSeals } from '@tandem/platform/audit';
import { untilTrue } from '@tandem/testing';
import { minimalNeed } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

interface Row {
  id: string;
  action: string;
  objectId: string;
  organisation: { id: string; name: string } | null;
  person: { id: string } | null;
  before: object | null;
  after: Record<string, unknown> | null;
  withheld: boolean;
  via: string;
  address: string | null;
  requestId: string | null;
  place: number | null;
}

describe('the audit trail', () => {
  let api: OpenApi;
  let gambia: Speaker;
  let senegal: Speaker;
  let drafter: Speaker;
  let auditor: Speaker;
  let needId: string;
  let draftId: string;

  const rows = async (who: Speaker, query = ''): Promise<Row[]> => {
    const { status, body } = await who.api.get(`/audit?limit=100${query}`);
    expect(status).toBe(200);
    return (body as { items: Row[] }).items;
  };

  beforeAll(async () => {
    api = await openApi();
    gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
    senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
    auditor = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['auditor'] });
    drafter = await api.colleague(gambia, ['national_drafter']);
    needId = (await gambia.api.post('/needs', minimalNeed)).body.id as string;
    draftId = (await senegal.api.post('/needs', { ...minimalNeed, countries: ['SEN'], submit: false })).body
      .id as string;
  });
  afterAll(() => api.close());

  it('shows an auditor who did what to which record, from where', async () => {
    const [opened, ...others] = await rows(auditor, `&objectType=need&objectId=${needId}`);
    expect(opened).toMatchObject({
      objectId: needId,
      organisation: { id: gambia.organisationId, name: 'The Gambia' },
      person: { id: gambia.personId },
      after: { status: 'open' },
      withheld: false,
      via: 'token',
      address: '127.0.0.1',
    });
    expect(opened!.requestId).toMatch(/^[0-9a-f-]{36}$/);
    // Drafted and submitted by one request.
    expect(new Set([opened, ...others].map((row) => row!.requestId)).size).toBe(1);
  });

  it('shows whoever signs for an organisation its own rows, and no others', async () => {
    const own = await rows(senegal);
    expect(own.map(({ objectId }) => objectId)).toEqual([draftId]);
    expect(own[0]!.after).toMatchObject({ status: 'draft' });
    expect(await rows(senegal, `&objectId=${needId}`)).toEqual([]);
    expect(await rows(senegal, `&organisationId=${gambia.organisationId}`)).toEqual([]);
  });

  it('is closed to those who sign for nobody', async () => {
    for (const path of ['/audit', '/audit/export', '/audit/state'])
      expect((await drafter.api.get(path)).status).toBe(403);
    expect((await api.stranger().get('/audit')).status).toBe(401);
  });

  it('keeps the content of drafts and of sealed records from auditors, not that something happened', async () => {
    const [draft] = await rows(auditor, `&objectId=${draftId}`);
    expect(draft).toMatchObject({ action: 'need.drafted', withheld: true, before: null, after: null });
    const [{ visibility }] = (await api.sql('SELECT visibility FROM needs WHERE id = $1', [needId])) as [
      { visibility: string },
    ];
    await api.sql(`UPDATE needs SET visibility = 'sealed' WHERE id = $1`, [needId]);
    try {
      const sealed = await rows(auditor, `&objectId=${needId}`);
      expect(sealed.length).toBeGreaterThan(1);
      expect(sealed.every(({ withheld, before, after }) => withheld && before === null && after === null)).toBe(true);
      expect((await rows(gambia, `&objectId=${needId}`))[0]!.after).toMatchObject({ status: 'open' });
    } finally {
      await api.sql('UPDATE needs SET visibility = $2 WHERE id = $1', [needId, visibility]);
    }
  });

  it('filters by object, person, organisation, action and day', async () => {
    expect((await rows(auditor, '&action=need.drafted')).map(({ objectId }) => objectId)).toEqual([draftId, needId]);
    expect((await rows(auditor, `&personId=${senegal.personId}`)).map(({ objectId }) => objectId)).toEqual([draftId]);
    expect(await rows(auditor, `&objectType=offer`)).toEqual([]);
    const [{ email }] = (await api.sql('SELECT email FROM people WHERE id = $1', [senegal.personId])) as [
      { email: string },
    ];
    const byAddress = await rows(auditor, `&email=${encodeURIComponent(email.toUpperCase())}`);
    expect(byAddress.map(({ objectId }) => objectId)).toEqual([draftId]);
    expect(await rows(auditor, '&email=nobody@test.example')).toEqual([]);
    // Of others' people an office's filter says nothing to who may read of one's own organisation alone.
    expect((await rows(gambia, `&email=${encodeURIComponent(email)}`)).length).toBe(0);
    const all = await rows(auditor, '&objectType=need');
    const [{ day, before }] = (await api.sql<{ day: string; before: string }>(
      `SELECT (clock() AT TIME ZONE 'UTC')::date::text AS day, ((clock() AT TIME ZONE 'UTC')::date - 2)::text AS before`,
    )) as [{ day: string; before: string }];
    // A test that runs over midnight still has its rows between yesterday and today.
    expect(await rows(auditor, `&objectType=need&from=${before}&to=${day}`)).toEqual(all);
    expect(await rows(auditor, `&objectType=need&to=${before}`)).toEqual([]);
    expect((await auditor.api.get('/audit?from=yesterday')).status).toBe(400);
    expect((await auditor.api.get('/audit?personId=1')).status).toBe(400);
  });

  it('comes in pages', async () => {
    const all = await rows(auditor, '&objectType=need');
    const paged: Row[] = [];
    let next: string | null = '';
    do {
      const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
      const { body } = await auditor.api.get(`/audit?limit=1&objectType=need${cursor}`);
      paged.push(...(body as { items: Row[] }).items);
      next = (body as { next: string | null }).next;
    } while (next !== null);
    expect(paged).toEqual(all);
  });

  it('leaves as one object a line, with the same rows, and notes that', async () => {
    const response = await fetch(`${api.url}/api/v1/audit/export?objectType=need`, {
      headers: { authorization: `Bearer ${auditor.token}` },
    });
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(await rows(auditor, '&objectType=need'));
    expect((await rows(auditor, '&action=audit.exported'))[0]).toMatchObject({
      person: { id: auditor.personId },
      after: { objectType: 'need' },
    });
  });

  it('leaves as CSV with a line for each row, in which nothing is a formula', async () => {
    await api.sql('INSERT INTO audit (organisation_id, action, object_type, object_id) VALUES ($1, $2, $3, $4)', [
      gambia.organisationId,
      'thing.made',
      'thing',
      '=HYPERLINK("https://elsewhere.example")',
    ]);
    const response = await fetch(`${api.url}/api/v1/audit/export?format=csv&objectType=thing`, {
      headers: { authorization: `Bearer ${auditor.token}` },
    });
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
    const [head, line, end] = (await response.text()).split('\r\n');
    expect(head).toMatch(/^\uFEFF?id,at,person,/);
    expect(line).toContain(`,thing,"'=HYPERLINK(""https://elsewhere.example"")",`);
    expect(end).toBe('');
    expect((await auditor.api.get('/audit/export?format=xlsx')).status).toBe(400);
  });

  it('tells how far the chain is behind', async () => {
    const state = async () => (await auditor.api.get('/audit/state')).body as Record<string, unknown>;
    expect(await state()).toMatchObject({ head: null });
    expect((await state()).unsealed).toBeGreaterThan(2);
    await untilTrue(
      async () => {
        await api.app.get(AuditSeals, { strict: false }).seal();
        return (await state()).unsealed === 0;
      },
      { within: 60_000, what: 'all rows sealed' },
    );
    const { head, oldestUnsealedSeconds } = await state();
    expect(head).toMatchObject({ place: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(oldestUnsealedSeconds).toBe(0);
    expect((await rows(auditor, `&objectId=${draftId}`))[0]!.place).toBeGreaterThan(0);
  });
});
