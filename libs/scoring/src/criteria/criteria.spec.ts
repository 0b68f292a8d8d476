import { describe, expect, it } from '@jest/globals';
import { type Changes, measure, reason } from '../../test/measure.js';
import { NO_SNAPSHOT } from '../snapshot.js';
import { CRITERIA } from './registry.js';

const themes = (...codes: [string, number][]) => codes.map(([code, weight]) => ({ code, weight }));

describe('theme', () => {
  it.each<[string, number | null, Changes]>([
    ['the same', 10_000, {}],
    ['the offer names the parent', 8_000, { need: { themes: themes(['DEST', 1]) } }],
    ['the offer names a child', 6_000, { need: { themes: themes(['LEG', 1]) }, offer: { themes: ['BROK'] } }],
    ['a related one', 5_000, { need: { themes: themes(['TRACE', 1]) } }],
    ['none', 0, { need: { themes: themes(['BROK', 1]) } }],
    ['a sibling is none', 0, { need: { themes: themes(['DEST', 1]) }, offer: { themes: ['AMMO'] } }],
    [
      'the best of parent and related',
      8_000,
      { need: { themes: themes(['DEST', 1]) }, offer: { themes: ['COLL', 'STOCK'] } },
    ],
    // (7,000 × 10,000 + 3,000 × 5,000) ÷ 10,000: MARK is related to STOCK
    ['by weight', 8_500, { offer: { themes: ['STOCK'] } }],
    // (7,000 × 8,000 × 5,000 + 3,000 × 12,000 × 10,000) ÷ (7,000 × 8,000 + 3,000 × 12,000)
    // = (280,000,000,000 + 360,000,000,000) ÷ 92,000,000 = 6,956.5…
    [
      'by weight and rarity',
      6_956,
      {
        offer: { themes: ['MARK'] },
        context: { snapshot: { ...NO_SNAPSHOT, rarity: { STOCK: 8_000, MARK: 12_000 } } },
      },
    ],
    // (1 × 10,000 + 2 × 0) ÷ 3 = 3,333.3…; a theme not in the snapshot counts 10,000
    ['rounded down', 3_333, { need: { themes: themes(['STOCK', 1], ['BROK', 2]) } }],
    ['not known', null, { offer: { themes: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('theme', changes)).toBe(expected);
  });

  it('names the themes shared and those near', () => {
    expect(reason('theme', { need: { themes: themes(['TRACE', 1], ['STOCK', 1], ['BROK', 1]) } })).toEqual({
      code: 'THEMES_SHARED',
      params: { themes: ['STOCK'], near: ['TRACE'] },
    });
    expect(reason('theme', { need: { themes: themes(['DEST', 1]) } })).toEqual({
      code: 'THEMES_NEAR',
      params: { near: ['DEST'] },
    });
    expect(reason('theme', { need: { themes: themes(['BROK', 1]) } })).toEqual({
      code: 'THEMES_NOT_SHARED',
      params: {},
    });
    expect(reason('theme', { need: { themes: null } })).toEqual({
      code: 'UNKNOWN_THEME',
      params: { missing: ['need'] },
    });
  });
});

describe('geography', () => {
  it.each<[string, number | null, Changes]>([
    ['a region of up to 20', 8_000, {}],
    ['the country by name', 10_000, { offer: { geography: { GMB: 10_000 } } }],
    ['the world', 2_000, { offer: { geography: { GMB: 2_000 } } }],
    // 1 of 2 countries: 8,000 ÷ 2
    ['half of the countries', 4_000, { need: { countries: ['GMB', 'FJI'] } }],
    // (10,000 + 5,000) ÷ 3
    [
      'one by name, one by a large region, one not',
      5_000,
      { need: { countries: ['GMB', 'SEN', 'FJI'] }, offer: { geography: { GMB: 10_000, SEN: 5_000 } } },
    ],
    ["the need's countries not known", null, { need: { countries: null } }],
    ['left out', 4_000, { need: { countries: ['GMB', 'SEN'] }, offer: { excludedPlaces: ['SEN'] } }],
    ['not known', null, { offer: { geography: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('geography', changes)).toBe(expected);
  });

  it('says how closely the offer names the place', () => {
    expect(
      reason('geography', { need: { countries: ['SEN', 'GMB'] }, offer: { geography: { GMB: 10_000, SEN: 2_000 } } }),
    ).toEqual({
      code: 'OFFER_NAMES_COUNTRY',
      params: { countries: ['GMB', 'SEN'] },
    });
    expect(reason('geography', { offer: { geography: { GMB: 2_000 } } })).toEqual({
      code: 'OFFER_WORLDWIDE',
      params: { countries: ['GMB'] },
    });
    // A region is what is above the world's 2,000; of several the closest is said.
    expect(
      reason('geography', { need: { countries: ['GMB', 'SEN'] }, offer: { geography: { GMB: 2_000, SEN: 5_000 } } }),
    ).toEqual({
      code: 'OFFER_NAMES_REGION',
      params: { countries: ['GMB', 'SEN'] },
    });
    expect(reason('geography', { offer: { geography: {} } })).toEqual({ code: 'NO_SHARED_COUNTRY', params: {} });
    expect(reason('geography', { offer: { geography: null } })).toEqual({
      code: 'UNKNOWN_GEOGRAPHY',
      params: { missing: ['offer'] },
    });
  });
});

describe('coverage', () => {
  it.each<[string, number | null, Changes]>([
    ['all', 10_000, {}],
    // 82,800 EUR × 100 ÷ 92 = 90,000 USD of 180,000
    ['half', 5_000, { offer: { available: 8_280_000 } }],
    // 10,000 × 1 ÷ 3 = 3,333.3…
    ['rounded down', 3_333, { need: { lacking: 3 }, offer: { currency: 'USD', available: 1 } }],
    // lines in reach lack 50,000 of the 180,000: 10,000 × 50 ÷ 180 = 2,777.7…
    [
      'only the lines within reach',
      2_777,
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 13_000_000, countries: ['FJI'] },
            { lacking: 5_000_000, countries: ['GMB'] },
          ],
        },
      },
    ],
    // lines add up, the last one does not decide: 50,000 + 40,000 of 180,000
    [
      'the sum of the lines within reach',
      5_000,
      {
        need: {
          countries: ['GMB', 'FJI'],
          lines: [
            { lacking: 5_000_000, countries: ['GMB'] },
            { lacking: 4_000_000, countries: null },
            { lacking: 9_000_000, countries: ['FJI'] },
          ],
        },
      },
    ],
    // exact beyond 2^53: 10^15 − 1 of 10^15
    [
      'very large amounts',
      9_999,
      {
        need: { lacking: 1_000_000_000_000_000 },
        offer: { currency: 'USD', available: 999_999_999_999_999, perGrantMax: null },
      },
    ],
    [
      '4 of 10 seats',
      4_000,
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { units: { unit: 'seats', quantity: 4 } },
      },
    ],
    [
      'seats and days',
      null,
      {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { units: { unit: 'trainer_days', quantity: 4 } },
      },
    ],
    ['a need without a cost', null, { need: { lacking: null, currency: null } }],
    ['a need that lacks nothing', null, { need: { lacking: 0 } }],
    ['no rate', null, { offer: { currency: 'CHF' } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('coverage', changes)).toBe(expected);
  });

  it('says how much, and whose facts are missing', () => {
    expect(reason('coverage', { offer: { available: 8_280_000 } })).toEqual({
      code: 'COVERS_SHARE',
      params: { give: 9_000_000, lacking: 18_000_000, currency: 'USD', share: 5_000 },
    });
    expect(
      reason('coverage', {
        need: { lacking: null, units: { unit: 'seats', quantity: 10 } },
        offer: { units: { unit: 'seats', quantity: 4 } },
      }),
    ).toEqual({
      code: 'COVERS_UNITS',
      params: { give: 4, lacking: 10, unit: 'seats', share: 4_000 },
    });
    expect(reason('coverage', { need: { lacking: null } })).toEqual({
      code: 'UNKNOWN_COVERAGE',
      params: { missing: ['need'] },
    });
    expect(reason('coverage', { offer: { currency: 'CHF' } })).toEqual({
      code: 'UNKNOWN_COVERAGE',
      params: { missing: ['rates'] },
    });
  });
});

describe('timing', () => {
  const of100days = { need: { window: { from: '2027-01-01', to: '2027-04-10' } } }; // 31 + 28 + 31 + 10
  const from = (date: string) => ({ offer: { window: { from: date, to: '2028-12-31' } } });
  it.each<[string, number | null, Changes]>([
    ['all of it, at once', 10_000, of100days],
    // 73 days late: soon = 10,000 × (365 − 73) ÷ 365 = 8,000; 27 of 100 days: share 2,700; (8,000 + 2,700) ÷ 2
    ['73 days late', 5_350, { ...of100days, ...from('2027-03-15') }],
    // (3 × 8,000 + 2,700) ÷ 4 = 6,675
    ['73 days late, urgent', 6_675, { need: { ...of100days.need, urgent: true }, ...from('2027-03-15') }],
    ['73 days late, said to be routine', 5_350, { need: { ...of100days.need, urgent: false }, ...from('2027-03-15') }],
    // 2027-01-01 … 2028-06-30 are 547 days, from 2028-01-01 on 182: 365 days late, soon 0; share 3,327; ÷ 2 = 1,663.5
    ['a year late', 1_663, from('2028-01-01')],
    // began 40 days before asOf (19 + 21), 60 of 100 are left: soon 10,000, share 6,000
    ['begun already', 8_000, { need: { window: { from: '2026-10-12', to: '2027-01-19' } } }],
    ['no common day', 0, from('2028-12-01')],
    // soon 10,000; 1 of 100 days: share 100; ÷ 2
    ['its first day alone', 5_050, { ...of100days, offer: { window: { from: '2026-12-01', to: '2027-01-01' } } }],
    // all of its one day: soon 10,000, share 10,000
    ['a need of one day', 10_000, { need: { window: { from: '2027-01-01', to: '2027-01-01' } } }],
    ['not known', null, { need: { window: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('timing', changes)).toBe(expected);
  });

  it('says from when to when', () => {
    expect(reason('timing', { ...of100days, ...from('2027-03-15') })).toEqual({
      code: 'STARTS_LATE',
      params: { from: '2027-03-15', to: '2027-04-10', days: 27, delay: 73 },
    });
    expect(reason('timing', from('2028-12-01'))).toEqual({ code: 'NO_COMMON_TIME', params: {} });
    expect(reason('timing', { offer: { window: null } })).toEqual({
      code: 'UNKNOWN_TIMING',
      params: { missing: ['offer'] },
    });
  });
});

describe('modality', () => {
  it.each<[string, number | null, Changes]>([
    ['a grant serves all', 10_000, { need: { modalities: ['research', 'experts'] } }],
    ['one of two', 5_000, { offer: { modalities: ['training', 'advice'] } }],
    // 10,000 × 2 ÷ 3 = 6,666.6…
    [
      'two of three',
      6_666,
      { need: { modalities: ['training', 'equipment', 'advice'] }, offer: { modalities: ['training', 'equipment'] } },
    ],
    ['none', 0, { offer: { modalities: ['research'] } }],
    ['of the offer not known', null, { offer: { modalities: null } }],
    ['grant in an offer that is not money', 0, { offer: { kind: 'tool', modalities: ['grant'] } }],
    ['not known', null, { need: { modalities: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('modality', changes)).toBe(expected);
  });

  it('names those served', () => {
    expect(reason('modality', { offer: { modalities: ['training'] } })).toEqual({
      code: 'MODALITIES_SERVED',
      params: { modalities: ['training'] },
    });
    expect(reason('modality')).toEqual({ code: 'GRANT_FUNDS_ANY', params: { modalities: ['equipment', 'training'] } });
    expect(reason('modality', { offer: { modalities: ['research'] } })).toEqual({
      code: 'MODALITIES_NOT_SERVED',
      params: {},
    });
  });
});

describe('language', () => {
  it.each<[string, number | null, Changes]>([
    ['one shared', 10_000, { need: { languages: ['en', 'fr'] }, offer: { languages: ['fr', 'es'] } }],
    ['none shared', 0, { need: { languages: ['en'] }, offer: { languages: ['fr'] } }],
    ['one side says', null, { need: { languages: ['en'] } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('language', changes)).toBe(expected);
  });

  it('names those shared', () => {
    expect(reason('language', { need: { languages: ['fr', 'en'] }, offer: { languages: ['en', 'fr'] } })).toEqual({
      code: 'LANGUAGE_SHARED',
      params: { languages: ['en', 'fr'] },
    });
    expect(reason('language', { need: { languages: ['fr'] }, offer: { languages: ['en'] } })).toEqual({
      code: 'LANGUAGE_NOT_SHARED',
      params: {},
    });
    expect(reason('language', { need: { languages: ['fr'] } })).toEqual({
      code: 'UNKNOWN_LANGUAGE',
      params: { missing: ['offer'] },
    });
  });
});

describe('gender', () => {
  it.each<[string, number | null, Changes]>([
    ['at the minimum', 10_000, {}],
    ['above it counts no better', 10_000, { need: { genderMarker: 2 } }],
    ['one below what is sought', 5_000, { offer: { genderSought: 2 } }],
    ['two below what is sought', 0, { need: { genderMarker: 0 }, offer: { minGenderMarker: null, genderSought: 2 } }],
    ['nothing sought', null, { offer: { minGenderMarker: null } }],
    ['not screened', null, { need: { genderMarker: null } }],
  ])('%s: %s', (_, expected, changes) => {
    expect(measure('gender', changes)).toBe(expected);
  });

  it('says marker and what is sought', () => {
    expect(reason('gender', { offer: { genderSought: 2 } })).toEqual({
      code: 'GENDER_MARKER_BELOW',
      params: { marker: 1, sought: 2 },
    });
    expect(reason('gender', { need: { genderMarker: null } })).toEqual({
      code: 'UNKNOWN_GENDER',
      params: { missing: ['need'] },
    });
  });
});

it('the default weights of either side add up to 100', () => {
  for (const side of ['donor', 'state'] as const) {
    expect(CRITERIA.reduce((sum, { weight }) => sum + weight[side], 0)).toBe(100);
  }
});
