import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '@tandem/platform/database';
import { AgreedMoney } from '@tandem/projects';
import { RatesService } from '@tandem/rates';
import type { Answer } from '../../support/api-client.js';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
  await api.app
    .get(RatesService, { strict: false })
    .importCsv('currency,date,per_usd,source\nUSD,2026-11-01,1,test\nEUR,2026-11-01,0.8,test\n');
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

/** 12,000 for racks and 8,000 for training. */
const LINES = [
  { title: 'Racks and locks', result: 'Four stores can be locked', cost: usd('12000.00') },
  { title: 'Training of storekeepers', cost: usd('8000.00') },
];
const lined = { need: { lines: LINES } };
const of = (line: string, amount: string, currency = 'USD') => ({ line, amount: { amount, currency } });
const agree = (speaker: Speaker, match: string, body: object): Promise<Answer> =>
  speaker.api.post(`/matches/${match}/agree`, body);
const said = ({ status, body }: Answer) => [status, body.code ?? body.state];
const linesOf = async ({ state, need }: Couple) =>
  (await state.api.get(`/needs/${need.id}`)).body.lines.map((line: any) => [
    line.id,
    line.agreed.amount,
    line.coverage,
  ]);
const sharesOf = (match: string) =>
  api.sql(
    `SELECT line_id AS line, l.amount_minor::int AS amount, l.need_minor::int AS need FROM project_lines l
       JOIN projects p ON p.id = l.project_id WHERE p.match_id = $1 ORDER BY 1`,
    [match],
  );
/** Another donor for the same need. */
async function rivalOf(couple: Couple): Promise<Couple> {
  const donor = await talks.donor();
  const offer = await talks.offer(donor, couple.country);
  await api.settle();
  const rival = { ...couple, donor, offer, match: await talks.matchOf(couple.need, offer) };
  await talks.consent(rival);
  return rival;
}
/** Both sides sign: the donor what it names, the State the same amount. */
async function signed(couple: Couple, amount: string, lines?: object[]): Promise<void> {
  expect(said(await agree(couple.donor, couple.match, { amount: usd(amount), lines }))).toEqual([200, 'negotiating']);
  expect(said(await agree(couple.state, couple.match, { amount: usd(amount) }))).toEqual([200, 'agreed']);
  await api.settle();
}

describe('several donors of one need', () => {
  it('give for different lines, and none twice', async () => {
    const first = await talks.talking(lined);
    const second = await rivalOf(first);
    expect(await linesOf(first)).toEqual([
      ['L1', '0.00', 0],
      ['L2', '0.00', 0],
    ]);
    await signed(first, '12000.00', [of('L1', '12000.00')]);
    // 3,000 of 8,000
    await signed(await rivalOf(first), '3000.00', [of('L2', '3000.00')]);
    expect(await linesOf(first)).toEqual([
      ['L1', '12000.00', 1],
      ['L2', '3000.00', 0.375],
    ]);
    for (const lines of [[of('L1', '0.01')], [of('L2', '5000.01')]])
      expect(said(await agree(second.donor, second.match, { lines }))).toEqual([
        409,
        lines[0]!.line === 'L1' ? 'LINE_FULL' : 'ABOVE_LACKING',
      ]);
    await signed(second, '5000.00');
    expect(await sharesOf(second.match)).toEqual([{ line: 'L2', amount: 500_000, need: 500_000 }]);
    const need = (await first.state.api.get(`/needs/${first.need.id}`)).body;
    expect([need.status, need.lacking]).toEqual(['matched', usd('0.00')]);
    const { lines } = (await second.donor.api.get(`/matches/${second.match}`)).body;
    expect(lines.map(({ id, coverage }: any) => [id, coverage])).toEqual([
      ['L1', 1],
      ['L2', 1],
    ]);
  });

  it('fill the open lines in order where nobody names any', async () => {
    const couple = await talks.talking(lined);
    await signed(couple, '15000.00');
    expect(await sharesOf(couple.match)).toEqual([
      { line: 'L1', amount: 1_200_000, need: 1_200_000 },
      { line: 'L2', amount: 300_000, need: 300_000 },
    ]);
  });

  it('give in their own currency: each line is rounded down by itself', async () => {
    const couple = await talks.talking({ ...lined, offer: { available: { amount: '50000.00', currency: 'EUR' } } });
    // 8,000.01 ÷ 0.8 = 10,000.0125 and 1.01 ÷ 0.8 = 1.2625; the offer gives 8,001.02 in all.
    const lines = [of('L1', '8000.01', 'EUR'), of('L2', '1.01', 'EUR')];
    expect(said(await agree(couple.donor, couple.match, { lines }))).toEqual([200, 'negotiating']);
    expect(said(await agree(couple.state, couple.match, { lines: [...lines].reverse() }))).toEqual([200, 'agreed']);
    expect(await sharesOf(couple.match)).toEqual([
      { line: 'L1', amount: 800_001, need: 1_000_001 },
      { line: 'L2', amount: 101, need: 126 },
    ]);
    const [sums] = await api.sql(
      `SELECT n.agreed_minor::int AS agreed, o.committed_minor::int AS committed FROM needs n, offers o WHERE n.id = $1 AND o.id = $2`,
      [couple.need.id, couple.offer.id],
    );
    expect(sums).toEqual({ agreed: 1_000_127, committed: 800_102 });
  });
});

describe('who names lines', () => {
  it('the State, and the donor signs the amount: it is of these lines', async () => {
    const couple = await talks.talking(lined);
    expect(said(await agree(couple.state, couple.match, { lines: [of('L2', '4000.00')] }))).toEqual([
      200,
      'negotiating',
    ]);
    expect(said(await agree(couple.donor, couple.match, { amount: usd('4000.00') }))).toEqual([200, 'agreed']);
    expect(await sharesOf(couple.match)).toEqual([{ line: 'L2', amount: 400_000, need: 400_000 }]);
  });

  it('both, and not the same: the donor proposes anew, the State is refused', async () => {
    const couple = await talks.talking(lined);
    const one = { lines: [of('L1', '4000.00')] };
    const other = { lines: [of('L2', '4000.00')] };
    expect(said(await agree(couple.state, couple.match, one))).toEqual([200, 'negotiating']);
    expect(said(await agree(couple.donor, couple.match, other))).toEqual([200, 'negotiating']);
    expect(said(await agree(couple.state, couple.match, one))).toEqual([409, 'LINES_DIFFER']);
    const { stances } = (await couple.state.api.get(`/matches/${couple.match}`)).body;
    expect([stances.need.lines, stances.offer.lines]).toEqual([one.lines, other.lines]);
    expect(said(await agree(couple.state, couple.match, other))).toEqual([200, 'agreed']);
    expect(await sharesOf(couple.match)).toEqual([{ line: 'L2', amount: 400_000, need: 400_000 }]);
  });

  it('wrongly: says where, and changes nothing', async () => {
    const couple = await talks.talking(lined);
    const before = await api.state();
    for (const [body, pointer, code] of [
      [{ lines: [of('L3', '1.00')] }, '/lines/0/line', 'UNKNOWN_LINE'],
      [{ amount: usd('3.00'), lines: [of('L1', '1.00')] }, '/lines', 'LINES_NOT_AMOUNT'],
      [{ lines: [of('L1', '1.00'), of('L1', '1.00')] }, '/lines/1/line', 'DUPLICATE'],
      [{ lines: [of('L1', '1.00', 'EUR')] }, '/amount/currency', 'OTHER_CURRENCY'],
      [{ lines: [] }, '/lines', 'WRONG_LENGTH'],
      [{ amount: usd('1.00'), units: 3 }, '/units', 'NOT_UNITS'],
    ] as const) {
      const answer = await agree(couple.donor, couple.match, body);
      expect([body, answer.status, answer.body.errors?.[0]?.pointer, answer.body.errors?.[0]?.code]).toEqual([
        body,
        400,
        pointer,
        code,
      ]);
    }
    expect(await api.state()).toEqual(before);
  });
});

describe('a line of which something is agreed', () => {
  it('keeps its id through edits, stays, and costs at least that', async () => {
    const couple = await talks.talking(lined);
    await signed(couple, '5000.00', [of('L1', '5000.00')]);
    const at = `/needs/${couple.need.id}`;
    const change = async (lines: object[], cost: string) => {
      const { version } = (await couple.state.api.get(at)).body;
      return said(await couple.state.api.patch(at, { lines, cost: usd(cost) }, version));
    };
    const racks = { id: 'L1', title: 'Racks, locks and doors', cost: usd('12000.00') };
    expect(await change([{ title: 'Marking', cost: usd('9000.00') }], '9000.00')).toEqual([409, 'LINE_AGREED']);
    expect(
      await change(
        [
          { ...racks, cost: usd('4999.99') },
          { title: 'Marking', cost: usd('9000.00') },
        ],
        '13999.99',
      ),
    ).toEqual([409, 'LINE_AGREED']);
    // The training is given up, and something else comes before the racks.
    expect((await change([{ title: 'Marking', cost: usd('3000.00') }, racks], '15000.00'))[0]).toBe(200);
    expect(await linesOf(couple)).toEqual([
      ['L3', '0.00', 0],
      ['L1', '5000.00', 0.4166],
    ]);
    // 7,000 more in order: 3,000 and 4,000.
    const next = await rivalOf(couple);
    await signed(next, '7000.00');
    expect(await linesOf(couple)).toEqual([
      ['L3', '3000.00', 1],
      ['L1', '9000.00', 0.75],
    ]);
  });

  it('is not forgotten while the need is sealed', async () => {
    const couple = await talks.talking(lined);
    await signed(couple, '5000.00', [of('L2', '5000.00')]);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { visibility: 'sealed' });
    const rows = () =>
      api.sql(
        'SELECT line_id AS line, cost_minor::int AS cost, agreed_minor::int AS agreed FROM need_lines WHERE need_id = $1 ORDER BY 1',
        [couple.need.id],
      );
    expect(await rows()).toEqual([{ line: 'L2', cost: null, agreed: 500_000 }]);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { visibility: 'public' });
    expect(await rows()).toEqual([
      { line: 'L1', cost: 1_200_000, agreed: 0 },
      { line: 'L2', cost: 800_000, agreed: 500_000 },
    ]);
  });

  it('that comes after an agreement is filled by it, and gives it back with its project', async () => {
    const couple = await talks.talking();
    await signed(couple, '15000.00');
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { lines: LINES });
    expect(await linesOf(couple)).toEqual([
      ['L1', '12000.00', 1],
      ['L2', '3000.00', 0.375],
    ]);
    const money = api.app.get(AgreedMoney, { strict: false });
    const [project] = await api.sql<{ id: string }>('SELECT id FROM projects WHERE match_id = $1', [couple.match]);
    const given = { id: project!.id, units: null, offerId: couple.offer.id, needId: couple.need.id };
    // 11,000 of 15,000 were not paid: all 3,000 of the last line and 8,000 of the one before.
    await api.app
      .get(Transactions, { strict: false })
      .run((tx) => money.giveBack(tx, given, { offerMinor: 1_100_000, needMinor: 1_100_000 }));
    expect(await linesOf(couple)).toEqual([
      ['L1', '4000.00', 0.3333],
      ['L2', '0.00', 0],
    ]);
    expect((await couple.donor.api.get(`/offers/${couple.offer.id}`)).body.committed).toEqual(usd('4000.00'));
  });
});
