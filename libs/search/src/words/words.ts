import { folded } from './folded.js';

/** A word of a text: as it is compared, and where it stands (UTF-16 units). */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Cuts by the rules of Unicode, and Chinese by a dictionary, whatever the language of the text is. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** What no word is longer than; beyond, only the beginning counts. */
const LONGEST = 60;
const REFERENCE = /\b([NOP])-(\d{1,12})\b/giu;
const HAN = /^\p{Script=Han}+$/u;

/** Whether a word is written in Chinese characters alone: cut by a dictionary, and so not everywhere the same. */
export const isHan = (word: string): boolean => HAN.test(word);

/** The words of a text in their order. References such as N-0042 are one word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: reference, 1: letter, 2: number, index } of text.matchAll(REFERENCE))
    words.push(at(`${letter}${number}`, index, reference.length));
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text)) {
    if (!isWordLike) continue;
    // The rules leave l’arme in one piece.
    for (const part of segment.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)) {
      const word = at(part[0], index + part.index, part[0].length);
      if (word.word !== '') words.push(word);
    }
  }
  return words;
}

/**
 * The words under which a text is found, each once. A Chinese word also under its endings, for a dictionary takes 轻武器
 * for one word, and who looks for 武器 means it too.
 */
export function indexedWords(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const { word } of wordsOf(text)) {
      found.add(word);
      if (isHan(word)) for (const ending of endingsOf(word)) found.add(ending);
    }
  return found;
}

/** Endings of at least two characters. */
function endingsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1, -1).map((_, index) => characters.slice(index + 1).join(''));
}

const at = (text: string, from: number, length: number): Word => ({
  word: [...folded(text).replace(/[^\p{L}\p{N}]/gu, '')].slice(0, LONGEST).join(''),
  from,
  to: from + length,
});
