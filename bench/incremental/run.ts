import { KEPT, type OfferFacts, SHOWN } from '@tandem/scoring';
import { needAt, offerAt, Random, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import { type Latencies, latenciesOf } from '../process/statistics.js';
import { type Held, holdAll, search } from './held.js';

/** What is to be done how often. */
export interface Task {
  world: World;
  newNeeds: number;
  changes: number;
  withdrawals: number;
}

/** Latencies in milliseconds. */
export interface Incremental {
  /** Milliseconds for the full result of all needs. */
  full: number;
  /** A need put in and its first KEPT offers found; the same with KEPT near misses. */
  newNeed: Latencies;
  newNeedNear: Latencies;
  /** An offer put in anew, and all needs found whose lists it enters; how many those are. */
  changed: Latencies;
  entered: Latencies;
  /** An offer taken out, until the lists of all needs are right; how many lists held it. */
  withdrawn: Latencies;
  holders: Latencies;
  /** The same for the offers that stand in the most lists. */
  popular: Latencies;
  popularHolders: Latencies;
  /** Lists that had to be searched anew, for want of spare places. */
  searchedAnew: number;
}

const WARM_UP = 200;
const POPULAR = 50;
/** Of the lists that a changed offer enters so many are told with their place, the others by need only. */
const ALSO = 100;

export function run({ world, newNeeds, changes, withdrawals }: Task): Promise<Incremental> {
  const began = performance.now();
  const held = holdAll(world);
  const full = performance.now() - began;
  newNeedTimes(held, Math.min(WARM_UP, newNeeds), {});
  const newNeed = newNeedTimes(held, newNeeds, {});
  const newNeedNear = newNeedTimes(held, newNeeds, { near: KEPT });
  changeTimes(held, Math.min(WARM_UP, changes));
  const changed = changeTimes(held, changes);
  const gone = randomOffers(held, withdrawals, 'withdrawn');
  const withdrawn = withdrawalTimes(held, gone);
  const popular = withdrawalTimes(held, popularOffers(held, new Set(gone)));
  requireRight(held);
  return Promise.resolve({
    full,
    newNeed: latenciesOf(newNeed),
    newNeedNear: latenciesOf(newNeedNear),
    changed: latenciesOf(changed.times),
    entered: latenciesOf(changed.entered),
    withdrawn: latenciesOf(withdrawn.times),
    holders: latenciesOf(withdrawn.holders),
    popular: latenciesOf(popular.times),
    popularHolders: latenciesOf(popular.holders),
    searchedAnew: withdrawn.searchedAnew + popular.searchedAnew,
  });
}

/** Needs beyond those held come one at a time, and go again. */
function newNeedTimes({ world, index }: Held, count: number, options: { near?: number }): number[] {
  return Array.from({ length: count }, (_, i) => {
    const need = needAt(world, world.needs + i);
    const weights = weightsOfNeed(need);
    const started = performance.now();
    index.putNeed(need, weights);
    index.offersFor(need.id, { top: KEPT, ...options });
    const time = performance.now() - started;
    index.removeNeed(need.id);
    return time;
  });
}

function randomOffers({ world }: Held, count: number, stream: string): number[] {
  const random = new Random(world.seed, stream, 0);
  return random.several(count, () => random.between(0, world.offers - 1));
}

function changeTimes(held: Held, count: number): { times: number[]; entered: number[] } {
  const { world, index, floors, needIds } = held;
  const numbers = new Map(needIds.map((id, number) => [id, number]));
  const times: number[] = [];
  const entered: number[] = [];
  for (const number of randomOffers(held, count, 'changed')) {
    const offer = offerAt(world, number);
    const changed = otherwise(offer, new Random(world.seed, 'change', number));
    const weights = weightsOfOffer(offer);
    const started = performance.now();
    index.putOffer(changed, weights);
    const { first, also, later } = index.needsFor(offer.id, { top: KEPT, also: ALSO });
    let entering = also.length + later.length;
    for (const { need, score } of first) if (score >= (floors[numbers.get(need) ?? -1] ?? 0)) entering += 1;
    times.push(performance.now() - started);
    entered.push(entering);
    index.putOffer(offer, weights);
  }
  return { times, entered };
}

/** More or less money or seats, or a longer window. */
function otherwise(offer: OfferFacts, random: Random): OfferFacts {
  const factor = random.between(50, 200);
  const scaled = (amount: number) => Math.max(1, Math.floor((amount * factor) / 100));
  return {
    ...offer,
    available: offer.available && scaled(offer.available),
    perGrantMax: offer.perGrantMax && scaled(offer.perGrantMax),
    units: offer.units && { ...offer.units, quantity: scaled(offer.units.quantity) },
    leadDays: random.chance(50) ? 0 : offer.leadDays,
  };
}

/** Those in the most lists, but for some. */
function popularOffers({ world, lists }: Held, without: ReadonlySet<number>): number[] {
  return Array.from({ length: world.offers }, (_, offer) => offer)
    .filter((offer) => !without.has(offer))
    .sort((a, b) => lists.holdersOf(b).length - lists.holdersOf(a).length)
    .slice(0, POPULAR);
}

/** Offers go for good, so that spare places are used up in time. */
function withdrawalTimes(held: Held, offers: readonly number[]) {
  const { index, lists, offerIds, hasMore } = held;
  const times: number[] = [];
  const holders: number[] = [];
  let searchedAnew = 0;
  for (const offer of offers) {
    let listed = 0;
    const started = performance.now();
    index.removeOffer(offerIds[offer] ?? '');
    for (const need of lists.holdersOf(offer)) {
      if (!lists.drop(need, offer)) continue;
      listed += 1;
      if (hasMore[need] === 0 || lists.of(need).length >= SHOWN) continue;
      search(held, need);
      searchedAnew += 1;
    }
    times.push(performance.now() - started);
    holders.push(listed);
  }
  return { times, holders, searchedAnew };
}

/** What is shown of every hundredth list is what a new search finds. */
function requireRight({ world, index, lists, needIds, offerNumbers }: Held): void {
  const step = Math.max(1, Math.floor(world.needs / 2_000));
  for (let need = 0; need < world.needs; need += step) {
    const { first } = index.offersFor(needIds[need] ?? '', { top: SHOWN });
    const expected = first.map(({ offer }) => offerNumbers.get(offer)).join();
    const kept = lists.of(need).subarray(0, SHOWN).join();
    if (kept !== expected) throw new Error(`The list of need ${need} is wrong: ${kept} instead of ${expected}`);
  }
}
