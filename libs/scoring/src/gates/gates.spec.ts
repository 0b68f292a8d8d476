import { describe, expect, it } from '@jest/globals';
import type { Changes } from '../../test/measure.js';
import { verdict } from '../../test/verdict.js';
import { GATES } from './registry.js';

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
    ['the offer ends on the day itself', 'yes', { offer: { window: { from: '2026-01-01', to: '2026-11-21' } } }],
    ["the offer's window is not known", 'unknown', { offer: { window: null } }],
    ['neither money nor seats are said', 'unknown', { offer: { available: null, units: null } }],
    // 50,000,000 − 60,000,000 is nothing, not a debt
    ['more reserved than there is', 'no', { offer: { reserved: 60_000_000 } }],
    ['no money left, but seats', 'yes', { offer: { available: 0, units: { unit: 'seats', quantity: 1 } } }],
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
    [
      'countries not known, and the provider has no State',
      'yes',
      { need: { countries: null }, offer: { providerCountry: null } },
    ],
    [
      'countries not known, and the offer excludes one',
      'unknown',
      { need: { countries: null }, offer: { providerCountry: null, excludedCountries: ['GMB'] } },
    ],
    ['the organisation that asks is not known', 'unknown', { need: { organisation: null } }],
    ['neither organisation is known', 'unknown', { need: { organisation: null }, offer: { organisation: null } }],
    [
      'the need excludes another provider',
      'yes',
      { need: { excludedOrganisations: ['other'] }, offer: { excludedOrganisations: ['other'] } },
    ],
    [
      'the offer excludes one of the countries',
      'no',
      { need: { countries: ['GMB', 'SEN'] }, offer: { excludedCountries: ['SEN'] } },
    ],
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
    [
      'no place named, and one of two left out',
      'unknown',
      { need: { countries: ['GMB', 'SEN'] }, offer: { geography: null, excludedPlaces: ['GMB'] } },
    ],
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
    ['of neither known', 'unknown', { need: { modalities: null }, offer: { modalities: null } }],
    ['grant in an offer of expertise, met', 'yes', { offer: { kind: 'expertise', modalities: ['grant', 'training'] } }],
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
    ["the need's window not known", 'unknown', { need: { window: null } }],
    [
      'a need of 10 days that states 60 needs 10',
      'yes',
      { need: { ...window('2027-01-01', '2027-01-10'), durationDays: 60 } },
    ],
  ])('%s: %s', (_, expected, changes) => {
    expect(verdict('time', changes)).toBe(expected);
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
