import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyOpening } from '../test/apply-opening.js';
import { aNeed, anOffer, context, needs, offers, weightSets } from '../test/arbitraries.js';
import { runs } from '../test/runs.js';
import { canonicalJson } from './canonical-json.js';
import { explain, type PairResult } from './explain.js';
import type { NeedFacts, OfferFacts } from './facts.js';
import type { GateCode } from './gates/registry.js';
import { harmonic } from './score.js';
import { matchAll, matchNeed, matchOffer } from './match.js';
import { naiveMatchAll } from './naive/naive.js';
import { NO_SNAPSHOT } from './snapshot.js';

const whole = fc.integer({ min: 0, max: 10_000 });

const verdict = (result: PairResult, code: GateCode) => result.gates.find(({ gate }) => gate === code)!.verdict;
const closed = (result: PairResult) => result.gates.filter((gate) => gate.verdict === 'no').map(({ gate }) => gate);

describe('numbers', () => {
  it('every number is an integer 0…10,000, and the parts do not exceed the whole', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, weightSets, (need, offer, run, weights) => {
        const result = explain(need, offer, run, weights);
        const numbers = [result.score, result.completeness, result.utilities.donor, result.utilities.state];
        const values = result.criteria.flatMap(({ value }) => (value === null ? [] : [value]));
        for (const number of [...numbers, ...values]) {
          expect(Number.isInteger(number) && number >= 0 && number <= 10_000).toBe(true);
        }
        for (const side of ['donor', 'state'] as const) {
          const parts = result.criteria.reduce((sum, { contribution }) => sum + contribution[side], 0);
          expect(parts).toBeLessThanOrEqual(result.utilities[side]);
          expect(result.utilities[side] - parts).toBeLessThan(result.criteria.length);
        }
      }),
      runs(300),
    );
  });

  it('the harmonic score lies between the two utilities, at most twice the smaller, and grows with either', () => {
    fc.assert(
      fc.property(whole, whole, whole, (a, b, more) => {
        const score = harmonic(a, b);
        expect(score).toBe(harmonic(b, a));
        expect(score).toBeGreaterThanOrEqual(Math.min(a, b));
        expect(score).toBeLessThanOrEqual(Math.max(a, b));
        expect(score).toBeLessThanOrEqual(2 * Math.min(a, b));
        expect(harmonic(Math.max(a, more), b)).toBeGreaterThanOrEqual(score);
      }),
    );
    expect(harmonic(0, 0)).toBe(0);
    expect(harmonic(0, 10_000)).toBe(0);
    // 2 × 3 × 4 ÷ 7 = 3.4…
    expect(harmonic(3, 4)).toBe(3);
  });
});

describe('law of capacity', () => {
  it('more available or a higher perGrant.max never turns a yes to no nor lowers the score', () => {
    fc.assert(
      fc.property(
        aNeed,
        anOffer,
        context,
        weightSets,
        fc.nat(60_000_000),
        fc.nat(60_000_000),
        (need, offer, run, weights, more, higher) => {
          const raised: OfferFacts = {
            ...offer,
            available: offer.available === null ? null : offer.available + more,
            perGrantMax: offer.perGrantMax === null ? null : offer.perGrantMax + higher,
          };
          const before = explain(need, offer, run, weights);
          const after = explain(need, raised, run, weights);
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          for (const gate of closed(after)) expect(verdict(before, gate)).toBe('no');
        },
      ),
      runs(300),
    );
  });
});

/** Facts that may be absent, and how to make them so. */
const ABSENT_IN_NEED: Partial<NeedFacts>[] = [
  { organisation: null },
  { countries: null, lines: null },
  { themes: null },
  { modalities: null },
  { currency: null },
  { lacking: null, lines: null },
  { smallestUseful: null },
  { units: null },
  { window: null },
  { genderMarker: null },
  { languages: null },
  { odaOpinion: null },
  { hostConsent: null },
  { nationalRank: null, inActionPlan: null },
  { says: null },
  { disadvantaged: null },
];
const ABSENT_IN_OFFER: Partial<OfferFacts>[] = [
  { organisation: null },
  { providerCountry: null },
  { themes: null },
  { geography: null },
  { modalities: null },
  { currency: null },
  { available: null },
  { perGrantMin: null, perGrantMax: null },
  { window: null },
  { minGenderMarker: null },
  { genderSought: null },
  { languages: null },
  { recipients: null },
];

describe('unknown', () => {
  it('an absent fact never closes a gate that was open', () => {
    fc.assert(
      fc.property(
        aNeed,
        anOffer,
        context,
        fc.constantFrom(...ABSENT_IN_NEED),
        fc.constantFrom(...ABSENT_IN_OFFER),
        (need, offer, run, absentInNeed, absentInOffer) => {
          const before = closed(explain(need, offer, run));
          const changed = [
            explain({ ...need, ...absentInNeed }, offer, run),
            explain(need, { ...offer, ...absentInOffer }, run),
          ];
          for (const result of changed) {
            expect(closed(result).filter((gate) => !before.includes(gate))).toEqual([]);
          }
        },
      ),
      runs(300),
    );
  });

  it('a pair of which nothing is known may meet', () => {
    const need = Object.assign({}, ...ABSENT_IN_NEED) as Partial<NeedFacts>;
    const offer = Object.assign({}, ...ABSENT_IN_OFFER) as Partial<OfferFacts>;
    fc.assert(
      fc.property(aNeed, anOffer, context, (someNeed, someOffer, run) => {
        const result = explain(
          { ...someNeed, ...need, open: true, topics: [], exemptionReference: null },
          { ...someOffer, ...offer, open: true, topics: [], units: null },
          { ...run, snapshot: NO_SNAPSHOT },
        );
        expect(closed(result)).toEqual([]);
        expect(result.completeness).toBe(0);
        expect(result.utilities).toEqual({ donor: 5_000, state: 5_000 });
      }),
      runs(300),
    );
  });
});

describe('who surfaces', () => {
  it('never one that is closed, over, excluded, without opt-in, without consent or under embargo', () => {
    fc.assert(
      fc.property(needs, offers, context, (someNeeds, someOffers, run) => {
        for (const { id, matches, near } of matchAll(someNeeds, someOffers, run, { near: true })) {
          const need = someNeeds.find((one) => one.id === id)!;
          for (const { offer: offerId } of [...matches, ...near]) {
            const offer = someOffers.find((one) => one.id === offerId)!;
            expect(need.open && offer.open).toBe(true);
            for (const window of [need.window, offer.window]) if (window) expect(window.to >= run.asOf).toBe(true);
            if (offer.available !== null && !offer.units) {
              expect(offer.available - offer.reserved - offer.committed).toBeGreaterThan(0);
            }
            if (need.organisation !== null) {
              expect(offer.organisation).not.toBe(need.organisation);
              expect(offer.excludedOrganisations).not.toContain(need.organisation);
            }
            if (offer.organisation !== null) expect(need.excludedOrganisations).not.toContain(offer.organisation);
            for (const country of need.countries ?? []) {
              expect(offer.excludedCountries).not.toContain(country);
              expect(offer.providerCountry).not.toBe(country);
            }
            for (const topic of [...need.topics, ...offer.topics]) {
              expect(need.optIns).toContain(topic);
              expect(offer.optIns).toContain(topic);
            }
            expect(need.hostConsent).not.toBe('missing');
            if (
              offer.kind === 'equipment' &&
              need.exemptionReference === null &&
              need.countries?.every((one) => run.embargoed.includes(one))
            ) {
              throw new Error('equipment for a country under embargo');
            }
          }
        }
      }),
      runs(300),
    );
  });

  it('no match of a country that the offer leaves out', () => {
    const places = fc.subarray(['GMB', 'SEN', 'MLI', 'SOM'], { minLength: 2 });
    fc.assert(
      fc.property(aNeed, anOffer, context, places, (need, offer, run, excludedPlaces) => {
        const result = explain(need, { ...offer, excludedPlaces }, run);
        if (need.countries?.every((country) => excludedPlaces.includes(country))) {
          expect(verdict(result, 'geography')).toBe('no');
        }
      }),
      runs(300),
    );
  });
});

describe('near misses', () => {
  it('have exactly one no, and the proposed change opens that gate', () => {
    let seen = 0;
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const before = explain(need, offer, run);
        if (before.near === null) return;
        seen += 1;
        expect(closed(before)).toEqual([before.near.gate]);
        const after = applyOpening({ need, offer, context: run }, before.near.opening);
        expect(verdict(explain(after.need, after.offer, after.context), before.near.gate)).toBe('yes');
      }),
      runs(1_500),
    );
    expect(seen).toBeGreaterThan(runs(1_500).numRuns / 75);
  });

  it('tell nothing but the ids, the gate and the opening', () => {
    fc.assert(
      fc.property(needs, offers, context, (someNeeds, someOffers, run) => {
        for (const { near } of matchAll(someNeeds, someOffers, run, { near: true })) {
          for (const miss of near)
            expect(Object.keys(miss).sort()).toEqual(['gate', 'need', 'offer', 'opening', 'score']);
        }
      }),
      runs(100),
    );
  });
});

describe('runs', () => {
  const options = fc.record({ top: fc.constantFrom(1, 2, 3, 40), near: fc.boolean() });

  it('give the same bytes as the naive reference', () => {
    let pairs = 0;
    fc.assert(
      fc.property(needs, offers, context, weightSets, options, (someNeeds, someOffers, run, weights, how) => {
        const all = { ...how, weightsOf: () => weights };
        const fast = matchAll(someNeeds, someOffers, run, all);
        pairs += fast.reduce((sum, { matches }) => sum + matches.length, 0);
        expect(canonicalJson(fast)).toBe(canonicalJson(naiveMatchAll(someNeeds, someOffers, run, all)));
      }),
      runs(300),
    );
    expect(pairs).toBeGreaterThan(runs(300).numRuns / 6);
  });

  it('give the same bytes in whatever order the input comes', () => {
    // Twins tie in all but their ids.
    const twins = offers.map((all) => all.flatMap((one) => [one, { ...one, id: `${one.id} twin` }]));
    const shuffled = fc
      .tuple(needs, twins)
      .chain(([n, o]) =>
        fc.tuple(
          fc.constant([n, o] as const),
          fc.shuffledSubarray(n, { minLength: n.length }),
          fc.shuffledSubarray(o, { minLength: o.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, context, options, ([[someNeeds, someOffers], otherNeeds, otherOffers], run, how) => {
        expect(canonicalJson(matchAll(otherNeeds, otherOffers, run, how))).toBe(
          canonicalJson(matchAll(someNeeds, someOffers, run, how)),
        );
      }),
      runs(300),
    );
  });

  it('agree whether they start from the need or from the offer', () => {
    fc.assert(
      fc.property(needs, offers, context, (someNeeds, someOffers, run) => {
        const fromNeeds = someNeeds.flatMap((need) => matchNeed(need, someOffers, run).matches);
        const fromOffers = someOffers.flatMap((offer) => matchOffer(offer, someNeeds, run).matches);
        expect(fromOffers.map((one) => canonicalJson(one)).sort()).toEqual(
          fromNeeds.map((one) => canonicalJson(one)).sort(),
        );
        expect(matchAll(someNeeds, someOffers, run).flatMap(({ matches }) => matches)).toHaveLength(fromNeeds.length);
      }),
      runs(200),
    );
  });

  it('keep the first ones only, in order', () => {
    fc.assert(
      fc.property(aNeed, offers, context, fc.integer({ min: 1, max: 5 }), (need, someOffers, run, top) => {
        const everything = matchNeed(need, someOffers, run, { near: true });
        const first = matchNeed(need, someOffers, run, { top, near: true });
        expect(first.matches).toEqual(everything.matches.slice(0, top));
        expect(first.near).toEqual(everything.near.slice(0, top));
      }),
      runs(200),
    );
  });
});
