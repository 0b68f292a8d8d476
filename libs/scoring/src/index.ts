export type { Coded, Params, Source } from './codes.js';
export type {
  Context,
  PastWork,
  RunningWork,
  Said,
  Snapshot,
  NeedFacts,
  NeedLine,
  OfferFacts,
  Rate,
  Recipient,
  Specificity,
  Units,
  WeightedTheme,
  Window,
} from './facts.js';
export { canonicalJson } from './canonical-json.js';
export { conversionBetween, convert, type Conversion } from './rates.js';
export { type Bundle, type BundleMember, type BundleOptions, bundlesOf, type BundleReason } from './bundles.js';
export { compareBytes } from './bytes.js';
export { compare, type Compared, type Comparison, type ComparisonPart, type DecidingReason } from './compare.js';
export { CRITERIA, type CriterionCode } from './criteria/registry.js';
export { OWN_WORK } from './criteria/track-record.js';
export { digestInput } from './digest.js';
export { explain, type CriterionResult, type GateResult, type Give, type PairResult } from './explain.js';
export type { Verdict } from './gates/gate.js';
export { GATES, type GateCode, type Opening } from './gates/registry.js';
export { WHOLE } from './integers.js';
export { matchAll, matchNeed, matchOffer, type Matches, type MatchOptions, type NearMiss } from './match.js';
export { KEPT, MODEL, SHOWN } from './model.js';
export { naiveMatchAll } from './naive/naive.js';
export type { Near } from './near.js';
export { comparePairs, rank, type Ranked } from './order.js';
export type { Reason, ReasonCode } from './reasons.js';
export type { Score } from './score.js';
export type { Floor, Hits, NearHit, SearchOptions } from './search/hits.js';
export { ListFiller, type SharedIndex } from './search/list-filler.js';
export { type ListTable, listTable } from './search/list-table.js';
export { MatchIndex } from './search/match-index.js';
export { NO_SNAPSHOT } from './snapshot.js';
export { withoutReading, type Numbers } from './unread.js';
export {
  DEFAULT_WEIGHTS,
  normaliseWeights,
  type OwnWeights,
  type Side,
  UnknownCriterionError,
  weightBounds,
  WeightOutOfRangeError,
  type Weights,
  type WeightSets,
} from './weights.js';
