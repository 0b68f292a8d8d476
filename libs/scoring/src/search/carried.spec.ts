import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aNeed, anOffer, context } from '../../test/arbitraries.js';
import { CRITERIA } from '../criteria/registry.js';
import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import type { Gate } from '../gates/gate.js';
import { GATES } from '../gates/registry.js';
import { type Pair, pairOf, RunNeed, RunOffer } from '../pair.js';
import { scoreOf, valuesOf } from '../score.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { wordsFor } from './bitmaps.js';
import { needsBeside, offersBeside } from './far-side.js';
import { Holdings } from './holdings.js';
import { NeedSieve } from './need-sieve.js';
import { OfferSieve } from './offer-sieve.js';

const [OTHER] = fc.sample(fc.tuple(aNeed, anOffer), { numRuns: 1, seed: 1 });

/** A pair as it is held, in slot 0 of either side; after another one that was held there. */
function held(need: NeedFacts, offer: OfferFacts, run: Context) {
  const holdings = new Holdings(run);
  const { basis, needs, offers, needSlots, offerSlots } = holdings;
  needSlots.take(need.id);
  offerSlots.take(offer.id);
  for (const [oneNeed, oneOffer] of [OTHER!, [need, offer] as const]) {
    needs.write(0, new RunNeed(oneNeed, basis.run), 0);
    offers.write(0, new RunOffer(oneOffer, basis.run), 0);
    offers.makeRows(1);
  }
  const sieves = [new OfferSieve(basis, offers, needs), new NeedSieve(basis, needs, offers)] as const;
  for (const sieve of sieves) sieve.enter(0);
  return { holdings, sieves, far: [offersBeside(holdings, sieves[0]), needsBeside(holdings, sieves[1])] };
}

const pairs = { numRuns: 400 };

describe('what the index carries', () => {
  it.each(CRITERIA.map((criterion, at) => ({ code: criterion.code, criterion, at })))(
    'criterion $code has the value that its formula gives',
    ({ criterion, at }) => {
      fc.assert(
        fc.property(aNeed, anOffer, context, (need, offer, run) => {
          const { holdings } = held(need, offer, run);
          const value = holdings.measures.measure(0, 0).values[at];
          expect(value === -1 ? null : value).toBe(criterion.measure(pairOf(need, offer, run)));
        }),
        pairs,
      );
    },
  );

  it.each((GATES as readonly Gate[]).map((gate, at) => ({ code: gate.code, gate, at })))(
    'gate $code says no where its verdict is no',
    ({ gate, at }) => {
      fc.assert(
        fc.property(aNeed, anOffer, context, (need, offer, run) => {
          const { holdings, sieves } = held(need, offer, run);
          const isClosed = gate.verdict(pairOf(need, offer, run)) === 'no';
          if (gate.carried.by === 'sets') {
            if (!isClosed) return;
            for (const sieve of sieves) expect(maySee(sieve, 'mayNearlyMeet')).toBe(false);
            return;
          }
          const { measures } = holdings;
          const closed = measures.measure(0, 0).closed | measures.closedClasses(0, 0);
          expect((closed >>> at) & 1).toBe(isClosed ? 1 : 0);
        }),
        pairs,
      );
    },
  );

  it('bitmaps keep no pair apart that gates do not, and all that gates of classes and sets do', () => {
    let met = 0;
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const { sieves } = held(need, offer, run);
        const pair = pairOf(need, offer, run);
        const closed = (GATES as readonly Gate[]).filter((gate) => gate.verdict(pair) === 'no');
        const settled = closed.filter(({ carried }) => carried.by !== 'columns');
        for (const sieve of sieves) {
          if (settled.length > 0) expect(maySee(sieve, 'mayMeet')).toBe(false);
          if (closed.length === 0) expect(maySee(sieve, 'mayMeet')).toBe(true);
          if (closed.length <= 1 && closed.every((gate) => gate.opening !== undefined)) {
            expect(maySee(sieve, 'mayNearlyMeet')).toBe(true);
          }
        }
        if (closed.length === 0) met += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(met).toBeGreaterThan(20);
  });

  it('no score is above its bounds, before or after they are refined', () => {
    fc.assert(
      fc.property(aNeed, anOffer, context, (need, offer, run) => {
        const { far } = held(need, offer, run);
        const pair = pairOf(need, offer, run);
        const { score } = scoreOf(pair, valuesOf(pair), DEFAULT_WEIGHTS);
        for (const { bounds, memory } of far) {
          const bits = memory.take(Int32Array, 1);
          bits[0] = 1;
          expect(bounds.gather(0, bits, true)).toBe(1);
          bounds.outline();
          const first = bounds.candidates.bounds[0]!;
          const second = bounds.refine(0);
          expect(score).toBeLessThanOrEqual(second + 0.001);
          expect(second).toBeLessThanOrEqual(first + 0.001);
          // Else only what rounding takes off: of each value, utility and product.
          if (isPlain(pair)) expect(second - score).toBeLessThan(5);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Where nothing is bounded by more than its value. */
function isPlain({ need, offer, terms, overlap }: Pair): boolean {
  return terms?.kind === 'money' && need.lines === null && overlap === null && offer.geography !== null;
}

function maySee(sieve: OfferSieve | NeedSieve, how: 'mayMeet' | 'mayNearlyMeet'): boolean {
  const bits = sieve.basis.memory.take(Int32Array, wordsFor(1));
  sieve[how](0, 1, bits);
  return (bits[0]! & 1) === 1;
}
