import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

/** 12,000 for racks and 8,000 for training. */
const LINES = [
  { title: 'Racks and locks', cost: usd('12000.00') },
  { title: 'Training of storekeepers', cost: usd('8000.00') },
];

const rarely = process.env.TANDEM_TEST_FULL ? it : () => undefined;

describe('two hundred agreements at once', () => {
  const COUNT = 200;

  /** As many pairs as that, talking, alike but for one side's record; the State of each has signed. */
  async function crowd(couple: Couple, table: 'needs' | 'offers', signature: object): Promise<string[]> {
    const column = table === 'needs' ? 'need_id' : 'offer_id';
    const id = table === 'needs' ? couple.need.id : couple.offer.id;
    // Facts of an example are nobody's to consent to.
    await api.sql(
      `INSERT INTO ${table} OVERRIDING USER VALUE
       SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid(), 'origin',
                r.origin || '{"kind": "example"}'))).* FROM ${table} r, generate_series(2, $2) WHERE r.id = $1`,
      [id, COUNT],
    );
    const stances = {
      need: { consentAt: '2026-11-21T12:00:00Z', ...signature },
      offer: { consentAt: '2026-11-21T12:00:00Z' },
    };
    await api.sql(
      `INSERT INTO matches SELECT (jsonb_populate_record(NULL::matches, to_jsonb(m) || jsonb_build_object(
                'id', gen_random_uuid(), '${column}', r.id, 'state', 'negotiating', 'stances', $2::jsonb))).*
         FROM matches m, ${table} r WHERE m.id = $1 AND r.origin ->> 'kind' = 'example'`,
      [couple.match, JSON.stringify(stances)],
    );
    await api.sql(`UPDATE matches SET state = 'negotiating', stances = $2 WHERE id = $1`, [
      couple.match,
      JSON.stringify(stances),
    ]);
    return (await api.sql<{ id: string }>('SELECT id FROM matches')).map((row) => row.id);
  }

  /** Asks again, with the same key, where the service was too busy to answer. */
  async function together(matches: string[], speaker: Speaker, body: object): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await Promise.all(
      matches.map(async (match) => {
        const key = { 'Idempotency-Key': crypto.randomUUID() };
        let answer: Answer;
        do answer = await speaker.api.post(`/matches/${match}/agree`, body, key);
        while (answer.status === 503 || answer.body.code === 'IN_PROGRESS');
        const what = `${answer.status} ${answer.body.code ?? answer.body.state}`;
        counts[what] = (counts[what] ?? 0) + 1;
      }),
    );
    return counts;
  }

  it('for the same money give exactly what fits', async () => {
    const couple = await talks.talking({ offer: { available: usd('1000.00') } });
    const matches = await crowd(couple, 'needs', {});
    expect(matches).toHaveLength(COUNT);
    // 33 times 30 are 990 of 1,000.
    expect(await together(matches, couple.donor, { amount: usd('30.00') })).toEqual({
      '200 negotiating': 33,
      '409 CAPACITY_EXCEEDED': COUNT - 33,
    });
    const [sums] = await api.sql(
      `SELECT reserved_minor::int AS reserved, (SELECT sum(offer_minor)::int FROM projects WHERE status = 'pipeline') AS signed FROM offers`,
    );
    expect(sums).toEqual({ reserved: 99_000, signed: 99_000 });
  }, 60_000);

  // The same guard in another column; `npm run test:full` tries that too.
  rarely(
    'for the same line of one need give exactly what fits',
    async () => {
      const couple = await talks.talking({ need: { lines: LINES } });
      const amount = { minor: 35_000, currency: 'USD' };
      const matches = await crowd(couple, 'offers', {
        agreedAt: '2026-11-21T12:00:00Z',
        amount,
        lines: [{ line: 'L2', minor: 35_000 }],
      });
      // 22 times 350 are 7,700 of 8,000; the need as a whole would take more.
      expect(await together(matches, couple.donor, { lines: [{ line: 'L2', amount: usd('350.00') }] })).toEqual({
        '200 agreed': 22,
        '409 LINE_FULL': COUNT - 22,
      });
      const { lines } = (await couple.state.api.get(`/needs/${couple.need.id}`)).body;
      expect(lines.map(({ agreed, coverage }: any) => [agreed.amount, coverage])).toEqual([
        ['0.00', 0],
        ['7700.00', 0.9625],
      ]);
      const [sums] = await api.sql(
        `SELECT (SELECT agreed_minor::int FROM needs) AS agreed, (SELECT sum(need_minor)::int FROM project_lines) AS lines,
              (SELECT sum(committed_minor)::int FROM offers) AS committed, (SELECT sum(reserved_minor)::int FROM offers) AS reserved`,
      );
      expect(sums).toEqual({ agreed: 770_000, lines: 770_000, committed: 770_000, reserved: 0 });
    },
    60_000,
  );
});
