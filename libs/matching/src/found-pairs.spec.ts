import { describe, expect, it } from '@jest/globals';
import type { Matches } from '@tandem/scoring';
import { nearRows } from './found-pairs.js';

describe('near misses as rows', () => {
  it('stand in the order in which they are read: score, then ids', () => {
    const near = (need: string, offer: string, score: number) => ({
      need,
      offer,
      score,
      gate: 'gender' as const,
      opening: { code: 'RAISE_GENDER_MARKER' as const, params: { marker: 1 as const } },
    });
    // The engine's order looks at more than the score before the ids.
    const result: Matches = {
      id: 'o',
      matches: [],
      near: [near('c', 'o', 9), near('b', 'p', 9), near('b', 'o', 9), near('a', 'o', 8), near('d', 'o', 10)],
    };
    expect(nearRows(result).map((row) => row.need_id + row.offer_id)).toEqual(['do', 'bo', 'bp', 'co', 'ao']);
  });
});
