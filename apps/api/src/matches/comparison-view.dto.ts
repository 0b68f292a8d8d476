import { readableOf, readsCriterion, type ComparedMatches, type PairAudience } from '@tandem/matching';
import type { CriterionCode } from '@tandem/scoring';
import { partName, type Language } from '@tandem/wording';
import type { ReasonView } from './match-view.dto.js';
import { reasonView, share } from './match-view.dto.js';

/** Something of which the scores are made, and what it adds to the lead of the match above (below 0: takes from it). */
export class ComparisonPartView {
  /** A criterion, `overlap`, `synergy`, or `other`: what rests on facts not open to the viewer. */
  code!: string;
  name!: string;
  /** Of a score of 0–1; together the difference of the scores, but for rounding. */
  points!: number;
  /** What the engine says of each match in this respect. */
  above!: ReasonView | null;
  below!: ReasonView | null;
}

/** Why one match stands above another. */
export class ComparisonView {
  /** Ids of the matches. */
  above!: string;
  below!: string;
  /** What decides: the first clause of the order in which they differ. */
  reason!: ReasonView;
  /** What the difference of the scores is made of, largest first; empty where the scores are the same. */
  parts!: ComparisonPartView[];
}

/** @param audience - how much the viewer reads of either match's records */
export function comparisonView(
  { above, below, reason, parts }: ComparedMatches,
  audience: (pair: ComparedMatches['above']) => PairAudience,
  language: Language,
): ComparisonView {
  const reads = (code: string): boolean =>
    [above, below].every((pair) => !isCriterion(code, pair) || readsCriterion(code, audience(pair)));
  const said = (pair: ComparedMatches['above'], code: string): ReasonView | null => {
    const { detail } = pair.match;
    const reason =
      detail.criteria.find((criterion) => criterion.code === code)?.reason ??
      detail.reasons.find((one) => one.code.startsWith(`${code.toUpperCase()}_`));
    return reason && readableOf([reason], audience(pair)).length > 0 ? reasonView(reason, language) : null;
  };
  const shown = parts.filter(({ code }) => reads(code));
  const other = parts.filter(({ code }) => !reads(code)).reduce((sum, { points }) => sum + points, 0);
  return {
    above: above.match.id,
    below: below.match.id,
    reason: reasonView(reason ?? { code: 'SAME_BUT_FOR_IDS', params: {} }, language),
    parts: [
      ...shown.map(({ code, points }) => ({
        code,
        name: partName(code, language),
        points: share(points),
        above: said(above, code),
        below: said(below, code),
      })),
      ...(other === 0
        ? []
        : [{ code: 'other', name: partName('other', language), points: share(other), above: null, below: null }]),
    ],
  };
}

const isCriterion = (code: string, { match }: ComparedMatches['above']): code is CriterionCode =>
  match.detail.criteria.some((criterion) => criterion.code === code);
