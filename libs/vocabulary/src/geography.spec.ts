import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  COUNTRIES,
  GROUPS,
  REGIONS,
  UnknownCode,
  expandGeography,
  geographySpecificity,
  isGeographyCode,
} from './index.js';

const AS_OF = '2026-11-21';
const anyCodes = fc.array(
  fc.constantFrom(
    ...COUNTRIES.map(({ iso3 }) => `country:${iso3}`),
    ...REGIONS.map(({ code }) => `region:${code}`),
    ...GROUPS.map(({ code }) => `group:${code}`),
  ),
  { maxLength: 6 },
);

describe('geography codes', () => {
  it.each(['country:GMB', 'region:011', 'region:001', 'group:LDC', 'group:WEOG'])('accepts %s', (code) => {
    expect(isGeographyCode(code)).toBe(true);
  });

  it.each([
    'GMB',
    'country:GM',
    'country:gmb',
    'region:11',
    'region:270',
    'group:G77',
    'planet:001',
    'country:GMB:x',
    'group:',
    '',
  ])('refuses %p', (code) => {
    expect(isGeographyCode(code)).toBe(false);
  });
});

describe('expandGeography', () => {
  it('gives each country once, sorted', () => {
    expect(expandGeography(['group:EAC', 'country:GMB', 'country:KEN'], AS_OF).join(' ')).toBe(
      'BDI COD GMB KEN RWA SOM SSD TZA UGA',
    );
  });

  it('follows the day for groups', () => {
    expect(expandGeography(['group:ECOWAS'], '2025-01-28')).toHaveLength(15);
    expect(expandGeography(['group:ECOWAS'], '2025-01-29')).toHaveLength(12);
  });

  it('is the world for region:001 and nothing for no codes', () => {
    expect(expandGeography(['region:001'], AS_OF)).toHaveLength(249);
    expect(expandGeography([], AS_OF)).toEqual([]);
  });

  it('refuses an unknown code', () => {
    expect(() => expandGeography(['group:LDC', 'region:999'], AS_OF)).toThrow(UnknownCode);
    expect(() => expandGeography(['region:999'], AS_OF)).toThrow(expect.objectContaining({ code: 'UNKNOWN_CODE' }));
  });
});

describe('geographySpecificity', () => {
  it('takes the best of country, small area, large area and world', () => {
    const value = geographySpecificity(
      { include: ['region:001', 'group:LDC', 'region:011', 'country:NGA'], exclude: ['country:MLI'] },
      AS_OF,
    );
    expect([value.NGA, value.GMB, value.AFG, value.FRA, value.MLI]).toEqual([10_000, 8_000, 5_000, 2_000, undefined]);
    expect(Object.keys(value)).toHaveLength(248);
  });

  it('does not depend on the order of the codes', () => {
    const there = geographySpecificity({ include: ['country:GMB', 'region:001'], exclude: [] }, AS_OF);
    const back = geographySpecificity({ include: ['region:001', 'country:GMB'], exclude: [] }, AS_OF);
    expect([there.GMB, back.GMB]).toEqual([10_000, 10_000]);
    expect(JSON.stringify(there)).toBe(JSON.stringify(back));
  });

  it('calls an area small up to 20 members, on the day', () => {
    // Eastern European States: 21 until Serbia came back on 1 November 2000; the Pacific Islands Forum has 18.
    expect(geographySpecificity({ include: ['group:EEG'], exclude: [] }, '2000-10-31').ALB).toBe(5_000);
    expect(geographySpecificity({ include: ['group:PIF'], exclude: [] }, AS_OF).FJI).toBe(8_000);
  });

  it('excludes through regions and groups as well', () => {
    expect(geographySpecificity({ include: ['group:SAHEL'], exclude: ['region:011', 'group:ECCAS'] }, AS_OF)).toEqual(
      {},
    );
  });

  it('covers exactly the included countries without the excluded ones', () => {
    fc.assert(
      fc.property(anyCodes, anyCodes, (include, exclude) => {
        const out = new Set(expandGeography(exclude, AS_OF));
        const expected = expandGeography(include, AS_OF).filter((iso3) => !out.has(iso3));
        expect(Object.keys(geographySpecificity({ include, exclude }, AS_OF))).toEqual(expected);
      }),
    );
  });
});
