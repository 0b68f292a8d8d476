import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { worlds } from '../../test/world.js';
import { canonicalJson } from '../canonical-json.js';
import { matchAll } from '../match.js';
import { naiveMatchAll } from '../naive/naive.js';
import { matchByIndex } from './by-index.js';

const facts = <F>(records: { facts: F }[]) => records.map((record) => record.facts);

describe('matching by an index', () => {
  it('gives the same bytes as the naive reference', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(1, 3, 40), fc.boolean(), ({ needs, offers, context }, top, near) => {
        const all = [facts(needs), facts(offers), context] as const;
        expect(canonicalJson(matchByIndex(...all, top, near))).toBe(
          canonicalJson(naiveMatchAll(...all, { top, near })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is what large runs do, with the same bytes', () => {
    const [world] = fc.sample(
      worlds.filter(({ offers }) => offers.length > 0),
      1,
    );
    const { needs, offers, context } = world!;
    const many = Array.from({ length: 300 }, (_, i) =>
      facts(offers).map((offer) => ({ ...offer, id: `${offer.id}${i}` })),
    );
    const unique = [...new Map(many.flat().map((offer) => [offer.id, offer])).values()].slice(0, 2_000);
    const all = [facts(needs), unique, context] as const;
    expect(canonicalJson(matchAll(...all, { near: true }))).toBe(canonicalJson(naiveMatchAll(...all, { near: true })));
  });
});
