import { describe, expect, it } from '@jest/globals';
import { THEMES, isModality } from '@tandem/vocabulary';
import { EXAMPLE_THEMES, needTemplates } from './templates.js';

describe('templates', () => {
  it('are there for every theme, with ways to help that there are', () => {
    const templates = needTemplates();
    expect(templates.map(({ theme }) => theme)).toEqual(THEMES.map(({ code }) => code));
    for (const { theme, modalities, example } of templates) {
      expect([theme, modalities.length > 0, modalities.every(isModality)]).toEqual([theme, true, true]);
      expect(EXAMPLE_THEMES).toContain(example);
    }
  });

  it('show the example of the theme itself, or of a near one', () => {
    expect(needTemplates('MARK')).toEqual([{ theme: 'MARK', modalities: ['equipment', 'training'], example: 'MARK' }]);
    expect(needTemplates('DEST').map(({ example }) => example)).toEqual(['STOCK']);
    expect(needTemplates('NOPE')).toEqual([]);
  });
});
