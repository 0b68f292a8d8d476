import { describe, expect, it } from '@jest/globals';
import { type Changes, measure, reason } from '../../test/measure.js';
import type { PastWork } from '../facts.js';
import { NO_SNAPSHOT } from '../snapshot.js';

const past = (places: PastWork['places'], themes: PastWork['themes'], provider = 'donor') => ({
  snapshot: { ...NO_SNAPSHOT, pastWork: { [provider]: { places, themes } } },
});
const three = { countries: ['GMB', 'MLI', 'SEN'] };

describe('track record', () => {
  it.each<[string, number | null, Changes]>([
    ['all there is', 10_000, { context: past({ GMB: 10_000 }, { STOCK: 10_000, MARK: 10_000 }) }],
    ['known, and nothing here', 0, { context: past({ FJI: 10_000 }, { BROK: 10_000 }) }],
    // (2 × 10,000 + 0) ÷ 3 = 6,666.6…
    ['the place alone', 6_666, { context: past({ GMB: 10_000 }, {}) }],
    // (0 + 10,000) ÷ 3 = 3,333.3…
    ['the themes alone', 3_333, { context: past({}, { STOCK: 10_000, MARK: 10_000 }) }],
    // place ⌊(6,000 + 1,001) ÷ 3⌋ = 2,333; theme (7,000 × 9,000 + 3,000 × 0) ÷ 10,000 = 6,300; (4,666 + 6,300) ÷ 3 = 3,655.3…
    ['some of each', 3_655, { need: three, context: past({ GMB: 6_000, SEN: 1_001 }, { STOCK: 9_000 }) }],
    // theme (7,000 × 1 + 3,000 × 2) ÷ 10,000 = 1.3 → 1; (2 × 1 + 1) ÷ 3
    ['the smallest', 1, { context: past({ GMB: 1 }, { STOCK: 1, MARK: 2 }) }],
    ['a provider that the register does not know', null, { context: past({ GMB: 1 }, {}, 'other') }],
    ['an offer of nobody', null, { offer: { organisation: null }, context: past({ GMB: 1 }, {}) }],
    ['a need that does not say where', null, { need: { countries: null }, context: past({ GMB: 1 }, {}) }],
    ['a need that does not say on what', null, { need: { themes: null }, context: past({ GMB: 1 }, {}) }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('trackRecord', changes)).toBe(expected);
  });

  it('names places before themes, each by bytes', () => {
    expect(
      reason('trackRecord', {
        need: { countries: ['SEN', 'GMB'] },
        context: past({ GMB: 5_000, SEN: 5_000, FJI: 5_000 }, { STOCK: 5_000, MARK: 5_000, BROK: 5_000 }),
      }),
    ).toEqual({ code: 'WORKED_HERE_BEFORE', params: { countries: ['GMB', 'SEN'], themes: ['MARK', 'STOCK'] } });
    expect(reason('trackRecord', { context: past({ GMB: 4_999 }, { STOCK: 5_000 }) })).toEqual({
      code: 'WORKED_ON_THIS_BEFORE',
      params: { themes: ['STOCK'] },
    });
    expect(reason('trackRecord', { context: past({ GMB: 4_999 }, { STOCK: 4_999 }) })).toEqual({
      code: 'NO_PAST_WORK_HERE',
      params: {},
    });
  });

  it('says whose facts are missing', () => {
    const missing = (changes: Changes) => reason('trackRecord', changes).params;
    expect(missing({})).toEqual({ missing: ['snapshot'] });
    expect(missing({ offer: { organisation: null } })).toEqual({ missing: ['offer'] });
    expect(missing({ need: { themes: null }, context: past({}, {}) })).toEqual({ missing: ['need'] });
    expect(missing({ need: { countries: null } })).toEqual({ missing: ['need', 'snapshot'] });
  });
});
