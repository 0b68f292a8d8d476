import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatter } from '@lingui/format-po';
import { parse, type Token } from '@messageformat/parser';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = join(folder, '../../..');
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

interface Text {
  source: string;
  translation: string;
}

async function textsOf(language: string): Promise<Text[]> {
  const filename = join(folder, `${language}.po`);
  const context = { locale: language, sourceLocale: 'en', filename };
  const catalog = await formatter().parse(readFileSync(filename, 'utf8'), context);
  return Object.values(catalog).map(({ message, translation }) => ({
    source: message ?? '',
    translation,
  }));
}

const plurals = (tokens: Token[]): string[][] =>
  tokens.flatMap((token) =>
    'cases' in token
      ? [
          ...(token.type === 'plural' ? [token.cases.map(({ key }) => key)] : []),
          ...token.cases.flatMap((one) => plurals(one.tokens)),
        ]
      : [],
  );

/** Names of arguments, and of the elements that stand for markup. */
function placeholders(tokens: Token[]): Set<string> {
  const names = new Set<string>();
  for (const token of tokens) {
    if ('arg' in token) names.add(token.arg);
    if ('cases' in token) for (const one of token.cases) placeholders(one.tokens).forEach((name) => names.add(name));
    if (token.type === 'content') for (const tag of token.value.match(/<\/?\d+\/?>/g) ?? []) names.add(tag);
  }
  return names;
}

describe.each(languages)('the catalog of %s', (language) => {
  it('has a text for every message', async () => {
    const texts = await textsOf(language);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(({ translation }) => translation.trim() === '')).toEqual([]);
  });

  it('has every plural form of the language, and no other', async () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const found = (await textsOf(language)).flatMap(({ translation }) => plurals(parse(translation)));
    expect(found.length).toBeGreaterThan(0);
    for (const forms of found) expect([...forms].sort()).toEqual(categories);
  });

  it('keeps the placeholders of the source', async () => {
    for (const { source, translation } of await textsOf(language)) {
      expect({ source, names: [...placeholders(parse(translation))].sort() }).toEqual({
        source,
        names: [...placeholders(parse(source))].sort(),
      });
    }
  });
});

describe('the catalogs', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'tandem-catalogs-'));
    for (const language of languages) cpSync(join(folder, `${language}.po`), join(copy, `${language}.po`));
  });
  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  it('are what the extractor finds in the pages', async () => {
    const config = join(copy, 'lingui.config.mjs');
    const base = JSON.stringify(pathToFileURL(join(root, 'lingui.config.mjs')).href);
    writeFileSync(
      config,
      `import base from ${base};
       export default { ...base, rootDir: ${JSON.stringify(root)},
         catalogs: [{ path: ${JSON.stringify(join(copy, '{locale}'))}, include: base.catalogs[0].include }] };`,
    );
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/.bin/lingui'), 'extract', '--clean', '--config', config],
      { cwd: root },
    );
    for (const language of languages) {
      expect(readFileSync(join(copy, `${language}.po`), 'utf8')).toBe(
        readFileSync(join(folder, `${language}.po`), 'utf8'),
      );
    }
  }, 60_000);
});
