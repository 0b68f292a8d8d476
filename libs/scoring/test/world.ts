import fc from 'fast-check';
import { compareBytes } from '../src/bytes.js';
import { explain } from '../src/explain.js';
import type { Context, NeedFacts, OfferFacts } from '../src/facts.js';
import { comparePairs } from '../src/order.js';
import type { Floor, Hits, SearchOptions } from '../src/search/hits.js';
import type { MatchIndex } from '../src/search/match-index.js';
import { normaliseWeights, type Weights } from '../src/weights.js';
import { context, manyOffers, needs, offers, ownWeights } from './arbitraries.js';

/** Records with their weights and floors, and the context that they are matched in. */
export interface World {
  context: Context;
  needs: { facts: NeedFacts; weights: Weights; floor: Floor }[];
  offers: { facts: OfferFacts; weights: Weights; floor: Floor }[];
}

const floor = fc.record({ match: fc.integer({ min: 0, max: 9_000 }), near: fc.integer({ min: 0, max: 9_000 }) });
const mostlyDefault = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: ownWeights });

const held = <F>(facts: fc.Arbitrary<F[]>, side: 'donor' | 'state') =>
  facts.chain((all) =>
    fc.tuple(
      ...all.map((one) =>
        fc.record({
          facts: fc.constant(one),
          weights: mostlyDefault.map((own) => normaliseWeights(side, own)),
          floor,
        }),
      ),
    ),
  );

type Change<F> = (facts: F, at: number) => F;

/** What makes most pairs meet. */
const openNeed: Change<NeedFacts> = (facts) => ({
  ...facts,
  open: true,
  organisation: 'x',
  odaOpinion: 'yes',
  topics: [],
  hostConsent: null,
  smallestUseful: null,
  excludedOrganisations: [],
});
const openOffer: Change<OfferFacts> = (facts) => ({
  ...facts,
  open: true,
  providerCountry: null,
  recipients: null,
  perGrantMin: null,
  minGenderMarker: null,
  leadDays: 0,
  topics: [],
  excludedOrganisations: [],
  excludedCountries: [],
});

/** Amounts near 10^15, the most there may be. */
const large = (amount: number | null) => amount && 10 ** 15 - amount;

const SHAPES: { needs: Change<NeedFacts>; offers: Change<OfferFacts> }[] = [
  { needs: (facts) => facts, offers: (facts) => facts },
  { needs: openNeed, offers: openOffer },
  { needs: openNeed, offers: openOffer },
  {
    needs: (facts, at) => ({ ...openNeed(facts, at), lacking: large(facts.lacking), lines: null }),
    offers: (facts, at) => ({
      ...openOffer(facts, at),
      available: large(facts.available),
      perGrantMax: facts.perGrantMax && 10 ** 14 + facts.perGrantMax,
    }),
  },
  { needs: (facts) => facts, offers: (facts) => ({ ...facts, open: false }) },
];

/** All that say the same as the first, but for the id. */
const alike = <R extends { facts: { id: string } }>(records: R[]): R[] =>
  records.map((record) => ({ ...record, facts: { ...(records[0] ?? record).facts, id: record.facts.id } }));

/**
 * Worlds of the arbitraries, each record with weights of its own now and then: as they come, with most pairs meeting,
 * with the largest amounts, with all offers closed; now and then all offers alike, or one side empty.
 */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    context,
    needs: held(needs, 'state'),
    offers: held(fc.oneof(offers, manyOffers), 'donor'),
    shape: fc.constantFrom(...SHAPES),
    special: fc.oneof(
      { weight: 8, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constantFrom('no needs' as const, 'no offers' as const, 'alike' as const) },
    ),
  })
  .map(({ context, needs, offers, shape, special }) => {
    const shaped = offers.map((offer, at) => ({ ...offer, facts: shape.offers(offer.facts, at) }));
    return {
      context,
      needs: special === 'no needs' ? [] : needs.map((need, at) => ({ ...need, facts: shape.needs(need.facts, at) })),
      offers: special === 'no offers' ? [] : special === 'alike' ? alike(shaped) : shaped,
    };
  });

/** Puts all of a world into an index. */
export function fill(index: MatchIndex, { needs, offers }: World): void {
  for (const { facts, weights, floor } of needs) {
    index.putNeed(facts, weights);
    index.setFloor('need', facts.id, floor);
  }
  for (const { facts, weights, floor } of offers) {
    index.putOffer(facts, weights);
    index.setFloor('offer', facts.id, floor);
  }
}

/** What an index of a world has to find, from the explanations of all pairs; what comes in no order is sorted. */
export function expected(world: World, side: 'need' | 'offer', id: string, options: SearchOptions): Hits {
  const own = world.needs.filter(({ facts }) => side !== 'need' || facts.id === id);
  const beside = world.offers.filter(({ facts }) => side !== 'offer' || facts.id === id);
  const pairs = own.flatMap((need) =>
    beside.map((offer) => ({
      floor: side === 'need' ? offer.floor : need.floor,
      result: explain(need.facts, offer.facts, world.context, { donor: offer.weights, state: need.weights }),
    })),
  );
  const matches = pairs
    .filter(({ result }) => result.eligible)
    .sort((a, b) => comparePairs(a.result, b.result))
    .map(({ result: { need, offer, score, completeness, coverage, needEnds }, floor }) => ({
      pair: { need, offer, score, completeness, coverage, needEnds },
      floor: floor.match,
    }));
  const near = pairs
    .flatMap(({ result: { need, offer, score, near }, floor }) =>
      near ? [{ pair: { need, offer, gate: near.gate, score }, floor: floor.near }] : [],
    )
    .sort(
      ({ pair: a }, { pair: b }) => b.score - a.score || compareBytes(a.need, b.need) || compareBytes(a.offer, b.offer),
    );
  const { top = 40, near: misses = 0, also = 0 } = options;
  const beyond = <P extends { need: string; offer: string; score: number }>(
    list: { pair: P; floor: number }[],
    after: number,
  ) => {
    const entering = list.slice(after).filter(({ pair, floor }) => pair.score >= floor);
    const far = ({ pair }: { pair: P }) => (side === 'need' ? pair.offer : pair.need);
    return {
      best: entering.slice(0, also).map(({ pair }) => pair),
      rest: also > 0 ? entering.slice(also).map(far).sort(compareBytes) : [],
    };
  };
  const pastFirst = beyond(matches, top);
  const pastNear = beyond(misses > 0 ? near : [], misses);
  return {
    first: matches.slice(0, top).map(({ pair }) => pair),
    also: pastFirst.best,
    later: pastFirst.rest,
    near: near.slice(0, misses).map(({ pair }) => pair),
    alsoNear: pastNear.best,
  };
}
