import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api-client.js';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import {
  EVALUATION,
  GOOD_FEEDBACK,
  newProject,
  projectScene,
  ProjectStory,
  type ProjectScene,
} from '../../support/project-story.js';
import { usd } from '../../support/talks.js';

let api: OpenApi;
let scene: ProjectScene;
let gambia: Speaker;
let drafter: Speaker;
let senegal: Speaker;
let fund: Speaker;
let otherFund: Speaker;

const NOON = '2027-01-15T12:00:00Z';

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, NOON);
  scene = await projectScene(api);
  ({ gambia, drafter, senegal, fund, otherFund } = scene);
});

afterAll(() => api.close());

const said = ({ status, body }: Answer): [number, string | undefined] => [status, body.code];
const body = (change: object = {}) => newProject(scene, change);

describe('a report', () => {
  const interim = { kind: 'interim', part: 'financial', from: '2027-01-01', to: '2027-06-30', dueOn: '2027-07-31' };

  beforeEach(() => setClock(api.databaseUrl, NOON));

  it('is asked for, late, submitted, given back and accepted; each is told once', async () => {
    const story = await new ProjectStory(scene).underWay();
    await story.told(gambia);
    await story.told(fund);
    expect((await story.put(fund, 'reports', { items: [interim] })).body).toMatchObject({
      nextDueOn: '2027-07-31',
      reports: [{ n: 1, status: 'scheduled', timing: 'ahead', availableActions: [] }],
    });
    // 14 days before 31 July is 17 July.
    await setClock(api.databaseUrl, '2027-07-16T23:00:00Z');
    expect(await story.told(gambia)).toEqual([]);
    await setClock(api.databaseUrl, '2027-07-17T01:00:00Z');
    expect(await story.told(gambia)).toEqual(['report_due']);
    expect((await story.read(gambia)).reports[0]).toMatchObject({ timing: 'due', availableActions: ['submit'] });
    await setClock(api.databaseUrl, '2027-08-01T01:00:00Z');
    expect([await story.told(gambia), await story.told(fund)]).toEqual([['report_overdue'], ['report_overdue']]);
    expect(await story.read()).toMatchObject({ overdue: true, reports: [{ timing: 'overdue' }] });
    const overdue = async (by: Speaker) =>
      (await by.api.get('/projects?overdue=true&limit=100')).body.items.some((one: any) => one.id === story.id);
    // What another party is late with is no other fund's affair.
    expect([await overdue(gambia), await overdue(fund), await overdue(otherFund)]).toEqual([true, true, false]);

    const report = 'reports/1';
    expect((await story.post(drafter, `${report}/submit`)).body.errors[0].pointer).toBe('/text');
    expect(said(await story.post(fund, `${report}/submit`, { text: 'x' }))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    const sent = await story.post(drafter, `${report}/submit`, { text: 'Spent.', spent: usd('59000.00') });
    expect(sent.body).toMatchObject({
      overdue: false,
      reports: [{ status: 'submitted', timing: null, spent: usd('59000.00') }],
    });
    expect(said(await story.post(drafter, `${report}/submit`, { text: 'x' }))).toEqual([
      409,
      'PROJECT_STEP_NOT_POSSIBLE',
    ]);
    expect(said(await story.post(gambia, `${report}/accept`))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    const returned = await story.post(fund, `${report}/return`, { comment: 'Receipts are missing.' });
    expect(returned.body.reports[0]).toMatchObject({
      status: 'returned',
      comments: [{ side: 'donor', text: 'Receipts are missing.' }],
    });
    expect(said(await story.put(fund, 'reports', { items: [] }))).toEqual([409, 'REPORT_SUBMITTED']);
    await story.post(drafter, `${report}/submit`, { text: 'With receipts.' });
    expect((await story.post(fund, `${report}/accept`)).body.reports[0]).toMatchObject({
      status: 'accepted',
      text: 'With receipts.',
      acceptedAt: expect.stringMatching(/^2027-08-01T01:00/),
    });
    expect(said(await story.post(fund, 'reports/2/accept'))).toEqual([404, 'PROJECT_PART_NOT_FOUND']);
    expect(await story.told(gambia)).toEqual(['report_returned', 'report_accepted']);
    expect(await story.told(fund)).toEqual(['report_submitted', 'report_submitted']);
  });

  it('that is accepted in time is not asked for again', async () => {
    const story = await new ProjectStory(scene).underWay();
    await story.put(fund, 'reports', { items: [interim] });
    await story.post(drafter, 'reports/1/submit', { text: 'Early.' });
    await story.told(gambia);
    await setClock(api.databaseUrl, '2027-09-01T12:00:00Z');
    expect(await story.told(gambia)).toEqual([]);
  });
});

describe('feedback', () => {
  it('is asked for again after 30 days and no longer waited for after 60; then the project may close', async () => {
    await setClock(api.databaseUrl, NOON);
    const story = await (await new ProjectStory(scene).underWay()).reported();
    expect(said(await story.step(gambia, 'close'))).toEqual([409, 'PROJECT_NOT_READY']);
    await story.post(gambia, 'feedback', GOOD_FEEDBACK);
    await story.told(gambia);
    await story.told(fund);
    // 15 January + 30 days is 14 February; + 60 days 16 March.
    await setClock(api.databaseUrl, '2027-02-15T01:00:00Z');
    expect([await story.told(gambia), await story.told(fund)]).toEqual([[], ['feedback_asked']]);
    await setClock(api.databaseUrl, '2027-03-16T12:00:00Z');
    expect((await story.read()).feedback.ended).toBe(false);
    await setClock(api.databaseUrl, '2027-03-17T01:00:00Z');
    await api.settle();
    expect((await story.read()).feedback).toMatchObject({ ended: true, donor: null, state: { fit: 5 } });
    expect(said(await story.post(fund, 'feedback', GOOD_FEEDBACK))).toEqual([409, 'FEEDBACK_NOT_OPEN']);
    expect((await story.step(gambia, 'close')).body).toMatchObject({
      status: 'closed',
      evaluationState: 'not_evaluated',
    });
  });

  it('that nobody gives ends with the time, and closes what is evaluated', async () => {
    await setClock(api.databaseUrl, NOON);
    const story = await (await new ProjectStory(scene).underWay()).reported();
    await story.put(fund, 'evaluation', EVALUATION);
    await story.step(fund, 'evaluate');
    await setClock(api.databaseUrl, '2027-03-17T01:00:00Z');
    await api.settle();
    expect(await story.read()).toMatchObject({ status: 'closed', feedback: { ended: true, state: null, donor: null } });
  });
});

describe('what resembles a project', () => {
  it('is shown before and after it is begun, as far as the reader may know of it', async () => {
    await setClock(api.databaseUrl, NOON);
    const there = await new ProjectStory(scene).begin({ title: 'The first', themes: ['MARK'] });
    const preview = async (change: object = {}) => (await fund.api.post('/projects/preview', body(change))).body.items;
    expect((await preview()).map((one: any) => one.id)).toContain(there.id);
    const found = (await preview()).find((one: any) => one.id === there.id);
    expect(found).toMatchObject({
      kind: 'project',
      title: 'The first',
      donors: ['A fund'],
      countries: ['GMB'],
      themes: ['MARK'],
    });
    // Another theme; another time.
    expect((await preview({ themes: ['TRACE'] })).map((one: any) => one.id)).not.toContain(there.id);
    const later = { window: { from: '2028-01-01', to: '2028-12-31' } };
    expect((await preview(later)).map((one: any) => one.id)).not.toContain(there.id);
    const other = (await otherFund.api.post('/projects/preview', body())).body.items.map((one: any) => one.id);
    expect(other).not.toContain(there.id);
    await there.step(gambia, 'sign');
    const now = (await otherFund.api.post('/projects/preview', body())).body.items;
    expect(now.map((one: any) => one.id)).toContain(there.id);
    const [own] = (await gambia.api.get(`/projects/${there.id}/overlaps`)).body.items.filter(
      (one: any) => one.id === there.id,
    );
    expect(own).toBeUndefined();
  });

  it('in the register is shown with where it was published', async () => {
    const [{ id: source }] = (await api.sql<{ id: string }>(
      `INSERT INTO register_imports (file_name) VALUES ('norway.xml') RETURNING id`,
    )) as [{ id: string }];
    await api.sql(
      `WITH a AS (INSERT INTO register_activities (iati_identifier, content_hash, import_id, title, status, starts_on, ends_on,
           latest_on, place, regions, locations, sectors, themes)
         VALUES ('NO-1', 'x', $1, 'Marking in The Gambia', 'implementation', '2026-01-01', '2027-02-01', '2027-02-01', 'stated',
           '{}', '{}', '[]', '{MARK}') RETURNING id)
       INSERT INTO register_activity_countries SELECT id, 'GMB', NULL, '2027-02-01' FROM a`,
      [source],
    );
    const register = async (change: object) =>
      (await fund.api.post('/projects/preview', body(change))).body.items.filter((one: any) => one.kind === 'activity');
    // 1 February is the last day of the one and the first of the other.
    expect(await register({})).toMatchObject([
      { reference: 'NO-1', title: 'Marking in The Gambia', themes: ['MARK'], countries: ['GMB'], source: 'norway.xml' },
    ]);
    expect(await register({ window: { from: '2027-02-02', to: '2027-12-31' } })).toEqual([]);
  });
});

describe('the list', () => {
  it('is narrowed by state, donor, status, theme and country', async () => {
    await setClock(api.databaseUrl, NOON);
    const story = await new ProjectStory(scene).begin({
      state: senegal.organisationId,
      countries: ['SEN'],
      themes: ['DEST'],
    });
    const ids = async (query: string, by = fund) =>
      (await by.api.get(`/projects?limit=100&${query}`)).body.items.map((one: any) => one.id);
    for (const query of [`state=${senegal.organisationId}`, 'theme=DEST', 'country=SEN'])
      expect([query, await ids(query)]).toEqual([query, [story.id]]);
    expect(await ids(`state=${senegal.organisationId}&status=agreed`)).toEqual([]);
    expect(await ids(`donor=${otherFund.organisationId}`)).toEqual([]);
    expect(await ids(`donor=${fund.organisationId}`, senegal)).toEqual([story.id]);
    const [item] = (await fund.api.get(`/projects?theme=DEST`)).body.items;
    expect(item).not.toHaveProperty('milestones');
  });
});
