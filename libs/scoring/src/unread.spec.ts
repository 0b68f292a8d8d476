import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context } from '../test/arbitraries.js';
import { runs } from '../test/runs.js';
import { explain } from './explain.js';
import { withoutReading } from './unread.js';

const UNREAD = new Set(['priority', 'maturity'] as const);

describe('the numbers for somebody who may not read what some criteria found', () => {
  it('are those of a pair of which these facts are not known', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const { utilities, score, completeness } = withoutReading(explain(need, offer, run), UNREAD);
        const silent = explain({ ...need, nationalRank: null, inActionPlan: null, says: null }, offer, run);
        expect({ utilities, score, completeness }).toEqual({
          utilities: silent.utilities,
          score: silent.score,
          completeness: silent.completeness,
        });
      }),
      runs(500),
    );
  });

  it('stay as they are where everything may be read', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const { criteria, utilities, score, completeness, ...result } = explain(need, offer, run);
        expect(withoutReading({ ...result, criteria, utilities, score, completeness }, new Set())).toEqual({
          criteria,
          utilities,
          score,
          completeness,
        });
      }),
      runs(300),
    );
  });
});
