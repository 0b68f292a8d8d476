import type { Coded, NoParams } from '../codes.js';
import type { NeedFacts } from '../facts.js';
import { divide, WHOLE } from '../integers.js';
import type { Criterion } from './criterion.js';

type Reason =
  | Coded<'RANKED', { rank: number }>
  | Coded<'RANKED_IN_PLAN', { rank: number }>
  | Coded<'IN_ACTION_PLAN' | 'NOT_IN_ACTION_PLAN', NoParams>;

/** Each place after the first in the State's own list. */
const STEP = 1_000;

/**
 * ⌊mean of what is known⌋ of
 *   rank = max(0, 10,000 − 1,000 × (national rank − 1))
 *   plan = 10,000 where the need names the national action plan it serves, 0 where it serves none
 * Help is to reflect national priorities (RC/3 IV.B ¶9) and national action plans (RC/3 II.A ¶5).
 */
export const priority: Criterion<'priority', Reason, 'UNKNOWN_PRIORITY'> = {
  code: 'priority',
  weight: { donor: 5, state: 0 },
  carried: { by: 'need' },
  measure: ({ need }) => {
    const parts = [ofRank(need), ofPlan(need)].filter((part) => part !== null);
    if (parts.length === 0) return null;
    return divide(
      parts.reduce((sum, part) => sum + part, 0),
      parts.length,
    );
  },
  reason: ({ need: { nationalRank: rank, inActionPlan } }): Reason => {
    if (rank !== null) return { code: inActionPlan ? 'RANKED_IN_PLAN' : 'RANKED', params: { rank } };
    return { code: inActionPlan ? 'IN_ACTION_PLAN' : 'NOT_IN_ACTION_PLAN', params: {} };
  },
  unknown: 'UNKNOWN_PRIORITY',
  missing: () => ['need'],
};

function ofRank({ nationalRank }: NeedFacts): number | null {
  return nationalRank === null ? null : Math.max(0, WHOLE - STEP * (nationalRank - 1));
}

function ofPlan({ inActionPlan }: NeedFacts): number | null {
  if (inActionPlan === null) return null;
  return inActionPlan ? WHOLE : 0;
}
