import { describe, expect, it } from '@jest/globals';
import { asExpected, type GoldenPair, goldenPairs, withoutArithmetic } from '../test/golden-pair.js';
import { sampleFacts } from '../test/sample-facts.js';
import { CRITERIA } from './criteria/registry.js';
import { explain } from './explain.js';
import type { NeedFacts, OfferFacts } from './facts.js';
import { NO_SNAPSHOT } from './snapshot.js';
import { DEFAULT_WEIGHTS } from './weights.js';

const pairs = goldenPairs();
const sample = sampleFacts();

function explained({ need, offer, snapshot, weights, embargoed }: GoldenPair) {
  const context = {
    ...sample.context,
    snapshot: { ...NO_SNAPSHOT, ...snapshot },
    embargoed: embargoed ?? [],
  };
  return explain(need, offer, context, weights ?? DEFAULT_WEIGHTS);
}

/** An offer's places as far as the need reads them. */
function withinReach(offer: OfferFacts, { countries }: NeedFacts): OfferFacts {
  const asked = (country: string) => countries?.includes(country) === true;
  return {
    ...offer,
    geography: offer.geography && Object.fromEntries(Object.entries(offer.geography).filter(([one]) => asked(one))),
    excludedPlaces: offer.excludedPlaces.filter(asked),
  };
}

/** Facts without those that the file says it changed. */
function unchanged<T extends object>(facts: T, changed: string[] = []): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !changed.includes(name))) as Partial<T>;
}

describe('golden pairs', () => {
  it('are fifty or more', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(50);
  });

  it.each(pairs)('%s: what the program says is what the arithmetic says', (_, pair) => {
    expect(asExpected(explained(pair))).toEqual(withoutArithmetic(pair.expected));
  });

  it.each(pairs)("%s: the facts are the sample's, but for those said to be changed", (_, pair) => {
    const need = sample.needs.find(({ id }) => id === pair.need.id)!;
    const offer = sample.offers.find(({ id }) => id === pair.offer.id)!;
    expect(unchanged(pair.need, pair.changed?.need)).toEqual(unchanged(need, pair.changed?.need));
    expect(unchanged(pair.offer, pair.changed?.offer)).toEqual(
      unchanged(withinReach(offer, need), pair.changed?.offer),
    );
  });

  it('show every change that opens a near miss, and each criterion known and unknown', () => {
    const openings = pairs.flatMap(([, { expected }]) => (expected.near ? [expected.near.opening.code] : []));
    expect([...new Set(openings)].sort()).toEqual([
      'ADD_COUNTRY',
      'ADD_MODALITY',
      'ADD_RATE',
      'ADD_RECIPIENT',
      'ADD_THEME',
      'AGREE_AMOUNT',
      'ASK_FOR_LESS',
      'FIT_WINDOW',
      'LOWER_MINIMUM',
      'MOVE_START',
      'NAME_ORGANISATION',
      'RAISE_GENDER_MARKER',
    ]);
    for (const { code } of CRITERIA) {
      const values = pairs.map(([, { expected }]) => expected.criteria[code]!.value);
      expect([code, values.includes(null), values.some((value) => value !== null)]).toEqual([code, true, true]);
    }
  });
});
