import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setClock } from '../support/clock.js';
import { tandem } from '../support/command-line.js';
import { openApi, type OpenApi } from '../support/open-api.js';
import { Talks } from '../support/talks.js';

let api: OpenApi;
let talks: Talks;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  talks = new Talks(api);
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

/** Interest stores the explanation as it stands. */
async function spokenAbout() {
  const couple = await talks.couple();
  expect((await couple.donor.api.post(`/matches/${couple.match}/interest`)).status).toBe(200);
  return couple;
}

const explain = (...args: string[]) => tandem(api.databaseUrl, ['explain', '--match', ...args]);
const explainJson = async (...args: string[]) => {
  const { code, out, err } = await explain(...args, '--json');
  return { code, err, ...(JSON.parse(out) as { matches: any[]; comparison: any }) };
};

describe('tandem explain', () => {
  it('finds the result of today again, byte for byte, and shows what it is made of', async () => {
    const { match, need, offer } = await spokenAbout();
    const [stored] = await api.sql<any>('SELECT score, completeness, digest, detail FROM matches WHERE id = $1', [
      match,
    ]);
    const { code, err, matches } = await explainJson(match);
    expect([code, err]).toEqual([0, '']);
    expect(matches).toHaveLength(1);
    expect(matches[0]).toMatchObject({
      match,
      need: { id: need.id, title: need['title'], version: need.version, versionNow: need.version },
      offer: { id: offer.id },
      asOf: '2026-11-21',
      digest: stored.digest,
      score: stored.score / 10_000,
      utilities: { donor: stored.detail.utilities.donor / 10_000 },
      stored: { same: true, explained: true, differences: [] },
    });
    expect(matches[0].gates.map((gate: any) => gate.verdict)).not.toContain('no');
    expect(matches[0].criteria.map((criterion: any) => criterion.code)).toEqual(
      stored.detail.criteria.map((criterion: any) => criterion.code),
    );

    const text = await explain(match, '--language', 'fr');
    expect([text.code, text.err]).toEqual([0, '']);
    for (const part of [match, need.id, offer.id, '2026-11-21', stored.digest, 'Thème'])
      expect(text.out).toContain(part);
    expect(text.out).toContain('The stored result is the same, byte for byte.');
  }, 60_000);

  it('finds it again though the offer has changed since, and the day', async () => {
    const { match, donor, offer } = await spokenAbout();
    await talks.patch(donor, `/offers/${offer.id}`, { available: { amount: '1.00', currency: 'USD' } });
    await setClock(api.databaseUrl, '2026-12-24T12:00:00Z');
    const { code, matches } = await explainJson(match);
    expect(code).toBe(0);
    expect(matches[0]).toMatchObject({ asOf: '2026-11-21', stored: { same: true } });
    expect(matches[0].offer.versionNow).toBeGreaterThan(matches[0].offer.version);
    await setClock(api.databaseUrl, '2026-11-21T12:00:00Z');
  }, 60_000);

  it('reports what somebody changed in the table, with 1', async () => {
    const { match } = await spokenAbout();
    await api.sql(
      `UPDATE matches SET detail = jsonb_set(detail, '{criteria,0,value}', '1'), score = score - 1 WHERE id = $1`,
      [match],
    );
    const [stored] = await api.sql<{ score: number }>('SELECT score FROM matches WHERE id = $1', [match]);
    const { code, err, matches } = await explainJson(match);
    expect([code, err]).toEqual([1, `Not what is stored: ${match}.\n`]);
    expect(matches[0].stored).toEqual({
      same: false,
      explained: true,
      differences: [
        // Need and offer name the same one theme: as much as there is.
        { at: '/detail/criteria/0/value', stored: 1, recomputed: 10_000 },
        { at: '/score', stored: stored!.score, recomputed: stored!.score + 1 },
      ],
    });
    const { out } = await explain(match);
    expect(out).toContain('/detail/criteria/0/value  stored 1  recomputed 10000');
  }, 60_000);

  it('compares the numbers of a pair of which only these are stored', async () => {
    const { match } = await talks.couple();
    const same = await explainJson(match);
    expect([same.code, same.matches[0].stored]).toEqual([0, { same: true, explained: false, differences: [] }]);
    await api.sql('UPDATE matches SET completeness = 1 WHERE id = $1', [match]);
    const other = await explainJson(match);
    expect([other.code, other.matches[0].stored.differences[0].at]).toEqual([1, '/completeness']);
  }, 60_000);

  it('reports an input that somebody changed in the table', async () => {
    const { match } = await talks.couple();
    // In another's name it gives the same numbers.
    await api.sql(
      `UPDATE match_inputs i SET facts = jsonb_set(facts, '{id}', to_jsonb(gen_random_uuid()::text))
         FROM matches m WHERE m.id = $1 AND i.id = m.need_input`,
      [match],
    );
    const { code, matches } = await explainJson(match);
    expect([code, matches[0].stored.differences.map((one: any) => one.at)]).toEqual([1, ['/inputs/need']]);
  }, 60_000);

  it('says when another model stored the result', async () => {
    const { match } = await talks.couple();
    await api.sql(`UPDATE matches SET model = 'tandem-0.9' WHERE id = $1`, [match]);
    const { code, out } = await explain(match);
    expect(code).toBe(1);
    expect(out).toMatch(/Stored by the model tandem-0\.9, computed now by tandem-\d/);
  }, 60_000);

  it('says why one stands above another, whichever is named first', async () => {
    const { need, country, match } = await talks.couple();
    // Half of what the need asks for: less is covered, so it stands below.
    const other = await talks.offer(await talks.donor(), country, {
      available: { amount: '10000.00', currency: 'USD' },
    });
    await api.settle();
    const lesser = await talks.matchOf(need, other);
    for (const [one, against] of [
      [match, lesser],
      [lesser, match],
    ] as [string, string][]) {
      const { code, matches, comparison } = await explainJson(one, '--against', against);
      expect([code, matches.map((each: any) => each.match)]).toEqual([0, [one, against]]);
      expect(comparison).toMatchObject({ above: match, below: lesser, reason: { code: 'HIGHER_SCORE' } });
      expect(comparison.parts[0].code).toBe('coverage');
    }
    const { out } = await explain(match, '--against', lesser);
    expect(out).toContain(`${match} stands above ${lesser}\nIts fit is higher`);

    const elsewhere = await talks.couple();
    const { code, err } = await explain(match, '--against', elsewhere.match);
    expect([code, err]).toEqual([1, 'Two matches of one need, or of one offer, can be compared.\n']);
  }, 90_000);

  it('says with 1 what is not there, and refuses with 2 what cannot be', async () => {
    const nobody = '3f0f8a4e-0000-4000-8000-00000000dead';
    const err = `There is no match with the id ${nobody}.\n`;
    expect(await explain(nobody)).toEqual({ code: 1, err, out: '' });
    expect(await explain('17')).toEqual({ code: 2, err: '17: not the id of a match\n', out: '' });
  }, 60_000);

  it('says what to do about a result of before inputs were stored', async () => {
    const { match } = await talks.couple();
    await api.sql('UPDATE matches SET need_input = NULL WHERE id = $1', [match]);
    const { code, err } = await explain(match);
    expect([code, err]).toEqual([1, expect.stringContaining('npx tandem rematch')]);
  }, 60_000);
});
