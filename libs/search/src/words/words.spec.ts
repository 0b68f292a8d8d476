import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { folded } from './folded.js';
import { askedWords, matches, tsqueryOf } from './question.js';
import { indexedWords, wordsOf } from './words.js';

/** Whether a question finds a text: every word of it stands there. */
const finds = (question: string, text: string): boolean =>
  askedWords(question).every((one) => [...indexedWords([text])].some((word) => matches([one], word)));

describe('a word as it is compared', () => {
  it.each([
    ['case', 'Gambie', 'GAMBIE'],
    ['accents', 'désarmement', 'desarmement'],
    ['ß', 'Straße', 'STRASSE'],
    ['a ligature', 'oﬃce', 'office'],
    ['full width', 'ＩＴＩ', 'iti'],
    ['Russian ё', 'учёт', 'учет'],
    ['Arabic vowel marks', 'سِلاح', 'سلاح'],
    ['tatweel', 'أسلحـــة', 'أسلحة'],
    ['hamza on alef', 'أسلحة', 'اسلحة'],
    ['ta marbuta and ha', 'مكافحة', 'مكافحه'],
    ['alef maqsura and ya', 'على', 'علي'],
    ['Arabic article', 'الأسلحة', 'أسلحة'],
  ])('is the same whatever the %s', (_what, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });
});

describe('the words of a text', () => {
  it('stand where they say they do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { from, to } of wordsOf(text)) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('are letters and digits alone, so that no question can say anything else to the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of indexedWords([text])) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(tsqueryOf(askedWords(text))).toMatch(/^$|^'[\p{L}\p{N}]+'(:\*)?( & '[\p{L}\p{N}]+'(:\*)?)*$/u);
      }),
    );
  });
});

describe('a question', () => {
  it.each([
    ['en', 'stockpile secur', 'Physical security and stockpile management'],
    ['fr', 'l’armurerie', 'Sécuriser les dépôts et l’armurerie'],
    ['fr, without the article', 'armurerie', 'Sécuriser les dépôts et l’armurerie'],
    ['es', 'gestion exist', 'Seguridad física y gestión de existencias'],
    ['ru', 'уничтожение ору', 'Уничтожение излишков оружия'],
    ['ar', 'اسلحه', 'وسم الأسلحة الصغيرة — أسلحة'],
    ['zh, one word', '轻武器', '小武器和轻武器的管理'],
    ['zh, the end of a word', '武器', '小武器和轻武器的管理'],
    ['zh, several', '小武器 管理', '小武器和轻武器的管理'],
    ['a reference', 'n-0042', 'N-0042'],
    ['the beginning of a reference', 'N-00', 'N-0042'],
  ])('finds in %s', (_language, question, text) => {
    expect(finds(question, text)).toBe(true);
  });

  it('asks for all words, and takes the last alone for half typed', () => {
    expect(finds('marking storage', 'Marking of weapons')).toBe(false);
    expect(finds('mark weapons', 'Marking of weapons')).toBe(false);
    expect(finds('weapons mark', 'Marking of weapons')).toBe(true);
    expect(askedWords('marking m')).toEqual([
      { word: 'marking', isBeginning: false },
      { word: 'm', isBeginning: false },
    ]);
  });

  it('is no more than twelve words long, and none where there is no word', () => {
    expect(askedWords(Array.from({ length: 30 }, (_, i) => `word${i}`).join(' '))).toHaveLength(12);
    expect(askedWords(' — !')).toEqual([]);
  });
});
