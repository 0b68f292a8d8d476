import { describe, expect, it } from '@jest/globals';
import { type context, pair } from '../../test/example.js';
import { GATES, type GateCode } from './registry.js';

type Changes = Parameters<typeof pair>[0];

function verdict(code: GateCode, changes: Changes = {}) {
  return GATES.find((gate) => gate.code === code)!.verdict(pair(changes));
}

it('the gates are evaluated in the order of the specification', () => {
  expect(GATES.map(({ code }) => code)).toEqual([
    'open',
    'parties',
    'theme',
    'geography',
    'recipients',
    'modality',
    'time',
    'amount',
    'currency',
    'gender',
    'oda',
    'endUse',
    'optIn',
    'hostConsent',
  ]);
});

describe('open', () => {
  it.each<[string, string, Changes]>([
    ['both open', 'yes', {}],
    ['the need is not open', 'no', { need: { open: false } }],
    ['the offer is not open', 'no', { offer: { open: false } }],
    // 50,000,000 − 30,000,000 − 20,000,000 = 0
    ['nothing left', 'no', { offer: { reserved: 30_000_000, committed: 20_000_000 } }],
    ['one cent left', 'yes', { offer: { reserved: 30_000_000, committed: 19_999_999 } }],
    ['available is zero, not unknown', 'no', { offer: { available: 0 } }],
    ['what is available is not known', 'unknown', { offer: { available: null } }],
    [
      'seats left where there is no money',
      'yes',
      { offer: { available: null, units: { unit: 'seats', quantity: 1 } } },
    ],
    ['no seats left', 'no', { offer: { available: null, units: { unit: 'seats', quantity: 0 } } }],
    ['the need ends on the day itself', 'yes', { need: { window: { from: '2026-01-01', to: '2026-11-21' } } }],
    ['the need ended the day before', 'no', { need: { window: { from: '2026-01-01', to: '2026-11-20' } } }],
    ['the offer ended the day before', 'no', { offer: { window: { from: '2026-01-01', to: '2026-11-20' } } }],
    ['a window is not known', 'unknown', { need: { window: null } }],
    ['closed although a window is not known', 'no', { need: { window: null, open: false } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('open', changes)).toBe(expected);
  });
});

describe('parties', () => {
  it.each<[string, string, Changes]>([
    ['two organisations', 'yes', {}],
    ['the same organisation', 'no', { offer: { organisation: 'gambia' } }],
    ['an organisation is not known', 'unknown', { offer: { organisation: null } }],
    ["the provider's own State", 'no', { offer: { providerCountry: 'GMB' } }],
    ["one of several is the provider's own State", 'no', { need: { countries: ['DEU', 'GMB'] } }],
    ['a provider without a State', 'yes', { offer: { providerCountry: null } }],
    ['the need excludes the provider', 'no', { need: { excludedOrganisations: ['donor'] } }],
    ['the offer excludes the organisation that asks', 'no', { offer: { excludedOrganisations: ['gambia'] } }],
    ['the offer excludes the country', 'no', { offer: { excludedCountries: ['GMB'] } }],
    ['the offer excludes another country', 'yes', { offer: { excludedCountries: ['SEN'] } }],
    [
      'excluded although an organisation is not known',
      'no',
      { need: { organisation: null }, offer: { excludedCountries: ['GMB'] } },
    ],
    ['countries not known, and the provider has a State', 'unknown', { need: { countries: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('parties', changes)).toBe(expected);
  });
});

describe('theme', () => {
  it.each<[string, string, Changes]>([
    ['the same', 'yes', {}],
    ['the parent', 'yes', { need: { themes: [{ code: 'DEST', weight: 1 }] } }],
    ['none', 'no', { need: { themes: [{ code: 'BROK', weight: 1 }] } }],
    ['themes of the offer not known', 'unknown', { offer: { themes: null } }],
    // 1 × 5,000 ÷ 10,001 = 0.4… → 0
    [
      'so little that the value is 0',
      'no',
      {
        need: {
          themes: [
            { code: 'BROK', weight: 10_000 },
            { code: 'TRACE', weight: 1 },
          ],
        },
        offer: { themes: ['REC'] },
      },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('theme', changes)).toBe(expected);
  });
});

describe('geography', () => {
  it.each<[string, string, Changes]>([
    ['named', 'yes', {}],
    ['not named', 'no', { need: { countries: ['FJI'] } }],
    ['one of two is named', 'yes', { need: { countries: ['FJI', 'GMB'] } }],
    ['named and left out', 'no', { offer: { excludedPlaces: ['GMB'] } }],
    ['one of two is left out', 'yes', { need: { countries: ['GMB', 'SEN'] }, offer: { excludedPlaces: ['GMB'] } }],
    ['no place named', 'unknown', { offer: { geography: null } }],
    ['no place named, but left out', 'no', { offer: { geography: null, excludedPlaces: ['GMB'] } }],
    ["the need's countries not known", 'unknown', { need: { countries: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('geography', changes)).toBe(expected);
  });
});

describe('recipients', () => {
  it.each<[string, string, Changes]>([
    ['not stated', 'unknown', {}],
    ['a State among them', 'yes', { offer: { recipients: ['state', 'civil_society'] } }],
    ['a State not among them', 'no', { offer: { recipients: ['civil_society'] } }],
    ['via an organisation, none named', 'no', { offer: { recipients: ['via_eligible_organisation'] } }],
    [
      'via an organisation, one named',
      'yes',
      { need: { namesEligibleOrganisation: true }, offer: { recipients: ['via_eligible_organisation'] } },
    ],
    [
      'an organisation named that no one asks for',
      'no',
      { need: { namesEligibleOrganisation: true }, offer: { recipients: ['civil_society'] } },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('recipients', changes)).toBe(expected);
  });
});

describe('modality', () => {
  it.each<[string, string, Changes]>([
    ['a grant funds any', 'yes', { need: { modalities: ['research'] } }],
    ['a grant funds what is not said', 'yes', { need: { modalities: null } }],
    ['money without grant, not met', 'no', { need: { modalities: ['research'] }, offer: { modalities: ['training'] } }],
    ['money without grant, met', 'yes', { offer: { modalities: ['training', 'advice'] } }],
    ['grant in an offer that is not money', 'no', { offer: { kind: 'expertise', modalities: ['grant'] } }],
    ['of the need not known', 'unknown', { need: { modalities: null }, offer: { modalities: ['training'] } }],
    ['of the offer not known', 'unknown', { offer: { modalities: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('modality', changes)).toBe(expected);
  });
});

describe('time', () => {
  const window = (from: string, to: string) => ({ window: { from, to } });
  it.each<[string, string, Changes]>([
    ['all of the window', 'yes', {}],
    // 2 … 31 January are 30 days, 3 … 31 January 29
    ['30 days in common', 'yes', { offer: window('2026-01-01', '2027-01-30') }],
    ['29 days in common', 'no', { offer: window('2026-01-01', '2027-01-29') }],
    ['a need of 10 days needs 10', 'yes', { need: window('2027-01-01', '2027-01-10') }],
    [
      'a need of 10 days, 9 of them',
      'no',
      { need: window('2027-01-01', '2027-01-10'), offer: window('2027-01-02', '2027-12-31') },
    ],
    [
      'a stated duration of 60 days, 59 in common',
      'no',
      { need: { durationDays: 60 }, offer: window('2026-01-01', '2027-02-28') },
    ],
    ['a stated duration of 59 days', 'yes', { need: { durationDays: 59 }, offer: window('2026-01-01', '2027-02-28') }],
    ['one day, both inclusive', 'yes', { need: { durationDays: 1 }, offer: window('2026-01-01', '2027-01-01') }],
    // 2026-11-21 + 41 days = 2027-01-01
    [
      'a lead of 41 days reaches the first day',
      'yes',
      { need: window('2027-01-01', '2027-01-30'), offer: { leadDays: 41 } },
    ],
    ['a lead of 42 days loses it', 'no', { need: window('2027-01-01', '2027-01-30'), offer: { leadDays: 42 } }],
    ['not before asOf', 'no', { need: { ...window('2026-10-01', '2026-11-30'), durationDays: 11 } }],
    ['the ten days from asOf on', 'yes', { need: { ...window('2026-10-01', '2026-11-30'), durationDays: 10 } }],
    ['nothing in common', 'no', { offer: window('2029-01-01', '2029-12-31') }],
    ['a window not known', 'unknown', { offer: { window: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('time', changes)).toBe(expected);
  });
});

describe('amount', () => {
  const dollars = { currency: 'USD' };
  it.each<[string, string, Changes]>([
    ['give 180,000 USD', 'yes', {}],
    // 55,200 EUR × 100 ÷ 92 = 60,000 USD: just useful; one euro cent less is 59,999.98
    ['just useful', 'yes', { offer: { available: 5_520_000 } }],
    ['less than useful', 'no', { offer: { available: 5_519_999 } }],
    ['reserved and committed do not count', 'no', { offer: { available: 5_520_000, reserved: 1 } }],
    ['at most per grant', 'no', { offer: { perGrantMax: 5_519_999, perGrantMin: 0 } }],
    // 50,000 EUR = 54,347.82 USD
    ["below the offer's minimum", 'no', { need: { lacking: 5_434_781, smallestUseful: null } }],
    ["at the offer's minimum, rounded down", 'yes', { need: { lacking: 5_434_782, smallestUseful: null } }],
    ['no minimum', 'yes', { need: { lacking: 1, smallestUseful: null }, offer: { perGrantMin: null } }],
    ['useful is never more than lacking', 'yes', { need: { lacking: 5_500_000 }, offer: dollars }],
    ['no limits stated', 'yes', { offer: { perGrantMin: null, perGrantMax: null } }],
    ['lacking not known', 'unknown', { need: { lacking: null } }],
    ['available not known', 'unknown', { offer: { available: null } }],
    ['no rate', 'unknown', { offer: { currency: 'CHF' } }],
    [
      'the same unit',
      'yes',
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { available: null, units: { unit: 'seats', quantity: 4 } },
      },
    ],
    [
      'another unit',
      'unknown',
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { available: null, units: { unit: 'trainer_days', quantity: 4 } },
      },
    ],
    [
      'lines within reach lack too little',
      'no',
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 5_000_000, countries: ['GMB'] },
            { lacking: 13_000_000, countries: ['FJI'] },
          ],
        },
      },
    ],
    [
      'a line without countries is within reach',
      'yes',
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 5_000_000, countries: ['GMB'] },
            { lacking: 13_000_000, countries: null },
          ],
        },
      },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('amount', changes)).toBe(expected);
  });
});

describe('currency', () => {
  const rates = (latest: (typeof context)['rates']['latest']) => ({ context: { rates: { id: 'r', latest } } });
  const euro = { currency: 'EUR', numerator: 92, denominator: 100 };
  it.each<[string, string, Changes]>([
    ['into USD', 'yes', {}],
    ['equal, no rate', 'yes', { need: { currency: 'EUR' }, ...rates({}) }],
    ['no rate', 'no', rates({})],
    ['a rate of the day', 'yes', rates({ EUR: { ...euro, date: '2026-11-21' } })],
    ['a rate of tomorrow', 'no', rates({ EUR: { ...euro, date: '2026-11-22' } })],
    ['an old rate', 'yes', rates({ EUR: { ...euro, date: '2020-01-01' } })],
    ['a rate for one of two', 'no', { need: { currency: 'CHF' } }],
    ['not known', 'unknown', { need: { currency: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('currency', changes)).toBe(expected);
  });
});

describe('gender', () => {
  it.each<[string, string, Changes]>([
    ['at the minimum', 'yes', {}],
    ['below', 'no', { need: { genderMarker: 0 } }],
    ['above', 'yes', { need: { genderMarker: 2 } }],
    ['not screened', 'unknown', { need: { genderMarker: null } }],
    ['not screened, no minimum', 'yes', { need: { genderMarker: null }, offer: { minGenderMarker: null } }],
    ['not screened is not 0', 'unknown', { need: { genderMarker: null }, offer: { minGenderMarker: 0 } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('gender', changes)).toBe(expected);
  });
});

describe('oda', () => {
  const only = { offer: { odaOnly: true } };
  it.each<[string, string, Changes]>([
    ['not only', 'yes', { need: { odaOpinion: 'no' } }],
    ['yes', 'yes', { ...only, need: { odaOpinion: 'yes' } }],
    ['partly', 'yes', { ...only, need: { odaOpinion: 'partly' } }],
    ['no', 'no', { ...only, need: { odaOpinion: 'no' } }],
    ['not known', 'unknown', only],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('oda', changes)).toBe(expected);
  });
});

describe('end use', () => {
  const embargo = { context: { embargoed: ['GMB'] } };
  it.each<[string, string, Changes]>([
    ['no embargo', 'yes', {}],
    ['a grant for equipment', 'no', embargo],
    ['equipment itself', 'no', { ...embargo, offer: { kind: 'equipment', modalities: ['equipment'] } }],
    [
      'equipment of a need that does not say',
      'no',
      { ...embargo, need: { modalities: null }, offer: { kind: 'equipment' } },
    ],
    ['training only', 'yes', { ...embargo, need: { modalities: ['training'] } }],
    ['training of what the need asks', 'yes', { ...embargo, offer: { modalities: ['training'] } }],
    ['an exemption', 'yes', { ...embargo, need: { exemptionReference: 'S/2026/1' } }],
    ['another country of the need', 'yes', { context: { embargoed: ['FJI'] }, need: { countries: ['FJI', 'GMB'] } }],
    [
      'one of the countries within reach',
      'no',
      { context: { embargoed: ['SEN'] }, need: { countries: ['GMB', 'SEN'] } },
    ],
    [
      'one of two where the places are not known',
      'unknown',
      { context: { embargoed: ['FJI'] }, need: { countries: ['FJI', 'GMB'] }, offer: { geography: null } },
    ],
    ['the only country where the places are not known', 'no', { ...embargo, offer: { geography: null } }],
    ['modalities not known', 'unknown', { ...embargo, need: { modalities: null } }],
    ['countries not known', 'unknown', { ...embargo, need: { countries: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('endUse', changes)).toBe(expected);
  });
});

describe('opt-in', () => {
  const ammo = ['AMMO'];
  it.each<[string, string, Changes]>([
    ['no topic', 'yes', {}],
    ['neither opted in: absent is no', 'no', { need: { topics: ammo } }],
    ['only the need', 'no', { need: { topics: ammo, optIns: ammo } }],
    ['only the offer', 'no', { need: { topics: ammo }, offer: { optIns: ammo } }],
    ['both', 'yes', { need: { topics: ammo, optIns: ammo }, offer: { optIns: ammo } }],
    ['both, of the offer', 'yes', { need: { optIns: ammo }, offer: { topics: ammo, optIns: ammo } }],
    ['another topic', 'no', { need: { topics: ['SDG_16_4'], optIns: ammo }, offer: { optIns: ammo } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('optIn', changes)).toBe(expected);
  });
});

describe('host consent', () => {
  it.each<[string, string, Changes]>([
    ['not said', 'unknown', {}],
    ['not needed', 'yes', { need: { hostConsent: 'not_needed' } }],
    ['given', 'yes', { need: { hostConsent: 'given' } }],
    ['missing', 'no', { need: { hostConsent: 'missing' } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('hostConsent', changes)).toBe(expected);
  });
});
