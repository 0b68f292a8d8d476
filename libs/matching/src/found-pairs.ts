import { createHash } from 'node:crypto';
import {
  digestInput,
  type Context,
  type Matches,
  type NeedFacts,
  type OfferFacts,
  type PairResult,
} from '@tandem/scoring';
import type { FoundNearMiss, FoundPair } from './matching.repository.js';

/** What a run read: the facts of each record, and the version they are of. */
export interface Read<Facts> {
  facts: Map<string, Facts>;
  versions: Map<string, number>;
}

/** Scored pairs as rows, each with the digest of everything that it depends on. */
export function pairRows(
  pairs: PairResult[],
  needs: Read<NeedFacts>,
  offers: Read<OfferFacts>,
  context: Context,
): FoundPair[] {
  return pairs.flatMap((pair) => {
    const need = needs.facts.get(pair.need);
    const offer = offers.facts.get(pair.offer);
    if (!need || !offer) return [];
    return {
      need_id: pair.need,
      offer_id: pair.offer,
      need_version: needs.versions.get(pair.need) ?? 0,
      offer_version: offers.versions.get(pair.offer) ?? 0,
      score: pair.score,
      completeness: pair.completeness,
      coverage: pair.coverage,
      need_window_to: pair.needEnds,
      detail: {
        gates: pair.gates,
        criteria: pair.criteria,
        reasons: pair.reasons,
        utilities: pair.utilities,
        give: pair.give,
        ids: { vocabulary: context.vocabulary.id, rates: context.rates.id, snapshot: context.snapshot.id },
      },
      digest: createHash('sha256')
        .update(digestInput(need, offer, context))
        .digest('hex'),
    };
  });
}

/** The near misses of a result as rows, in the order in which they are read. */
export const nearRows = (result: Matches): FoundNearMiss[] =>
  result.near
    .map(({ need, offer, score, gate, opening }) => ({
      need_id: need,
      offer_id: offer,
      gate,
      opening: { code: opening.code, params: opening.params },
      score,
    }))
    .sort((a, b) => b.score - a.score || (a.need_id + a.offer_id < b.need_id + b.offer_id ? -1 : 1));
