import type { Coded } from '../codes.js';
import type { NeedFacts, Said } from '../facts.js';
import { divide, WHOLE } from '../integers.js';
import type { Criterion } from './criterion.js';

type Reason =
  | Coded<'SAYS_ALL', { says: readonly string[] }>
  | Coded<'SAYS_PART', { says: readonly string[]; lacks: readonly string[] }>
  | Coded<'SAYS_NOTHING', { lacks: readonly string[] }>;

/** What a mature need says: costed lines, a target, a baseline. */
export const MATURITY: readonly Said[] = ['lines', 'target', 'baseline'];

/**
 * ⌊10,000 × said ÷ 3⌋ of lines, target and baseline. What it measures is whether the need says it: not said is not
 * unknown but not there yet. Help is to be designed, monitored and evaluated for lasting results (RC/3 IV.B ¶9), which
 * takes a baseline and a way to measure progress (RC/3 I ¶20, II.A ¶5).
 */
export const maturity: Criterion<'maturity', Reason, 'UNKNOWN_MATURITY'> = {
  code: 'maturity',
  weight: { donor: 5, state: 0 },
  carried: { by: 'need' },
  measure: ({ need }) => (need.says === null ? null : divide(WHOLE * saidBy(need).length, MATURITY.length)),
  reason: ({ need }): Reason => {
    const says = saidBy(need);
    const lacks = MATURITY.filter((one) => !says.includes(one));
    if (lacks.length === 0) return { code: 'SAYS_ALL', params: { says } };
    return says.length > 0
      ? { code: 'SAYS_PART', params: { says, lacks } }
      : { code: 'SAYS_NOTHING', params: { lacks } };
  },
  unknown: 'UNKNOWN_MATURITY',
  missing: () => ['need'],
};

function saidBy({ says }: NeedFacts): Said[] {
  return MATURITY.filter((one) => says?.includes(one));
}
