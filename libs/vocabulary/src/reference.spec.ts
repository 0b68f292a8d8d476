import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import {
  COUNTRIES,
  CURRENCIES,
  LANGUAGES,
  THEMES,
  countryByIso2,
  countryByIso3,
  groupMembers,
  regionByCode,
  type Language,
} from './index.js';

const root = new URL('../../../../shared/data/reference/', import.meta.url);
const reference = existsSync(root);
const AS_OF = '2026-11-21';

type Row = Record<string, string>;
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const rows = (path: string) => parseCsv<Row>(read(path), { columns: true, bom: true });
const m49 = (language: Language) => rows(`m49/UNSD-${language === 'zh' ? 'cn' : language}.csv`);
const LEVELS = ['Global', 'Region', 'Sub-region', 'Intermediate Region'];
const ORGANISATIONS = 'ASEAN CARICOM EAC ECCAS ECOWAS EU IGAD LAS OAS OSCE PIF SADC SICA'.split(' ');
const plain = (text: string) => text.replaceAll("'", '’');

/** Ours without theirs as `+`, theirs without ours as `-`. */
const differences = (ours: readonly string[], theirs: readonly string[]): string[] => [
  ...ours.filter((code) => !theirs.includes(code)).map((code) => `+${code}`),
  ...theirs.filter((code) => !ours.includes(code)).map((code) => `-${code}`),
];

/** Fails for a difference that nobody explained and for an explanation of one that is gone. */
const expectExplained = (found: readonly string[], explained: Readonly<Record<string, string>>) => {
  expect([...found].sort()).toEqual(Object.keys(explained).sort());
};

const INFLECTED = 'the file has the name in another case or word order';
const UN_NAME_OF_TAIWAN = 'the file says Taiwan; UN documents say Taiwan Province of China';
const EXPLAINED_NAMES: Readonly<Record<string, string>> = {
  'ALA ru Аландские острова': INFLECTED,
  'ATA ru Антарктида': INFLECTED,
  'CCK ru Кокосовые острова': INFLECTED,
  'CXR ru Остров Рождества': INFLECTED,
  'CYM ru Каймановы острова': INFLECTED,
  'IOT ar إقليم المحيط الهندي البريطاني': INFLECTED,
  'ATF ar الأراضي الفرنسية الجنوبية': 'the file has the last word twice',
  'UMI ar جزر الولايات المتحدة الصغيرة النائية': 'the file has lost the first words',
  'NLD ar هولندا (مملكة -)': 'the file has an underscore where the other names have a dash',
  'NLD en Netherlands (Kingdom of the)': 'the file has the new name in five languages only',
  'CIV en Côte d’Ivoire': 'the UN uses the French name in English',
  'FLK en Falkland Islands (Malvinas)': 'the UN uses both names',
  'MAF en Saint Martin (French part)': 'the file writes Part',
  'SXM es San Martín (parte neerlandesa)': 'the file writes Holandesa',
  'MYT ru Майотта': 'the file adds the word island',
  'TWN ar مقاطعة تايوان الصينية': UN_NAME_OF_TAIWAN,
  'TWN en Taiwan Province of China': UN_NAME_OF_TAIWAN,
  'TWN es Provincia china de Taiwán': UN_NAME_OF_TAIWAN,
  'TWN fr Province chinoise de Taiwan': UN_NAME_OF_TAIWAN,
  'TWN ru Тайвань, провинция Китая': UN_NAME_OF_TAIWAN,
  'TWN zh 中国台湾省': UN_NAME_OF_TAIWAN,
};
const EXPLAINED_REGION_NAMES: Readonly<Record<string, string>> = {
  'TWN ar شرقي آسيا': 'the file names the region otherwise in this row than in all others',
  'TWN fr Asie orientale': 'the file names the region otherwise in this row than in all others',
  'TWN ru Весь мир': 'the file names the world otherwise in this row than in all others',
};

const ASSOCIATE = 'an associate member';
const LEFT_ECOWAS = 'left on 29 January 2025';
const EXPLAINED_GROUPS: Readonly<Record<string, string>> = {
  'ASIA_PACIFIC_GROUP -TUR': 'takes part in two groups and is counted with the Western European and other States',
  'AU +ESH': 'the Sahrawi Republic is a member',
  'CARICOM -AIA': ASSOCIATE,
  'CARICOM -BMU': ASSOCIATE,
  'CARICOM -CUW': ASSOCIATE,
  'CARICOM -CYM': ASSOCIATE,
  'CARICOM -TCA': ASSOCIATE,
  'CARICOM -VGB': ASSOCIATE,
  'ECOWAS -BFA': LEFT_ECOWAS,
  'ECOWAS -MLI': LEFT_ECOWAS,
  'ECOWAS -NER': LEFT_ECOWAS,
  'IGAD -ERI': 'left on 12 December 2025',
  'LDC -STP': 'graduated on 13 December 2024',
  'OAS -NIC': 'left on 19 November 2023',
};

const NO_MINOR_UNIT = 'a metal, a unit of account or a code for tests: nobody holds an amount in it';
const EXPLAINED_CURRENCIES: Readonly<Record<string, string>> = Object.fromEntries(
  'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' ').map((code) => [`-${code} -`, NO_MINOR_UNIT]),
);

(reference ? describe : describe.skip)(
  `published code lists${reference ? '' : ' (skipped: ../shared/data is absent)'}`,
  () => {
    it('hold the same countries with the same codes', () => {
      const theirs = rows('country_profile.csv').map(({ iso3, iso2, m49 }) => `${iso3} ${iso2} ${m49}`);
      expect(COUNTRIES.map(({ iso3, iso2, m49 }) => `${iso3} ${iso2} ${m49}`)).toEqual(theirs.sort());
    });

    it('name countries alike in six languages', () => {
      const found = LANGUAGES.flatMap((language) =>
        m49(language).flatMap((row) => {
          const { iso3, names } = countryByIso3(row['ISO-alpha3 Code']!)!;
          return names[language] === plain(row['Country or Area']!) ? [] : [`${iso3} ${language} ${names[language]}`];
        }),
      );
      expectExplained(found, EXPLAINED_NAMES);
    });

    it('nest regions alike', () => {
      for (const row of m49('en')) {
        const around = LEVELS.map((level) => row[`${level} Code`]!).filter((code) => code !== '');
        const iso3 = row['ISO-alpha3 Code']!;
        expect({ iso3, regions: countryByIso3(iso3)!.regions }).toEqual({ iso3, regions: around.reverse() });
      }
    });

    it('name regions alike in six languages', () => {
      const found = LANGUAGES.flatMap((language) =>
        m49(language).flatMap((row) =>
          LEVELS.filter((level) => row[`${level} Code`] !== '').flatMap((level) => {
            const name = regionByCode(row[`${level} Code`]!)!.names[language];
            return name === plain(row[`${level} Name`]!) ? [] : [`${row['ISO-alpha3 Code']!} ${language} ${name}`];
          }),
        ),
      );
      expectExplained(found, EXPLAINED_REGION_NAMES);
    });

    it('agree on who belongs to which group', () => {
      const profile = rows('country_profile.csv');
      const where = (holds: (row: Row) => boolean) => profile.filter(holds).map((row) => row.iso3!);
      const ofUnGroup = (name: string) => where((row) => row.un_regional_group!.split('|').includes(name));
      const listed = (file: string) =>
        (
          parseYaml(read(`un_groups/regional_orgs/internacia_${file}.yaml`)) as { includes: { id: string }[] }
        ).includes.map(({ id }) => countryByIso2(id)?.iso3 ?? id);
      const theirs: Record<string, string[]> = {
        LDC: where((row) => row.ldc !== ''),
        LLDC: where((row) => row.lldc !== ''),
        SIDS: where((row) => row.sids !== ''),
        AFRICAN_GROUP: ofUnGroup('African States'),
        ASIA_PACIFIC_GROUP: ofUnGroup('Asia-Pacific States'),
        EEG: ofUnGroup('Eastern European States'),
        GRULAC: ofUnGroup('Latin American and Caribbean States'),
        WEOG: ofUnGroup('Western European and other States'),
        AU: listed('AFUNION'),
      };
      for (const code of ORGANISATIONS) theirs[code] = listed(code);
      const found = Object.entries(theirs).flatMap(([code, members]) =>
        differences(groupMembers(code, AS_OF), members).map((difference) => `${code} ${difference}`),
      );
      expectExplained(found, EXPLAINED_GROUPS);
    });

    it('agree on currencies and their decimals', () => {
      const active = rows('currency/iso4217_codes-all.csv').filter((row) => row.AlphabeticCode && !row.WithdrawalDate);
      const theirs = [...new Set(active.map((row) => `${row.AlphabeticCode!} ${row.MinorUnit!}`))];
      expectExplained(
        differences(
          CURRENCIES.map(({ code, minorUnits }) => `${code} ${minorUnits}`),
          theirs,
        ),
        EXPLAINED_CURRENCIES,
      );
    });

    it('hold every DAC purpose code that a theme uses', () => {
      const inForce = rows('iati/csv/Sector.csv').flatMap((row) => (row.status === 'active' ? [row.code!] : []));
      for (const { code, dac } of THEMES)
        expect({ code, unknown: dac.filter((purpose) => !inForce.includes(purpose)) }).toEqual({ code, unknown: [] });
    });
  },
);
