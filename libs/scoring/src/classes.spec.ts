import { describe, expect, it } from '@jest/globals';
import { need, offer } from '../test/example.js';
import { sampleFacts } from '../test/sample-facts.js';
import { CRITERIA } from './criteria/registry.js';
import { classOfList, type Criterion } from './criteria/criterion.js';
import type { NeedFacts, OfferFacts } from './facts.js';
import { bringsEquipment, equipmentClass } from './gates/end-use.js';
import type { Gate } from './gates/gate.js';
import { GATES } from './gates/registry.js';
import { Pair, Run, RunNeed, RunOffer } from './pair.js';

const { needs, offers, context } = sampleFacts();
const run = new Run(context);
const DAY = '2026-11-20';

/** The sample's, and the example's with what the sample does not vary. */
const runNeeds = [
  ...needs,
  ...[
    { open: false },
    { window: null },
    { window: { from: DAY, to: DAY } },
    { hostConsent: 'missing' as const },
    { hostConsent: 'given' as const },
    { odaOpinion: 'no' as const },
    { odaOpinion: 'yes' as const },
    { modalities: null },
    { modalities: ['research'] },
    { languages: ['ar'] },
    { languages: ['ar', 'fr'] },
    { genderMarker: 0 as const },
    { genderMarker: 2 as const },
    { currency: 'XTS' },
    { currency: null },
    { recipient: 'civil_society' as const },
    { recipient: 'civil_society' as const, namesEligibleOrganisation: true },
    { topics: ['AMMO'] },
    { optIns: ['AMMO'] },
    { topics: ['AMMO'], optIns: ['AMMO'] },
  ].map((changes): NeedFacts => ({ ...need, ...changes })),
].map((one) => new RunNeed(one, run));

const runOffers = [
  ...offers,
  ...[
    { open: false },
    { window: null },
    { window: { from: DAY, to: DAY } },
    { available: null },
    { available: 0 },
    { available: 0, units: { unit: 'seats', quantity: 3 } },
    { odaOnly: true },
    { modalities: null },
    { modalities: ['advice'] },
    { kind: 'expertise' },
    { languages: ['ar'] },
    { languages: ['en'] },
    { minGenderMarker: null },
    { minGenderMarker: 2 as const },
    { genderSought: 2 as const },
    { currency: 'XTS' },
    { currency: null },
    { recipients: ['civil_society' as const] },
    { recipients: ['via_eligible_organisation' as const] },
    { topics: ['AMMO'] },
    { optIns: ['AMMO'] },
    { topics: ['AMMO'], optIns: ['AMMO'] },
  ].map((changes): OfferFacts => ({ ...offer, ...changes })),
].map((one) => new RunOffer(one, run));

/** Names of which records are told apart by the measure but share a name. */
function confused<R>(records: readonly R[], nameOf: (record: R) => string, told: (record: R) => string): string[] {
  const known = new Map<string, string>();
  return records.flatMap((record) => {
    const name = nameOf(record);
    const measured = told(record);
    const other = known.get(name) ?? measured;
    known.set(name, other);
    return other === measured ? [] : [name];
  });
}

describe('records of one class', () => {
  it.each((GATES as readonly Gate[]).map((gate) => [gate.code, gate] as const))('are one to gate %s', (_, gate) => {
    const { carried } = gate;
    if (carried.by !== 'classes') return;
    const verdict = (one: RunNeed, other: RunOffer) => gate.verdict(new Pair(one, other, run));
    const toOffers = (one: RunNeed) => runOffers.map((other) => verdict(one, other)).join();
    const toNeeds = (other: RunOffer) => runNeeds.map((one) => verdict(one, other)).join();
    expect(confused(runNeeds, (one) => carried.need(one, run), toOffers)).toHaveLength(0);
    expect(confused(runOffers, (one) => carried.offer(one, run), toNeeds)).toHaveLength(0);
  });

  it.each((CRITERIA as readonly Criterion[]).map((one) => [one.code, one] as const))(
    'are one to criterion %s',
    (_, criterion) => {
      const { carried } = criterion;
      const value = (one: RunNeed, other: RunOffer) => criterion.measure(new Pair(one, other, run));
      const toOffers = (one: RunNeed) => runOffers.map((other) => value(one, other)).join();
      const toNeeds = (other: RunOffer) => runNeeds.map((one) => value(one, other)).join();
      // What is carried by the need is the same for every offer.
      if (carried.by === 'need') expect(confused(runOffers, () => 'any', toNeeds)).toHaveLength(0);
      if (carried.by !== 'classes') return;
      expect(confused(runNeeds, ({ facts }) => carried.need(facts), toOffers)).toHaveLength(0);
      expect(confused(runOffers, ({ facts }) => carried.offer(facts), toNeeds)).toHaveLength(0);
    },
  );

  it('are one to whether equipment is brought', () => {
    const brought = (one: RunNeed, other: RunOffer) => bringsEquipment(new Pair(one, other, run));
    const toOffers = (one: RunNeed) => runOffers.map((other) => brought(one, other)).join();
    const toNeeds = (other: RunOffer) => runNeeds.map((one) => brought(one, other)).join();
    expect(confused(runNeeds, ({ facts }) => equipmentClass.need(facts), toOffers)).toHaveLength(0);
    expect(confused(runOffers, ({ facts }) => equipmentClass.offer(facts), toNeeds)).toHaveLength(0);
  });

  it('of which nothing is known are no class with those that say nothing', () => {
    expect([classOfList(null), classOfList([]), classOfList(['a', 'b'])]).toEqual(['?', '', 'a,b']);
  });

  it('are carried as search reads them', () => {
    const carriedBy = (all: readonly { code: string; carried: { by: string } }[]) =>
      Object.fromEntries(all.map(({ code, carried }) => [code, carried.by]));
    expect(carriedBy(CRITERIA)).toEqual({
      theme: 'columns',
      geography: 'columns',
      coverage: 'columns',
      timing: 'columns',
      modality: 'classes',
      language: 'classes',
      gender: 'classes',
      priority: 'need',
      maturity: 'need',
      balance: 'need',
      trackRecord: 'columns',
    });
    expect(carriedBy(GATES)).toEqual({
      open: 'classes',
      parties: 'sets',
      theme: 'columns',
      geography: 'columns',
      recipients: 'classes',
      modality: 'classes',
      time: 'columns',
      amount: 'columns',
      currency: 'classes',
      gender: 'classes',
      oda: 'classes',
      endUse: 'columns',
      optIn: 'classes',
      hostConsent: 'classes',
    });
  });
});
