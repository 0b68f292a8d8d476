import { describe, expect, it } from '@jest/globals';
import { context, need, offer } from '../../test/example.js';
import { asExpected, goldenPairs, withoutArithmetic } from '../../test/golden-pair.js';
import { sampleFacts } from '../../test/sample-facts.js';
import { NO_SNAPSHOT } from '../snapshot.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { naiveMatchAll } from './naive.js';
import { plainScore } from './plain-score.js';

const sample = sampleFacts();
const far = { ...offer, id: 'far', geography: { FJI: 10_000 as const } };

describe('the naive reference', () => {
  it.each(goldenPairs())(
    '%s: says what the arithmetic says',
    (_, { need, offer, snapshot, weights, embargoed, expected }) => {
      const run = { ...sample.context, snapshot: { ...NO_SNAPSHOT, ...snapshot }, embargoed: embargoed ?? [] };
      const [found] = naiveMatchAll([need], [offer], run, { near: true, weightsOf: () => weights ?? DEFAULT_WEIGHTS });
      const [match] = found!.matches;
      const { near, ...rest } = withoutArithmetic(expected);
      expect(match ? asExpected(match) : null).toEqual(expected.eligible ? { near, ...rest } : null);
      expect(found!.near.map(({ gate, opening }) => ({ gate, opening }))).toEqual(near ? [near] : []);
    },
  );

  it('sorts needs by their ids, and the pairs of each; takes as many as asked for', () => {
    const needs = [
      { ...need, id: 'b' },
      { ...need, id: 'a' },
    ];
    const offers = [{ ...offer, id: 'y', themes: ['STOCK'] }, far, { ...offer, id: 'z' }, { ...far, id: 'far off' }];
    const ids = naiveMatchAll(needs, offers, context, { top: 1, near: true }).map(({ id, matches, near }) => [
      id,
      matches.map((pair) => pair.offer),
      near.map((pair) => pair.offer),
    ]);
    expect(ids).toEqual([
      ['a', ['z'], ['far']],
      ['b', ['z'], ['far']],
    ]);
    const [all] = naiveMatchAll(needs, offers, context, { near: true });
    expect(all!.matches.map((pair) => pair.offer)).toEqual(['z', 'y']);
    expect(all!.near.map((pair) => pair.offer)).toEqual(['far', 'far off']);
  });

  it('sorts near misses by score and id, whatever else is known of them', () => {
    // Half of the need is 5,000, as is a share that is not known: 8,280,000 × 100 ÷ 92 = 9,000,000 of 18,000,000.
    const half = { ...far, id: 'z', available: 8_280_000 };
    const unsaid = { ...far, id: 'a', available: null };
    const [found] = naiveMatchAll([need], [half, unsaid], context, { near: true });
    expect(found!.near.map((pair) => pair.offer)).toEqual(['a', 'z']);
    expect(found!.near[0]?.score).toBe(found!.near[1]?.score);
  });

  it('looks for no near misses where it is not asked to, and keeps forty', () => {
    const many = Array.from({ length: 41 }, (_, i) => ({ ...offer, id: `o${i + 10}` }));
    const [found] = naiveMatchAll([need], [...many, far], context);
    expect([found!.matches.length, found!.near]).toEqual([40, []]);
  });

  it('adds 500 for stockpiles with each of what goes with them, not above 10,000', () => {
    // A utility of 5,000 on both sides: 2 × 5,000 × 5,000 ÷ 10,000 = 5,000.
    const unknown = Array.from({ length: 11 }, () => null);
    const score = (asked: string[], funded: string[], values: readonly (number | null)[] = unknown, overlap = 0) =>
      plainScore(
        { ...need, themes: asked.map((code) => ({ code, weight: 1 })) },
        { ...offer, themes: funded },
        values,
        DEFAULT_WEIGHTS,
        overlap,
      ).score;
    for (const other of ['MARK', 'REC', 'TRACE']) {
      expect(score(['STOCK', other], ['STOCK', other])).toBe(5_500);
      expect([score(['STOCK', other], ['STOCK']), score(['STOCK'], ['STOCK', other])]).toEqual([5_000, 5_000]);
      expect(score([other], ['STOCK', other])).toBe(5_000);
    }
    const whole = unknown.map(() => 10_000);
    expect([score(['STOCK', 'MARK'], ['STOCK', 'MARK'], whole), score(['STOCK'], ['STOCK'], whole)]).toEqual([
      10_000, 10_000,
    ]);
    // 5,000 × 7,000 ÷ 10,000 = 3,500
    expect(score(['STOCK'], ['STOCK'], unknown, 3_000)).toBe(3_500);
    expect(
      score(
        ['STOCK'],
        ['STOCK'],
        unknown.map(() => 0),
      ),
    ).toBe(0);
  });
});
