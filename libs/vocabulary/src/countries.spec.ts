import { describe, expect, it } from '@jest/globals';
import {
  COUNTRIES,
  REGIONS,
  countryByIso2,
  countryByIso3,
  isCountry,
  isRegion,
  iso3OfIso2,
  regionByCode,
  regionMembers,
} from './index.js';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, of which 193 are Member States', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(COUNTRIES.filter(({ unMember }) => unMember)).toHaveLength(193);
  });

  it('have codes that are each used once and well formed', () => {
    for (const key of ['iso3', 'iso2', 'm49'] as const)
      expect(new Set(COUNTRIES.map((country) => country[key])).size).toBe(249);
    for (const { iso3, iso2, m49 } of COUNTRIES) expect(`${iso3} ${iso2} ${m49}`).toMatch(/^[A-Z]{3} [A-Z]{2} \d{3}$/);
  });

  it('knows The Gambia', () => {
    expect(countryByIso3('GMB')).toEqual({
      iso3: 'GMB',
      iso2: 'GM',
      m49: '270',
      name: 'Gambia',
      names: { ar: 'غامبيا', en: 'Gambia', es: 'Gambia', fr: 'Gambie', ru: 'Гамбия', zh: '冈比亚' },
      unMember: true,
      regions: ['011', '202', '002', '001'],
    });
    expect(countryByIso2('GM')).toBe(countryByIso3('GMB'));
    expect([iso3OfIso2('GM'), iso3OfIso2('ZZ')]).toEqual(['GMB', undefined]);
  });

  it.each([
    ['LAO', 'en', 'Lao People’s Democratic Republic'],
    ['CPV', 'en', 'Cabo Verde'],
    ['CIV', 'en', 'Côte d’Ivoire'],
    ['TUR', 'fr', 'Türkiye'],
    ['RUS', 'es', 'Federación de Rusia'],
    ['KOR', 'zh', '大韩民国'],
    ['SYR', 'ru', 'Сирийская Арабская Республика'],
    ['BOL', 'en', 'Bolivia (Plurinational State of)'],
  ] as const)('names %s in %s as the UN does: %s', (iso3, language, name) => {
    expect(countryByIso3(iso3)?.names[language]).toBe(name);
  });

  it('counts observers and territories as no Member States', () => {
    for (const iso3 of ['VAT', 'PSE', 'COK', 'TWN', 'ESH']) expect(countryByIso3(iso3)?.unMember).toBe(false);
    for (const iso3 of ['SSD', 'MNE', 'TLS', 'CHE']) expect(countryByIso3(iso3)?.unMember).toBe(true);
  });

  it.each(['gmb', 'GM', 'XKX', '', 'constructor'])('does not know %p', (code) => {
    expect([isCountry(code), countryByIso3(code)]).toEqual([false, undefined]);
  });
});

describe('regions', () => {
  it('are a tree of 30 under the world', () => {
    expect(REGIONS).toHaveLength(30);
    expect(REGIONS.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(['001']);
    for (const { parent } of REGIONS) if (parent !== null) expect(isRegion(parent)).toBe(true);
    expect(regionByCode('011')).toMatchObject({ name: 'Western Africa', parent: '202' });
  });

  it('partition the countries: each but Antarctica in exactly one smallest region', () => {
    const parents = new Set(REGIONS.map(({ parent }) => parent));
    const smallest = REGIONS.filter(({ code }) => !parents.has(code));
    const covered = smallest.flatMap(({ code }) => regionMembers(code));
    expect([...covered, 'ATA'].sort()).toEqual(COUNTRIES.map(({ iso3 }) => iso3));
    expect(countryByIso3('ATA')?.regions).toEqual(['001']);
  });

  it('list a country in every region around it', () => {
    for (const { regions } of COUNTRIES) {
      const around = regions.map((code) => regionByCode(code)?.parent ?? null);
      expect(around).toEqual([...regions.slice(1), null]);
    }
  });

  it('count the world, Africa and Western Africa', () => {
    expect([regionMembers('001').length, regionMembers('002').length]).toEqual([249, 60]);
    expect(regionMembers('011').join(' ')).toBe('BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO');
    expect(regionMembers('11')).toEqual([]);
  });
});
