import { describe, expect, it } from '@jest/globals';
import { measure, reason } from '../../test/measure.js';
import type { Said } from '../facts.js';

const need = (...says: Said[]) => ({ need: { says } });

describe('maturity', () => {
  it.each<[string, number | null, Parameters<typeof measure>[1]]>([
    ['none of the three', 0, need()],
    // 10,000 × 1 ÷ 3 = 3,333.3…
    ['one of three', 3_333, need('target')],
    // 10,000 × 2 ÷ 3 = 6,666.6…
    ['two of three', 6_666, need('lines', 'baseline')],
    ['all three', 10_000, need('lines', 'target', 'baseline')],
    ['not known', null, { need: { says: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('maturity', changes)).toBe(expected);
  });

  it('names what is said and what lacks, each in the order of the formula', () => {
    expect(reason('maturity', need())).toEqual({
      code: 'SAYS_NOTHING',
      params: { lacks: ['lines', 'target', 'baseline'] },
    });
    expect(reason('maturity', need('baseline', 'lines'))).toEqual({
      code: 'SAYS_PART',
      params: { says: ['lines', 'baseline'], lacks: ['target'] },
    });
    expect(reason('maturity', need('baseline', 'target', 'lines'))).toEqual({
      code: 'SAYS_ALL',
      params: { says: ['lines', 'target', 'baseline'] },
    });
    expect(reason('maturity')).toEqual({ code: 'UNKNOWN_MATURITY', params: { missing: ['need'] } });
  });
});
