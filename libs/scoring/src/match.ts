import type { Context, NeedFacts, OfferFacts } from './facts.js';
import { Best } from './best.js';
import { sortedByBytes } from './bytes.js';
import { explainPair, type PairResult, valueOf } from './explain.js';
import { closedGates, type Near, openingOf } from './near.js';
import { compareMisses, comparePairs, type Ranked } from './order.js';
import { Pair, Run, RunNeed, RunOffer } from './pair.js';
import { scoreOf, valuesOf } from './score.js';
import { KEPT } from './model.js';
import { matchByIndex } from './search/by-index.js';
import { DEFAULT_WEIGHTS, type WeightSets } from './weights.js';

/** From this many pairs on, making an index first takes less time than looking at each pair. */
const INDEX_PAYS = 2_000;

/** How a run is to be done. */
export interface MatchOptions {
  /** At most this many matches, and near misses, for each record; KEPT (40) where not said. */
  top?: number;
  /** Look for near misses too; not where not said. */
  near?: boolean;
  /** What the two sides of a pair weigh; the model's defaults where not said. */
  weightsOf?: (need: NeedFacts, offer: OfferFacts) => WeightSets;
}

/** A pair that one change would let meet. Nothing else is told of it. */
export interface NearMiss extends Near {
  need: string;
  offer: string;
  /** By which near misses are ordered: what the pair would score as it is. */
  score: number;
}

/** The result for one record, best first. */
export interface Matches {
  /** Id of the need or offer that this is about. */
  id: string;
  matches: PairResult[];
  near: NearMiss[];
}

/** The offers that a need may meet, and those it nearly may. */
export function matchNeed(
  need: NeedFacts,
  offers: readonly OfferFacts[],
  context: Context,
  options: MatchOptions = {},
): Matches {
  const run = new Run(context);
  const runNeed = new RunNeed(need, run);
  return {
    id: need.id,
    ...best(
      each(offers, (offer) => new Pair(runNeed, new RunOffer(offer, run), run)),
      options,
    ),
  };
}

/** The needs that an offer may meet, and those it nearly may. */
export function matchOffer(
  offer: OfferFacts,
  needs: readonly NeedFacts[],
  context: Context,
  options: MatchOptions = {},
): Matches {
  const run = new Run(context);
  const runOffer = new RunOffer(offer, run);
  return {
    id: offer.id,
    ...best(
      each(needs, (need) => new Pair(new RunNeed(need, run), runOffer, run)),
      options,
    ),
  };
}

/** `matchNeed` for every need, by the bytes of their ids. */
export function matchAll(
  needs: readonly NeedFacts[],
  offers: readonly OfferFacts[],
  context: Context,
  options: MatchOptions = {},
): Matches[] {
  const { top = KEPT, near = false, weightsOf } = options;
  const isLarge = needs.length * offers.length >= INDEX_PAYS;
  if (isLarge && !weightsOf && new Set(offers.map(({ id }) => id)).size === offers.length) {
    return matchByIndex(needs, offers, context, top, near);
  }
  const run = new Run(context);
  const runOffers = offers.map((offer) => new RunOffer(offer, run));
  const byId = new Map(needs.map((need) => [need.id, need]));
  return sortedByBytes(byId.keys()).map((id) => {
    const runNeed = new RunNeed(byId.get(id) as NeedFacts, run);
    return {
      id,
      ...best(
        each(runOffers, (runOffer) => new Pair(runNeed, runOffer, run)),
        options,
      ),
    };
  });
}

/** One pair at a time: most are dropped at once, and a list of all would only keep them alive. */
function* each<T>(records: readonly T[], toPair: (record: T) => Pair): Generator<Pair> {
  for (const record of records) yield toPair(record);
}

/** A pair on its way to the first places: what the order reads, and what an explanation starts from. */
interface Candidate extends Ranked {
  pair: Pair;
  weights: WeightSets;
}

/** Gates first, leaving at the first no that settles the pair; explained are only those kept. */
function best(pairs: Iterable<Pair>, options: MatchOptions): Omit<Matches, 'id'> {
  const { top = KEPT, near: wantsNear = false, weightsOf = () => DEFAULT_WEIGHTS } = options;
  const matches = new Best<Candidate>(top, comparePairs);
  const misses = new Best<Candidate & { near: Near }>(top, compareMisses);
  for (const pair of pairs) {
    const closed = closedGates(pair, wantsNear ? 2 : 1);
    const [only, another] = closed;
    if (only === undefined) matches.add(candidate(pair, weightsOf(pair.need, pair.offer)));
    else if (wantsNear && another === undefined) {
      const near = openingOf(only, pair);
      if (near) misses.add({ ...candidate(pair, weightsOf(pair.need, pair.offer)), near });
    }
  }
  return {
    matches: matches.pairs.map(({ pair, weights }) => explainPair(pair, weights)),
    near: misses.pairs.map(({ need, offer, score, near }) => ({ need, offer, score, ...near })),
  };
}

function candidate(pair: Pair, weights: WeightSets): Candidate {
  const values = valuesOf(pair);
  const { score, completeness } = scoreOf(pair, values, weights);
  return {
    need: pair.need.id,
    offer: pair.offer.id,
    needEnds: pair.need.window?.to ?? null,
    coverage: valueOf('coverage', values),
    score,
    completeness,
    pair,
    weights,
  };
}
