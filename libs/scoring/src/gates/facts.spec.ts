import { describe, expect, it } from '@jest/globals';
import { pair } from '../../test/example.js';
import type { Changes } from '../../test/measure.js';
import { GATES, type GateCode } from './registry.js';

const factsOf = (code: GateCode, changes: Changes = {}) =>
  GATES.find((gate) => gate.code === code)!.facts(pair(changes));

describe('what a verdict rests on', () => {
  it.each<[GateCode, object]>([
    [
      'open',
      {
        needOpen: true,
        offerOpen: true,
        left: 50_000_000,
        needEnds: '2028-06-30',
        offerEnds: '2028-12-31',
        asOf: '2026-11-21',
      },
    ],
    ['parties', { sameOrganisation: false, ownState: false }],
    ['theme', { asked: ['MARK', 'STOCK'], offered: ['MARK', 'REC', 'STOCK'] }],
    ['geography', { countries: ['GMB'], reached: ['GMB'] }],
    ['recipients', { recipient: 'state', accepted: null, namesOrganisation: false }],
    ['modality', { asked: ['training', 'equipment'], offered: ['training', 'equipment', 'grant'], fundsAny: true }],
    // 365 days of 2027, 182 of 2028
    ['time', { days: 547, required: 30 }],
    // minimum: 50,000 EUR × 100 ÷ 92 = 54,347.82 USD
    [
      'amount',
      {
        kind: 'money',
        currency: 'USD',
        give: 18_000_000,
        lacking: 18_000_000,
        least: 6_000_000,
        minimum: 5_434_782,
      },
    ],
    ['currency', { need: 'USD', offer: 'EUR', withoutRate: [] }],
    ['gender', { marker: 1, minimum: 1 }],
    ['oda', { odaOnly: false, opinion: null }],
    ['endUse', { equipment: 'yes', embargoed: [], exemption: null }],
    ['optIn', { notOptedIn: [] }],
    ['hostConsent', { consent: null }],
  ])('of the gate %s, for the example', (code, expected) => {
    expect(factsOf(code)).toEqual(expected);
  });

  it.each<[string, GateCode, object, Changes]>([
    [
      'one organisation on both sides',
      'parties',
      { sameOrganisation: true, ownState: false },
      { offer: { organisation: 'gambia' } },
    ],
    [
      'two that are not known',
      'parties',
      { sameOrganisation: false, ownState: false },
      { need: { organisation: null }, offer: { organisation: null } },
    ],
    [
      "the provider's own State",
      'parties',
      { sameOrganisation: false, ownState: true },
      { offer: { providerCountry: 'GMB' } },
    ],
    [
      'a provider that is no State',
      'parties',
      { sameOrganisation: false, ownState: false },
      { offer: { providerCountry: null } },
    ],
    [
      'places out of order',
      'geography',
      { countries: ['GMB', 'SEN', 'TON'], reached: ['GMB', 'SEN'] },
      { need: { countries: ['SEN', 'TON', 'GMB'] } },
    ],
    ['no place said', 'geography', { countries: [], reached: null }, { need: { countries: null } }],
    ['no themes said', 'theme', { asked: [], offered: [] }, { need: { themes: null }, offer: { themes: null } }],
    ['no window', 'time', { days: null, required: null }, { offer: { window: null } }],
    ['a longer duration', 'time', { days: 547, required: 90 }, { need: { durationDays: 90 } }],
    ['a duration above the window', 'time', { days: 547, required: 547 }, { need: { durationDays: 600 } }],
    ['no amount said', 'amount', {}, { offer: { available: null } }],
    [
      'no rate for either',
      'currency',
      { need: 'XOF', offer: 'CHF', withoutRate: ['CHF', 'XOF'] },
      { need: { currency: 'XOF' }, offer: { currency: 'CHF' } },
    ],
    ['no currency said', 'currency', { need: 'USD', offer: null, withoutRate: [] }, { offer: { currency: null } }],
    [
      'one currency on both sides, which needs no rate',
      'currency',
      { need: 'CHF', offer: 'CHF', withoutRate: [] },
      { need: { currency: 'CHF' }, offer: { currency: 'CHF' } },
    ],
    [
      'a rate of tomorrow',
      'currency',
      { need: 'USD', offer: 'EUR', withoutRate: ['EUR'] },
      {
        context: {
          rates: { id: 'r', latest: { EUR: { currency: 'EUR', numerator: 92, denominator: 100, date: '2026-11-22' } } },
        },
      },
    ],
    [
      'a country under embargo',
      'endUse',
      { equipment: 'yes', embargoed: ['GMB'], exemption: 'S/2026/1' },
      { need: { exemptionReference: 'S/2026/1' }, context: { embargoed: ['GMB', 'SOM'] } },
    ],
    [
      'advice',
      'endUse',
      { equipment: 'no', embargoed: null, exemption: null },
      { need: { countries: null, modalities: ['advice'] } },
    ],
    [
      'an offer of equipment',
      'endUse',
      { equipment: 'yes', embargoed: [], exemption: null },
      { need: { modalities: ['advice'] }, offer: { kind: 'equipment' } },
    ],
    [
      'ways of help not said',
      'endUse',
      { equipment: 'unknown', embargoed: [], exemption: null },
      { need: { modalities: null } },
    ],
    [
      'topics of both',
      'optIn',
      { notOptedIn: ['AMMO', 'SDG_16_4'] },
      { need: { topics: ['SDG_16_4'], optIns: ['SDG_16_4'] }, offer: { topics: ['AMMO'], optIns: ['AMMO'] } },
    ],
    [
      'recipients said',
      'recipients',
      { recipient: 'civil_society', accepted: ['state'], namesOrganisation: true },
      { need: { recipient: 'civil_society', namesEligibleOrganisation: true }, offer: { recipients: ['state'] } },
    ],
  ])('%s (%s)', (_, code, expected, changes) => {
    expect(factsOf(code, changes)).toEqual(expected);
  });
});
