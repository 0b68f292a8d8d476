import { accredited, overseer, type Viewer } from '@tandem/accounts';
import { CRITERIA, withoutReading, type CriterionCode, type NeedFacts, type PairResult } from '@tandem/scoring';
import type { ExplainedMatch } from './explanations.service.js';
import { readsCriterion, type PairAudience } from './match.tiers.js';

/** Does the viewer read what every criterion found, of any two open records that it may know of? */
export const readsAllCriteria = (viewer: Viewer): boolean => accredited(viewer) || overseer(viewer);

/** A match with numbers that depend on nothing which whoever reads so much of both records may not read. */
export function asRead(match: ExplainedMatch, audience: PairAudience): ExplainedMatch {
  const unread = unreadBy(audience);
  if (unread.size === 0) return match;
  const { score, completeness, detail } = match;
  const numbers = withoutReading({ ...detail, score, completeness }, unread);
  const { criteria, utilities } = numbers;
  return {
    ...match,
    score: numbers.score,
    completeness: numbers.completeness,
    detail: { ...detail, criteria, utilities },
  };
}

/** The same for a result that was just computed. */
export function resultAsRead(result: PairResult, audience: PairAudience): PairResult {
  return { ...result, ...withoutReading(result, unreadBy(audience)) };
}

/** May whoever reads so much of both records know what every criterion found? */
export const readsEveryCriterion = (audience: PairAudience): boolean => unreadBy(audience).size === 0;

/** What the engine may read of a need for somebody, where it computes anew instead of reading what was stored. */
export function needFactsAsRead(facts: NeedFacts, audience: PairAudience): NeedFacts {
  const unread = unreadBy(audience);
  return {
    ...facts,
    ...(unread.has('priority') ? { nationalRank: null, inActionPlan: null } : {}),
    ...(unread.has('maturity') ? { says: null } : {}),
  };
}

const unreadBy = (audience: PairAudience): ReadonlySet<CriterionCode> =>
  new Set(CRITERIA.flatMap(({ code }) => (readsCriterion(code, audience) ? [] : [code])));
