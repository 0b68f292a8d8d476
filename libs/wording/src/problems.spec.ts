import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@tandem/vocabulary';
import { problemTitle } from './problems.js';
import { CATALOGUES } from './texts/index.js';

describe('problemTitle', () => {
  it('says what is wrong and what to do next', () => {
    expect(problemTitle('NOT_SIGNED_IN', 'en')).toBe('You are not signed in. Sign in and try again.');
    expect(problemTitle('CAPACITY_EXCEEDED', 'fr')).toBe(
      'Il reste moins que cela dans l’offre. Choisissez un montant plus petit.',
    );
  });

  it.each(LANGUAGES)('has two sentences for every code in %s', (language) => {
    for (const [code, title] of Object.entries(CATALOGUES[language].problems)) {
      const ends = title.match(/[.。؟](\s|$)|。/g) ?? [];
      expect([code, ends.length]).toEqual([code, 2]);
    }
  });

  it('says the same for each kind of record', () => {
    expect(problemTitle('NEED_CHANGED', 'es')).toBe(problemTitle('CHANGED', 'es'));
    expect(problemTitle('MATCH_NOT_FOUND', 'ru')).toBe(problemTitle('NOT_FOUND', 'ru'));
  });

  it('has a general title for the rest', () => {
    const general = 'This cannot be done. Read the details and try again.';
    expect(problemTitle('SOMETHING_NEW', 'en')).toBe(general);
    expect(problemTitle('hasOwnProperty', 'en')).toBe(general);
  });
});
