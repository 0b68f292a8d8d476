import { countryByIso3, isCurrency, MODALITIES, themeByCode } from '@tandem/vocabulary';
import { FORMATS } from './formats.js';
import type { Language } from './language.js';
import type { Values } from './message.js';
import { nameIn } from './names.js';
import type { ParameterKind, Parameters } from './parameters.js';
import { CATALOGUES } from './texts/index.js';

const ABSENT = '–';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const modalities = new Map(MODALITIES.map((modality) => [modality.code, modality]));

/**
 * The values of a message: one or more for each parameter (texts/catalogue.ts). Total: what is missing becomes a dash,
 * what no list knows stands as it came.
 */
export function valuesOf(
  parameters: Parameters,
  params: Readonly<Record<string, unknown>>,
  language: Language,
): Values {
  const values: Record<string, string | number> = {};
  for (const [name, kind] of Object.entries(parameters)) {
    Object.assign(values, valuesOfOne(name, kind, params, language));
  }
  return values;
}

/** Keeps a value in one piece where the direction of writing can change around or inside it. */
export function isolated(text: string, language: Language): string {
  return language === 'ar' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

function valuesOfOne(
  name: string,
  kind: ParameterKind,
  params: Readonly<Record<string, unknown>>,
  language: Language,
): Values {
  const value = params[name];
  const say = (text: string) => isolated(text, language);
  switch (kind) {
    case 'currencyOfAmounts':
      return {};
    case 'count':
      return { [name]: numberOf(value) ?? 0 };
    case 'number':
      return { [name]: say(numberText(value, language)) };
    case 'score':
      return { [name]: say(scoreText(value, language)) };
    case 'points':
      return { [name]: say(pointsText(value, language)) };
    case 'share':
      return { [name]: say(shareText(value, language)), [`${name}Whole`]: value === 10_000 ? 'yes' : 'no' };
    case 'money':
      return { [name]: say(moneyText(value, params.currency, language)) };
    case 'date':
      return { [name]: say(dateText(value, language)) };
    case 'moment':
      return { [name]: say(momentText(value, language)) };
    case 'countries':
    case 'currencies':
    case 'languages':
    case 'modalities':
    case 'says':
    case 'sources':
    case 'themes':
      return listValues(name, kind, value, language);
    default:
      return { [name]: say(nameOf(kind, value, language)) };
  }
}

type ListKind = 'countries' | 'currencies' | 'languages' | 'modalities' | 'says' | 'sources' | 'themes';

const ITEM_OF = {
  countries: 'country',
  currencies: 'currency',
  languages: 'language',
  modalities: 'modality',
  says: 'said',
  sources: 'source',
  themes: 'theme',
} as const;

function listValues(name: string, kind: ListKind, value: unknown, language: Language): Values {
  const items = Array.isArray(value) ? value : [];
  const names = items.map((item) => isolated(nameOf(ITEM_OF[kind], item, language), language));
  return {
    [name]: names.length > 0 ? joined(kind, names, language) : ABSENT,
    [`${name}Count`]: names.length,
    [`${name}Given`]: names.length > 0 ? 'yes' : 'no',
    [`${name}Several`]: names.length > 1 ? 'yes' : 'no',
  };
}

/** Names of themes and of kinds of help hold "and" and commas of their own, so that a point has to part them. */
function joined(kind: ListKind, names: readonly string[], language: Language): string {
  if (kind === 'themes' || kind === 'modalities') return names.join(' · ');
  return FORMATS[language].list.format(names);
}

function nameOf(kind: ParameterKind | 'language' | 'said' | 'source', value: unknown, language: Language): string {
  if (typeof value !== 'string' || value === '') return value == null || value === '' ? ABSENT : plain(value);
  const { names } = CATALOGUES[language];
  switch (kind) {
    case 'theme':
      return themeByCode(value)?.names[language] ?? value;
    case 'country':
      return countryByIso3(value)?.names[language] ?? value;
    case 'modality':
      return modalities.get(value)?.names[language] ?? value;
    case 'language':
      return languageName(value, language);
    case 'recipient':
      return nameIn(names.recipients, value);
    case 'said':
      return nameIn(names.says, value);
    case 'source':
      return nameIn(names.sources, value);
    case 'unit':
      return nameIn(names.units, value);
    default:
      return value;
  }
}

function languageName(code: string, language: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  return FORMATS[language].languageName.of(code) ?? code;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function numberText(value: unknown, language: Language): string {
  const number = numberOf(value);
  return number === null ? plain(value) : FORMATS[language].number.format(number);
}

/** Of 100, rounded down. */
function scoreText(value: unknown, language: Language): string {
  const score = numberOf(value);
  return score === null ? plain(value) : numberText(Math.floor(score / 100), language);
}

/** Of 100, with its two decimals: what is less than a point may decide between two. */
function pointsText(value: unknown, language: Language): string {
  const points = numberOf(value);
  return points === null ? plain(value) : numberText(points / 100, language);
}

/** Whole per cents, rounded down so that nothing but all is 100 %; below one per cent two decimals. */
function shareText(value: unknown, language: Language): string {
  const share = numberOf(value);
  if (share === null) return plain(value);
  const whole = share < 100 ? share / 10_000 : Math.floor(share / 100) / 100;
  return FORMATS[language].percent.format(whole);
}

function moneyText(value: unknown, currency: unknown, language: Language): string {
  const minor = numberOf(value);
  if (minor === null || typeof currency !== 'string' || !isCurrency(currency)) return plain(value);
  return FORMATS[language].money(minor, currency);
}

function dateText(value: unknown, language: Language): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return plain(value);
  return FORMATS[language].date.format(new Date(value));
}

function momentText(value: unknown, language: Language): string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return plain(value);
  return FORMATS[language].moment.format(new Date(value));
}

/** What came, where it is not what it should be. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ABSENT;
}
