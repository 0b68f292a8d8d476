import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  COUNTRIES,
  GROUPS,
  KINDS,
  LANGUAGES,
  MODALITIES,
  REGIONS,
  THEMES,
  TOPICS,
  VOCABULARY_ID,
  VOCABULARY_VERSION,
  isKind,
  isModality,
  type Names,
} from './index.js';

const lists: Record<string, readonly { name: string; names: Names }[]> = {
  COUNTRIES,
  GROUPS,
  KINDS,
  MODALITIES,
  REGIONS,
  THEMES,
  TOPICS,
};

describe('code lists', () => {
  it.each(Object.entries(lists))('%s: every entry is named in six languages', (_list, entries) => {
    for (const { name, names } of entries) {
      expect(Object.keys(names)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
      for (const language of LANGUAGES) expect(names[language].trim()).not.toBe('');
      expect(name).toBe(names.en);
    }
  });

  it.each(Object.entries(lists))(
    '%s: names in Arabic, Russian and Chinese are written in their own script',
    (_list, entries) => {
      for (const { names } of entries) {
        expect(names.ar).toMatch(/\p{Script=Arabic}/u);
        expect(names.ru).toMatch(/\p{Script=Cyrillic}/u);
        expect(names.zh).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it.each(Object.entries(lists))('%s: no two entries share a name', (_list, entries) => {
    for (const language of LANGUAGES)
      expect(new Set(entries.map(({ names }) => names[language])).size).toBe(entries.length);
  });

  it('has the modalities and kinds of the contract', () => {
    expect(MODALITIES.map(({ code }) => code).join(' ')).toBe(
      'grant advice legal_drafting training equipment technology experts infrastructure research sponsorship south_south',
    );
    expect(KINDS.map(({ code }) => code).join(' ')).toBe(
      'money expertise training_seat equipment tool sponsorship fellowship',
    );
    expect([isModality('grant'), isModality('money'), isKind('money'), isKind('grant')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is what its generator writes', () => {
    const generator = fileURLToPath(new URL('../../../tools/generate-vocabulary.mjs', import.meta.url));
    expect(() => execFileSync(process.execPath, [generator, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('identifies its content by version and hash', () => {
    expect(VOCABULARY_VERSION).toBe('2026.1');
    expect(VOCABULARY_ID).toMatch(/^2026\.1-[0-9a-f]{12}$/);
  });
});
