import { describe, expect, it } from '@jest/globals';
import { parse, type Token } from '@messageformat/parser';
import { LANGUAGES } from '@tandem/vocabulary';
import { INTL_LOCALE } from '../language.js';
import {
  MAIL_PARAMETERS,
  NOTIFICATION_PARAMETERS,
  REASON_PARAMETERS,
  RESPONSE_PARAMETERS,
  type Parameters,
} from '../parameters.js';
import { valuesOf } from '../values.js';
import { CATALOGUES } from './index.js';

type Texts = Readonly<Record<string, string>>;

const ORIGIN_PLACEHOLDERS = new Set(['basis', 'basisGiven']);

/** Every text by its path, such as `reasons.THEMES_SHARED`. */
function textsOf(node: object, path = ''): Texts {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value]] : Object.entries(textsOf(value as object, here));
    }),
  );
}

interface Choice {
  kind: 'plural' | 'select';
  placeholder: string;
  keys: string[];
}

function choicesOf(tokens: readonly Token[]): Choice[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'plural' && token.type !== 'select') return [];
    const choice: Choice = { kind: token.type, placeholder: token.arg, keys: token.cases.map(({ key }) => key) };
    return [choice, ...token.cases.flatMap((one) => choicesOf(one.tokens))];
  });
}

function placeholdersOf(tokens: readonly Token[]): string[] {
  const found = tokens.flatMap((token) => {
    if (token.type === 'argument') return [token.arg];
    if (token.type !== 'plural' && token.type !== 'select') return [];
    return [token.arg, ...token.cases.flatMap((one) => placeholdersOf(one.tokens))];
  });
  return [...new Set(found)].sort();
}

const english = textsOf(CATALOGUES.en);

/** The placeholders that a text may use, or null where it takes none. */
function givenFor(path: string): Set<string> {
  const [section = '', code = '', line = ''] = path.split('.');
  const tables: Record<string, Readonly<Record<string, Parameters>>> = {
    reasons: REASON_PARAMETERS,
    notifications: NOTIFICATION_PARAMETERS,
    mails: MAIL_PARAMETERS,
  };
  const responses: Readonly<Record<string, Parameters>> = RESPONSE_PARAMETERS;
  const parameters = path.startsWith('responses.lines.') ? responses[line] : tables[section]?.[code];
  if (parameters) return new Set(Object.keys(valuesOf(parameters, {}, 'en')));
  return section === 'origin' ? ORIGIN_PLACEHOLDERS : new Set();
}

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const texts = textsOf(CATALOGUES[language]);
  const categories = new Intl.PluralRules(INTL_LOCALE[language]).resolvedOptions().pluralCategories;

  it('has the texts that English has', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
  });

  it('leaves no text empty and none in English', () => {
    for (const [path, text] of Object.entries(texts)) {
      expect(`${path}: ${text.trim()}`).not.toBe(`${path}: `);
      if (language === 'ar' || language === 'ru' || language === 'zh')
        expect(`${path}: ${text}`).not.toBe(`${path}: ${english[path]}`);
    }
  });

  it.each(Object.entries(texts))('fills %s with what is given for it', (path, text) => {
    const placeholders = placeholdersOf(parse(text));
    expect(placeholders).toEqual(placeholdersOf(parse(english[path] ?? '')));
    const given = givenFor(path);
    expect(placeholders.filter((placeholder) => !given.has(placeholder))).toEqual([]);
  });

  it.each(Object.entries(texts).filter(([, text]) => text.includes(', plural,')))(
    'has every plural form in %s',
    (_, text) => {
      const plurals = choicesOf(parse(text)).filter(({ kind }) => kind === 'plural');
      expect(plurals).not.toEqual([]);
      for (const { keys } of plurals) expect([...keys].sort()).toEqual([...categories].sort());
    },
  );

  it.each(Object.entries(texts).filter(([, text]) => text.includes(', select,')))(
    'can always choose in %s',
    (_, text) => {
      for (const { kind, keys } of choicesOf(parse(text)))
        if (kind === 'select') expect(keys.sort()).toEqual(['other', 'yes']);
    },
  );
});

describe('the parameters', () => {
  it.each([...Object.entries(REASON_PARAMETERS), ...Object.entries(NOTIFICATION_PARAMETERS)] as [string, Parameters][])(
    'of %s are all said',
    (code, parameters) => {
      const said = placeholdersOf(parse(english[`reasons.${code}`] ?? english[`notifications.${code}`] ?? ''));
      const silent = Object.entries(parameters).filter(
        ([name, kind]) => kind !== 'currencyOfAmounts' && !said.includes(name),
      );
      expect(silent).toEqual([]);
    },
  );
});
