import type { Coded, Source } from './codes.js';
import { CRITERIA, type CriterionReason, type UnknownCode } from './criteria/registry.js';
import type { Pair } from './pair.js';
import { deductionOf, OVERLAP_SAME } from './overlap.js';
import { synergyOf, type Values } from './score.js';

/** An unknown value, and whose facts are missing. */
type UnknownReason = Coded<UnknownCode, { missing: readonly Source[] }>;

/** What is said of the pair as a whole. */
type PairReason =
  | Coded<'RATE_OLD', { currency: string; date: string }>
  | Coded<
      'OVERLAP_SAME_PROVIDER' | 'OVERLAP_OTHER_PROVIDER',
      { deduction: number; countries: readonly string[]; themes: readonly string[] }
    >
  | Coded<'SYNERGY_STOCK_MARKING', { themes: readonly string[] }>;

/** Why a pair got its score: code and parameters, told apart by `code`. Amounts are in minor units of their currency. */
export type Reason = CriterionReason | UnknownReason | PairReason;

/** Every code that a reason can have. */
export type ReasonCode = Reason['code'];

/** The reason of each criterion, in the order of the registry. */
export function criterionReasons(pair: Pair, values: Values): Reason[] {
  return CRITERIA.map((criterion, i) => {
    const value = values[i] ?? null;
    if (value !== null) return criterion.reason(pair, value);
    return { code: criterion.unknown, params: { missing: criterion.missing(pair) } };
  });
}

/** The reasons that belong to no single criterion. */
export function pairReasons(pair: Pair): Reason[] {
  const reasons: Reason[] = [];
  for (const rate of pair.conversion?.old ?? []) reasons.push({ code: 'RATE_OLD', params: rate });
  if (pair.overlap) {
    const { countries, themes } = pair.overlap;
    const deduction = deductionOf(pair.overlap, pair.offer.organisation);
    const code = deduction === OVERLAP_SAME ? 'OVERLAP_SAME_PROVIDER' : 'OVERLAP_OTHER_PROVIDER';
    reasons.push({ code, params: { deduction, countries, themes } });
  }
  const themes = synergyOf(pair.need, pair.offer);
  if (themes.length > 0) reasons.push({ code: 'SYNERGY_STOCK_MARKING', params: { themes } });
  return reasons;
}
