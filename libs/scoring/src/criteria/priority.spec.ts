import { describe, expect, it } from '@jest/globals';
import { measure, reason } from '../../test/measure.js';

const need = (nationalRank: number | null, inActionPlan: boolean | null) => ({ need: { nationalRank, inActionPlan } });

describe('priority', () => {
  // rank r counts 10,000 − 1,000 × (r − 1), not below 0; a plan counts 10,000, none 0; both: their mean
  it.each<[string, number | null, number | null, boolean | null]>([
    ['first', 10_000, 1, null],
    ['second', 9_000, 2, null],
    ['tenth: 10,000 − 9,000', 1_000, 10, null],
    ['eleventh: 10,000 − 10,000', 0, 11, null],
    ['twelfth, not below 0', 0, 12, null],
    ['in the plan', 10_000, null, true],
    ['known to be in none', 0, null, false],
    ['second and in the plan: (9,000 + 10,000) ÷ 2', 9_500, 2, true],
    ['second and in none: (9,000 + 0) ÷ 2', 4_500, 2, false],
    ['twelfth and in the plan: (0 + 10,000) ÷ 2', 5_000, 12, true],
    ['nothing said', null, null, null],
  ])('%s: %s', (_, expected, rank, plan) => {
    expect(measure('priority', need(rank, plan))).toBe(expected);
  });

  it('says rank and plan as far as the need does', () => {
    expect(reason('priority', need(2, null))).toEqual({ code: 'RANKED', params: { rank: 2 } });
    expect(reason('priority', need(2, false))).toEqual({ code: 'RANKED', params: { rank: 2 } });
    expect(reason('priority', need(2, true))).toEqual({ code: 'RANKED_IN_PLAN', params: { rank: 2 } });
    expect(reason('priority', need(null, true))).toEqual({ code: 'IN_ACTION_PLAN', params: {} });
    expect(reason('priority', need(null, false))).toEqual({ code: 'NOT_IN_ACTION_PLAN', params: {} });
    expect(reason('priority')).toEqual({ code: 'UNKNOWN_PRIORITY', params: { missing: ['need'] } });
  });
});
