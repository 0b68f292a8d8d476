import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../support/api-client.js';
import { setClock } from '../../support/clock.js';
import { UNKNOWN } from '../../support/crawl.js';
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
let reviewer: Speaker;
let otherFund: Speaker;

const NOON = '2027-01-15T12:00:00Z';

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, NOON);
  scene = await projectScene(api);
  ({ gambia, drafter, senegal, fund, reviewer, otherFund } = scene);
});

afterAll(() => api.close());

const said = ({ status, body }: Answer): [number, string | undefined] => [status, body.code];
const body = (change: object = {}) => newProject(scene, change);

describe('a project that a fund begins', () => {
  it('lives from its beginning to its close', async () => {
    await setClock(api.databaseUrl, NOON);
    const story = await new ProjectStory(scene).begin();
    expect(await story.read(gambia)).toMatchObject({
      status: 'pipeline',
      iatiStatus: '1',
      matchId: null,
      paid: usd('0.00'),
    });
    expect(await story.told(gambia)).toEqual(['project_created']);
    expect((await story.read(gambia)).availableActions).toEqual(['sign', 'cancel', 'edit']);
    expect((await story.step(gambia, 'sign')).body).toMatchObject({
      status: 'agreed',
      signatures: { state: expect.stringMatching(/^2027-01-15T12:00/), donor: expect.any(String) },
    });
    const counterpart = { institution: 'National Commission', function: 'Executive Secretary' };
    expect(said(await story.step(fund, 'start'))).toEqual([409, 'PROJECT_NOT_READY']);
    await story.patch(drafter, {
      counterpart,
      counterpartContact: { email: 'office@commission.example' },
      implementingPartner: { name: 'A regional centre' },
      sustainability: { whoPays: 'The budget of the ministry', whoMaintains: 'The police workshop' },
    });
    expect((await story.step(fund, 'start')).body).toMatchObject({
      status: 'implementing',
      iatiStatus: '2',
      counterpart,
    });

    const milestones = [{ title: 'Machines delivered', plannedOn: '2027-03-01' }];
    expect((await story.put(drafter, 'milestones', { items: milestones })).body.nextDueOn).toBe('2027-03-01');
    const indicator = {
      kind: 'output',
      title: 'Officers trained',
      unit: 'officers',
      baseline: { total: 0 },
      target: { total: 40, women: 12 },
      actual: { total: 38, women: 14, men: 24 },
    };
    expect((await story.put(gambia, 'indicators', { items: [indicator] })).body.indicators).toEqual([indicator]);
    const risk = { what: 'Machines leave the workshop', likelihood: 'low', impact: 'high', status: 'open' };
    expect((await story.put(fund, 'risks', { items: [risk] })).body.risks).toEqual([risk]);
    const safeguards = { endUse: { state: 'done', on: '2027-01-14' }, marking: { state: 'planned' } };
    expect((await story.put(fund, 'safeguards', safeguards)).body.safeguards).toEqual(safeguards);
    // It is 15 January: what is said to have happened on the 16th has not.
    const early: [string, object, string][] = [
      [
        'milestones',
        { items: [{ title: 'Keys', plannedOn: '2027-01-16', actualOn: '2027-01-16' }] },
        '/items/0/actualOn',
      ],
      ['indicators', { items: [{ ...indicator, actualOn: '2027-01-16' }] }, '/items/0/actualOn'],
      ['safeguards', { endUse: { state: 'done', on: '2027-01-16' } }, '/endUse/on'],
      ['evaluation', { ...EVALUATION, evaluatedOn: '2027-01-16' }, '/evaluatedOn'],
    ];
    for (const [part, value, pointer] of early)
      expect((await story.put(fund, part, value)).body.errors).toMatchObject([{ pointer, code: 'IN_THE_FUTURE' }]);

    const tranches = [
      { amount: usd('60000.00'), dueOn: '2027-02-15' },
      { amount: usd('40000.00'), condition: 'The interim report is accepted' },
    ];
    expect((await story.put(fund, 'tranches', { items: tranches })).body).toMatchObject({
      planned: usd('100000.00'),
      paid: usd('0.00'),
      nextDueOn: '2027-02-15',
    });
    const payment = { paidOn: '2027-01-15', reference: 'Transfer 4711' };
    expect((await story.post(fund, 'tranches/1/pay', payment)).body).toMatchObject({
      paid: usd('60000.00'),
      nextDueOn: '2027-03-01',
    });
    const [first] = (await story.read()).tranches;
    expect(first).toMatchObject({ paidOn: '2027-01-15', evidence: { attachment: null, reference: 'Transfer 4711' } });

    expect(said(await story.step(gambia, 'suspend'))).toEqual([409, 'PROJECT_NOT_READY']);
    const suspended = (await story.step(gambia, 'suspend', 'An election')).body;
    expect([suspended.status, suspended.iatiStatus, suspended.timeline.at(-1).reason]).toEqual([
      'suspended',
      '6',
      'An election',
    ]);
    expect(said(await story.post(fund, 'tranches/2/pay', payment))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);
    expect((await story.step(fund, 'resume')).body.status).toBe('implementing');

    await story.reported();
    expect(said(await story.step(fund, 'evaluate'))).toEqual([409, 'PROJECT_NOT_READY']);
    expect((await story.put(fund, 'evaluation', EVALUATION)).body.evaluationState).toBe('not_yet');
    expect((await story.step(fund, 'evaluate')).body).toMatchObject({
      status: 'evaluated',
      evaluationState: 'evaluated',
    });
    const lessons = [
      { text: 'Order spare parts at once.', open: true },
      { text: 'The workshop is small.', open: false },
    ];
    expect((await story.put(gambia, 'lessons', { items: lessons })).status).toBe(200);

    // 10,000 of the 60,000 that were paid come back.
    expect((await story.put(fund, 'refund', { amount: usd('10000.00') })).body.refund.settledOn).toBeNull();
    expect((await story.post(fund, 'feedback', GOOD_FEEDBACK)).status).toBe(200);
    expect(said(await story.post(fund, 'feedback', GOOD_FEEDBACK))).toEqual([409, 'FEEDBACK_GIVEN']);
    expect((await story.post(gambia, 'feedback', { ...GOOD_FEEDBACK, text: 'Late, but good.' })).status).toBe(200);
    expect(
      (await story.post(fund, 'feedback/reply', { text: 'The ship was late.' })).body.feedback.state,
    ).toMatchObject({
      text: 'Late, but good.',
      reply: { text: 'The ship was late.' },
    });
    expect(said(await story.step(gambia, 'close'))).toEqual([409, 'PROJECT_NOT_READY']);
    await story.put(fund, 'refund', { amount: usd('10000.00'), settledOn: '2027-01-15', reference: 'R 1' });
    expect((await story.step(gambia, 'close')).body).toMatchObject({
      status: 'closed',
      iatiStatus: '4',
      evaluationState: 'evaluated',
      nextDueOn: null,
    });
    expect(said(await story.put(fund, 'lessons', { items: [] }))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);

    const steps = ['project_agreed', 'project_started', 'project_paid', 'project_suspended', 'project_resumed'];
    expect(await story.told(gambia)).toEqual([
      ...steps,
      'report_accepted',
      'report_accepted',
      'project_completed',
      'project_final_accepted',
      'feedback_asked',
      'project_evaluated',
      'feedback_given',
      'project_closed',
    ]);
    expect(await story.told(fund)).toEqual([
      'project_created',
      ...steps,
      'report_submitted',
      'report_submitted',
      'project_completed',
      'project_final_accepted',
      'feedback_asked',
      'project_evaluated',
      'feedback_given',
      'project_closed',
    ]);
    const waiting = await api.sql(
      'SELECT 1 FROM deadlines WHERE object_id = $1 AND fired_at IS NULL AND cancelled_at IS NULL',
      [story.id],
    );
    expect(waiting).toEqual([]);
  });

  it('shows another fund what is public, and the State’s own people everything', async () => {
    const story = await new ProjectStory(scene).begin();
    expect((await otherFund.api.get(`/projects/${story.id}`)).status).toBe(404);
    await story.step(gambia, 'sign');
    await story.patch(gambia, {
      counterpart: { institution: 'The police', function: 'Armourer' },
      counterpartContact: { name: 'A. Jallow' },
    });
    await story.put(gambia, 'lessons', {
      items: [
        { text: 'Open', open: true },
        { text: 'Ours', open: false },
      ],
    });
    const foreign = await story.read(otherFund);
    expect(foreign).toMatchObject({
      title: 'Mark the weapons of the police',
      counterpart: { institution: 'The police' },
    });
    expect(foreign.lessons.map(({ text }: { text: string }) => text)).toEqual(['Open']);
    for (const field of [
      'counterpartContact',
      'milestones',
      'tranches',
      'reports',
      'risks',
      'feedback',
      'timeline',
      'nextDueOn',
    ])
      expect(foreign).not.toHaveProperty(field);
    expect([foreign.availableActions, said(await otherFund.api.post(`/projects/${story.id}/start`))]).toEqual([
      [],
      [403, 'PROJECT_STEP_NOT_YOURS'],
    ]);
    const own = await story.read(drafter);
    expect(own).toMatchObject({ counterpartContact: { name: 'A. Jallow' }, tranches: [], reports: [] });
    expect((await story.read(reviewer)).timeline).toHaveLength(2);
    // The trail forgets nothing, so it never learns how somebody is reached.
    const [{ trail }] = (await api.sql<{ trail: string }>(
      `SELECT string_agg(before::text || after::text, '') AS trail FROM audit WHERE object_id = $1`,
      [story.id],
    )) as [{ trail: string }];
    expect(trail).toContain('Armourer');
    expect(trail).not.toContain('Jallow');
  });

  it('is begun by a verified fund for a verified State alone, once', async () => {
    const loose = await api.party({ name: 'Loose', kind: 'fund', roles: ['fund_administrator'], unverified: true });
    expect(said(await loose.api.post('/projects', body()))).toEqual([403, 'NOT_YOUR_ORGANISATION']);
    expect(said(await reviewer.api.post('/projects', body()))).toEqual([403, 'FORBIDDEN']);
    expect(said(await gambia.api.post('/projects', body()))).toEqual([403, 'NOT_YOUR_ORGANISATION']);
    const wrong = async (change: object) => (await fund.api.post('/projects', body(change))).body.errors[0];
    expect(await wrong({ countries: ['SEN'] })).toMatchObject({ pointer: '/countries/0', code: 'NOT_ITS_COUNTRY' });
    expect(await wrong({ state: otherFund.organisationId })).toMatchObject({ pointer: '/state', code: 'UNKNOWN_CODE' });
    expect(await wrong({ amount: usd('0.00') })).toMatchObject({ pointer: '/amount/amount', code: 'OUT_OF_RANGE' });
    expect(await wrong({ needId: UNKNOWN })).toMatchObject({ pointer: '/needId', code: 'UNKNOWN_CODE' });
    const key = { 'Idempotency-Key': 'once' };
    const [one, two] = [await fund.api.post('/projects', body(), key), await fund.api.post('/projects', body(), key)];
    expect([one.status, two.body.id]).toEqual([201, one.body.id]);
  });

  it('ends before the State’s signature by either side', async () => {
    const story = await new ProjectStory(scene).begin();
    expect(said(await story.step(gambia, 'cancel'))).toEqual([409, 'PROJECT_NOT_READY']);
    expect((await story.step(gambia, 'cancel', 'Not now')).body).toMatchObject({
      status: 'cancelled',
      iatiStatus: '5',
    });
    expect(said(await story.step(fund, 'start'))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);
  });
});

describe('who may do what', () => {
  it('is said by function, side and state, to the wrong ones alike', async () => {
    const story = await new ProjectStory(scene).begin();
    for (const step of ['sign', 'start', 'cancel'])
      expect(said(await senegal.api.post(`/projects/${story.id}/${step}`))).toEqual([404, 'PROJECT_NOT_FOUND']);
    expect(said(await story.step(fund, 'sign'))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    expect(said(await story.step(drafter, 'sign'))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    expect(said(await story.step(gambia, 'start'))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    expect(said(await story.step(gambia, 'close'))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);
    expect(said(await story.put(gambia, 'tranches', { items: [] }))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    expect(said(await story.put(fund, 'tranches', { items: [] }))).toEqual([409, 'PROJECT_STEP_NOT_POSSIBLE']);
    expect((await story.step(fund, 'nonsense')).status).toBe(404);
    expect(said(await reviewer.api.post(`/projects/${story.id}/cancel`))).toEqual([403, 'FORBIDDEN']);
  });

  it('rests on the version that was read, looked at on the row that is held', async () => {
    const story = await new ProjectStory(scene).begin();
    const version = (await story.read()).version as number;
    const put = (headers: Record<string, string>) =>
      fund.api.send('PUT', `/projects/${story.id}/risks`, { items: [] }, headers);
    expect(said(await put({}))).toEqual([428, 'PRECONDITION_REQUIRED']);
    // Two who have read the same: one of them is told.
    const [one, two] = await Promise.all([
      put({ 'If-Match': `"${version}"` }),
      gambia.api.send('PUT', `/projects/${story.id}/lessons`, { items: [] }, { 'If-Match': `"${version}"` }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 412]);
    const stale = await gambia.api.post(`/projects/${story.id}/sign`, {}, { 'If-Match': `"${version}"` });
    expect(said(stale)).toEqual([412, 'PROJECT_CHANGED']);
    expect((await story.read()).status).toBe('pipeline');
    const now = await gambia.api.get(`/projects/${story.id}`);
    const signed = await gambia.api.post(`/projects/${story.id}/sign`, {}, { 'If-Match': now.headers.get('etag')! });
    expect([signed.status, signed.headers.get('etag')]).toEqual([200, `"${version + 2}"`]);
  });
});

describe('money', () => {
  it('is never planned above the amount, and what is paid stays', async () => {
    const story = await new ProjectStory(scene).underWay();
    const plan = (items: object[]) => story.put(fund, 'tranches', { items });
    const part = (amount: string, more: object = {}) => ({ amount: usd(amount), ...more });
    expect(said(await plan([part('60000.00'), part('40000.01')]))).toEqual([409, 'ABOVE_AGREED']);
    expect((await story.read()).tranches).toEqual([]);
    expect((await plan([part('60000.00'), part('40000.00')])).status).toBe(200);
    const pay = (n: number, value: object) => story.post(fund, `tranches/${n}/pay`, value);
    const today = { paidOn: '2027-01-15', reference: 'T' };
    expect((await pay(1, { paidOn: '2027-01-16', reference: 'T' })).body.errors[0].code).toBe('IN_THE_FUTURE');
    expect((await pay(1, { paidOn: '2027-01-15' })).body.errors[0].pointer).toBe('/reference');
    expect((await pay(1, { ...today, attachment: UNKNOWN })).body.errors[0].pointer).toBe('/attachment');
    expect(said(await pay(3, today))).toEqual([404, 'PROJECT_PART_NOT_FOUND']);
    expect(said(await story.post(gambia, 'tranches/1/pay', today))).toEqual([403, 'PROJECT_STEP_NOT_YOURS']);
    // Two at once pay once.
    const both = await Promise.all([pay(1, today), pay(1, today)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await story.read()).paid).toEqual(usd('60000.00'));
    expect(said(await plan([part('40000.00', { n: 2 })]))).toEqual([409, 'TRANCHE_PAID']);
    expect(said(await plan([part('50000.00', { n: 1 })]))).toEqual([409, 'TRANCHE_PAID']);
    expect(said(await plan([part('60000.00', { n: 1 }), part('1.00', { n: 7 })]))).toEqual([
      404,
      'PROJECT_PART_NOT_FOUND',
    ]);
    const euro = { amount: { amount: '1.00', currency: 'EUR' } };
    expect((await plan([part('60000.00', { n: 1 }), euro])).body.errors[0]).toMatchObject({
      pointer: '/items/1/amount/currency',
    });
    // 60,000 paid and 25,000 + 15,000 of 100,000.
    const cut = await plan([part('60000.00', { n: 1 }), part('25000.00', { n: 2 }), part('15000.00')]);
    expect(cut.body.tranches.map(({ n, amount }: any) => [n, amount.amount])).toEqual([
      [1, '60000.00'],
      [2, '25000.00'],
      [3, '15000.00'],
    ]);
    expect((await story.put(fund, 'refund', { amount: usd('60000.01') })).body.errors[0].code).toBe('ABOVE_PAID');
    await expect(
      api.sql('UPDATE project_tranches SET amount_minor = amount_minor + 1 WHERE project_id = $1 AND n = 3', [
        story.id,
      ]),
    ).rejects.toThrow('projects_planned');
  });

  it('is shown by a file of the project', async () => {
    const story = await new ProjectStory(scene).underWay();
    await story.put(fund, 'tranches', { items: [{ amount: usd('10.00') }] });
    const upload = (by: Speaker, more = '') =>
      fetch(`${api.url}/api/v1/projects/${story.id}/attachments?name=slip.txt${more}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${by.token}`,
          'Content-Type': 'application/octet-stream',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: Buffer.from(`Paid, ${by.organisationId}`),
      });
    expect((await upload(senegal)).status).toBe(404);
    expect((await upload(otherFund)).status).toBe(403);
    expect((await upload(fund, '&sealed=true')).status).toBe(400);
    const { id } = (await (await upload(fund)).json()) as { id: string };
    await api.settle();
    expect((await gambia.api.get(`/projects/${story.id}/attachments`)).body.items).toMatchObject([
      { id, state: 'clean' },
    ]);
    expect((await otherFund.api.get(`/projects/${story.id}/attachments`)).body.items).toEqual([]);
    const paid = await story.post(fund, 'tranches/1/pay', { paidOn: '2027-01-15', attachment: id });
    expect(paid.body.tranches[0].evidence).toEqual({ attachment: id, reference: null });
  });
});
