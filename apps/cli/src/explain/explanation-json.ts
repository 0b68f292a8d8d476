import type { Comparison, Reason } from '@tandem/scoring';
import { criterionName, gateName, partName, reasonText, type Language } from '@tandem/wording';
import { giveJson, share } from '../match/print.js';
import type { RecomputedMatch } from './recomputed-match.js';

/** Everything about one match, as the JSON that is printed. */
export function explanationJson(one: RecomputedMatch, language: Language): object {
  const { match, need, offer, recomputed, explained, differences } = one;
  const { context, result } = recomputed;
  return {
    match: match.id,
    need: { id: need.id, title: need.content.title, version: match.needVersion, versionNow: need.version },
    offer: { id: offer.id, title: offer.content.title, version: match.offerVersion, versionNow: offer.version },
    asOf: context.asOf,
    model: recomputed.model,
    storedModel: match.model,
    snapshot: context.snapshot.id,
    rates: context.rates.id,
    vocabulary: context.vocabulary.id,
    embargoed: context.embargoed,
    gates: result.gates.map(({ gate, verdict, facts }) => ({
      code: gate,
      name: gateName(gate, language),
      verdict,
      facts,
    })),
    criteria: result.criteria.map(({ code, value, weight, contribution, reason }) => ({
      code,
      name: criterionName(code, language),
      value: value === null ? null : share(value),
      weight,
      contribution: { donor: share(contribution.donor), state: share(contribution.state) },
      reason: reasonJson(reason, language),
    })),
    reasons: result.reasons.map((reason) => reasonJson(reason, language)),
    utilities: { donor: share(result.utilities.donor), state: share(result.utilities.state) },
    score: share(result.score),
    completeness: share(result.completeness),
    coverage: result.coverage === null ? null : share(result.coverage),
    give: giveJson(result.give),
    digest: recomputed.digest,
    stored: { same: differences.length === 0, explained, differences },
  };
}

/** Why one of two matches stands above the other. */
export function comparisonJson(
  above: RecomputedMatch,
  below: RecomputedMatch,
  { reason, parts }: Comparison,
  language: Language,
): object {
  return {
    above: above.match.id,
    below: below.match.id,
    reason: reason && reasonJson(reason, language),
    parts: parts.map(({ code, points }) => ({ code, name: partName(code, language), points: share(points) })),
  };
}

function reasonJson({ code, params }: Reason | NonNullable<Comparison['reason']>, language: Language): object {
  return { code, params, text: reasonText({ code, params: { ...params } }, language) };
}
