import { isHan, wordsOf } from './words.js';

/** One word that is asked for; as a beginning, every longer word that begins with it counts too. */
export interface AskedWord {
  word: string;
  isBeginning: boolean;
}

/** More words than anybody types; what follows is left out. */
const MOST_WORDS = 12;
/** A single letter begins too much. */
const SHORTEST_BEGINNING = 2;

/**
 * What a question asks for: all of these words. The last may be half typed, and Chinese words may be cut elsewhere in the
 * text; both count as beginnings. Empty where there is no word in it.
 */
export function askedWords(question: string): AskedWord[] {
  const words = wordsOf(question).sort((one, other) => one.from - other.from);
  const last = words.at(-1);
  const asked = new Map<string, AskedWord>();
  for (const { word, to } of words) {
    const isHalf = to === last?.to && [...word].length >= SHORTEST_BEGINNING;
    const isBeginning = isHalf || isHan(word) || (asked.get(word)?.isBeginning ?? false);
    if (asked.size < MOST_WORDS || asked.has(word)) asked.set(word, { word, isBeginning });
  }
  return [...asked.values()];
}

/** The same as PostgreSQL's tsquery reads it. Words hold letters and digits alone, so that nothing has to be escaped. */
export const tsqueryOf = (asked: readonly AskedWord[]): string =>
  asked.map(({ word, isBeginning }) => `'${word}'${isBeginning ? ':*' : ''}`).join(' & ');

/** Whether a word of a text is one that is asked for. */
export const matches = (asked: readonly AskedWord[], word: string): boolean =>
  asked.some((one) => word === one.word || (one.isBeginning && word.startsWith(one.word)));
