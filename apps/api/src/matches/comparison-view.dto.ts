import type { ComparedMatches } from '@tandem/matching';
import { partName, type Language } from '@tandem/wording';
import type { ReasonView } from './match-view.dto.js';
import { reasonView, share } from './match-view.dto.js';

/** Something of which the scores are made, and what it adds to the lead of the match above (below 0: takes from it). */
export class ComparisonPartView {
  /** A criterion, `overlap` or `synergy`. */
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

export function comparisonView({ above, below, reason, parts }: ComparedMatches, language: Language): ComparisonView {
  const said = ({ match: { detail } }: ComparedMatches['above'], code: string): ReasonView | null => {
    const reason =
      detail.criteria.find((criterion) => criterion.code === code)?.reason ??
      detail.reasons.find((one) => one.code.startsWith(`${code.toUpperCase()}_`));
    return reason ? reasonView(reason, language) : null;
  };
  return {
    above: above.match.id,
    below: below.match.id,
    reason: reasonView(reason ?? { code: 'SAME_BUT_FOR_IDS', params: {} }, language),
    parts: parts.map(({ code, points }) => ({
      code,
      name: partName(code, language),
      points: share(points),
      above: said(above, code),
      below: said(below, code),
    })),
  };
}
