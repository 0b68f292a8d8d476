/** Which needs and offers fit, why, and how the two sides come to talk. Uses the engine of @tandem/scoring. */
export { needFacts, offerFacts, type NeedStanding, type OfferStanding } from './facts.js';
export { Match, type MatchDetail, type Stance } from './match.entity.js';
export { MATCH_WORKFLOW, otherSide, type MatchEvent, type MatchSide, type MatchState } from './match.workflow.js';
export { MatchesService, type ExplainedPair, type Pair, type PairList } from './matches.service.js';
export { needFactsOf, offerFactsOf } from './record-facts.js';
export { StancesService, isTalking, sideOf, type HeldPair } from './talks/stances.service.js';
export { MatchingContext } from './matching-context.js';
export { Explanations, type ExplainedMatch, type Recomputed } from './explanations.service.js';
export { FullRuns } from './full-runs/full-runs.service.js';
export type { FullRun, FullRunReason } from './full-runs/full-runs.repository.js';
export { ShardReadyHandler } from './full-runs/shard-ready.handler.js';
export { ForgottenResults } from './engine/forgotten-results.repository.js';
export { MatchingEngine, type EngineSize } from './engine/matching-engine.js';
export { MatchingModule } from './matching.module.js';
export { MatchingSnapshots } from './snapshot/matching-snapshots.js';
export { pastWorkByOrganisation, type PastActivity } from './snapshot/past-work.js';
export { MatchingRuns } from './matching-runs.service.js';
export {
  MatchChanged,
  MatchesNotComparable,
  MatchNotFound,
  MatchStepNotPossible,
  MatchStepNotYours,
  TalkNotOpen,
} from './matching.errors.js';
export { Declines, type DeclinesOf } from './talks/declines.js';
export { RemindOfAnswer } from './talks/match-clock.handlers.js';
export { MATCH_ANSWER, MATCH_ANSWER_REMINDER, MATCH_STALLED } from './talks/match-clock.js';
export { MatchMessages, mySide, type MatchMessage } from './talks/match-messages.js';
export {
  NEED_SCORED,
  OFFER_SCORED,
  STANCE_TAKEN,
  type NeedScored,
  type OfferScored,
  type ScoredPair,
  type StanceEvent,
  type StanceTaken,
} from './matching.events.js';
export { ScoreNeedHandler, ScoreOfferHandler } from './matching.handlers.js';
export { WeightsChangedSince, WeightsNotFound, WeightsNotYours } from './weights/weights.errors.js';
export { WEIGHTS_CHANGED, type WeightsChanged } from './weights/weights.events.js';
export { WeightsChangedHandler } from './weights/weights.handler.js';
export { MatchingWeights, type OrganisationWeights, type WeightsChange } from './weights/weights.service.js';
export { type Preview, type PreviewedPair, WeightsPreview } from './weights/weights-preview.service.js';
export { Bundles, type BundlesOfOffer, type FoundBundle } from './bundles.service.js';
export { type ComparedMatches, Comparisons } from './comparisons.service.js';
export { PairAudiences } from './pair-audiences.js';
export { readableOf, readsCriterion, type PairAudience } from './match.tiers.js';
