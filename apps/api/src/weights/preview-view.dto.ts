import { readableOf, type PairAudience, type Preview, type PreviewedPair } from '@tandem/matching';
import type { Organisation } from '@tandem/accounts';
import type { Language } from '@tandem/wording';
import type { ReasonView, SidesView } from '../matches/match-view.dto.js';
import { reasonView, share } from '../matches/match-view.dto.js';
import type { NeedSummaryView } from '../needs/need-view.dto.js';
import { needSummary } from '../needs/need-view.dto.js';
import type { OfferSummaryView } from '../offers/offer-view.dto.js';
import { offerSummary } from '../offers/offer-view.dto.js';

export class PreviewedMatchView {
  /** Id of the match. */
  id!: string;
  rank!: number;
  /** Where it stands in the list as it is. */
  previousRank!: number;
  /** 0–1, with the weights that are tried. */
  score!: number;
  previousScore!: number;
  utilities!: SidesView;
  reasons!: ReasonView[];
  need!: NeedSummaryView;
  offer!: OfferSummaryView;
}

export class PreviewView {
  asOf!: string;
  items!: PreviewedMatchView[];
}

export function previewView(
  { asOf, pairs }: Preview,
  owners: Map<string, Organisation>,
  audience: (pair: PreviewedPair) => PairAudience,
  language: Language,
): PreviewView {
  const item = (pair: PreviewedPair, position: number): PreviewedMatchView => itemOf(pair, audience(pair), position);
  const itemOf = (
    { match, need, offer, result, previousRank, previousScore }: PreviewedPair,
    reads: PairAudience,
    position: number,
  ): PreviewedMatchView => ({
    id: match.id,
    rank: position + 1,
    previousRank,
    score: share(result.score),
    previousScore: share(previousScore),
    utilities: { donor: share(result.utilities.donor), state: share(result.utilities.state) },
    reasons: readableOf(result.reasons, reads).map((reason) => reasonView(reason, language)),
    need: needSummary(need, owners.get(need.organisationId), language),
    offer: offerSummary(offer, owners.get(offer.organisationId), language, asOf),
  });
  return { asOf, items: pairs.map(item) };
}
