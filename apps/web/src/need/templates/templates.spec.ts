import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from '../draft';
import { filledBy, type Template } from './templates';

const template: Template = {
  theme: 'MARK',
  title: 'Marking',
  language: 'fr',
  modalities: ['equipment', 'training'],
  example: {
    title: 'Marquer les armes de la police',
    summary: 'Résumé',
    target: 'Toutes les armes',
    baseline: '',
    priorAssistance: 'Aucune',
    nationalContribution: 'Personnel',
    genderAnalysis: 'Analyse',
    lines: ['Machines', 'Formation'],
  },
};

describe('filledBy', () => {
  it('fills an empty draft, its lines told apart and without costs', () => {
    const part = filledBy(template, emptyDraft('MLI'));
    expect(part).toMatchObject({
      title: 'Marquer les armes de la police',
      textLanguage: 'fr',
      modalities: ['equipment', 'training'],
    });
    expect(part.themes).toEqual([{ code: 'MARK', percent: 100 }]);
    expect(part.lines?.map(({ key, title, cost }) => [key, title, cost])).toEqual([
      [1, 'Machines', null],
      [2, 'Formation', null],
    ]);
    expect(part).not.toHaveProperty('baseline');
  });

  it('leaves what is said already', () => {
    const draft = { ...emptyDraft('MLI', 'en'), title: 'Mine', themes: [{ code: 'STOCK', percent: 100 }] };
    const part = filledBy(template, draft);
    expect(part).not.toHaveProperty('title');
    expect(part).not.toHaveProperty('themes');
    expect(part).not.toHaveProperty('textLanguage');
  });
});
