import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { exampleOf, type ExampleTheme } from './examples.js';
import { examples } from './texts/en/examples.js';

const themes = Object.keys(examples) as ExampleTheme[];

describe.each(LANGUAGES)('worked examples in %s', (language) => {
  it.each(themes)('%s is whole, with the same lines as in English, and says in which language it is', (theme) => {
    const { language: written, lines, ...texts } = exampleOf(theme, language);
    expect(Object.keys({ ...texts, lines }).sort()).toEqual(Object.keys(examples[theme]).sort());
    expect(lines).toHaveLength(examples[theme].lines.length);
    for (const text of [...Object.values(texts), ...lines]) expect(text.trim()).toBe(text);
    // What can be measured has a figure.
    expect(texts.target).toMatch(/\d/);
    expect(texts.summary.length).toBeLessThanOrEqual(800);
    expect(written === language || written === 'en').toBe(true);
    expect(texts.title === examples[theme].title).toBe(written === 'en');
  });

  it.each(['STOCK', 'LEG', 'NAP'] as const)('%s is written in it', (theme) => {
    expect(exampleOf(theme, language).language).toBe(language);
  });
});
