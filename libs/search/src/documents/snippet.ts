import { reaches, type Audience } from '@tandem/accounts';
import { folded } from '../words/folded.js';
import { matches, type AskedWord } from '../words/question.js';
import { wordsOf } from '../words/words.js';
import type { SearchDocument } from './document.js';

/** A stretch of a text, in UTF-16 units as JavaScript's slice counts. */
export interface TextRange {
  from: number;
  to: number;
}

/** Where the words stand: part of a field's text, and what of it was asked for. */
export interface Snippet {
  field: string;
  text: string;
  ranges: TextRange[];
}

const LENGTH = 240;
const BEFORE = 60;

/** What of a text is asked for; where words overlap, one range. */
export function rangesIn(text: string, asked: readonly AskedWord[]): TextRange[] {
  const hits = wordsOf(text)
    .filter(({ word }) => isHit(word, asked))
    .map(({ from, to }) => ({ from, to }))
    .sort((one, other) => one.from - other.from);
  const ranges: TextRange[] = [];
  for (const hit of hits) {
    const last = ranges.at(-1);
    if (last && hit.from <= last.to) last.to = Math.max(last.to, hit.to);
    else ranges.push(hit);
  }
  return ranges;
}

/**
 * The part of the record's text, of what the audience reads besides the title, in which most of the words stand. To cut a
 * text into words takes long, so that only those are cut that hold the letters.
 */
export function snippetOf(
  { fields }: Pick<SearchDocument, 'fields'>,
  asked: readonly AskedWord[],
  audience: Audience,
): Snippet | null {
  const readable = fields.filter(({ name, tier }) => name !== 'title' && reaches(audience, tier));
  const likely = readable
    .flatMap(({ name, texts }) => texts.map((text) => ({ field: name, text, letters: lettersIn(text, asked) })))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters);
  for (const { field, text } of likely) {
    const ranges = rangesIn(text, asked);
    if (ranges.length > 0) return { field, ...cutAround(text, ranges) };
  }
  return null;
}

/** How many of the words that are asked for may stand in the text: their letters do. */
function lettersIn(text: string, asked: readonly AskedWord[]): number {
  const letters = folded(text);
  return asked.filter(({ word }) => letters.includes(word)).length;
}

/** A Chinese word is found by its endings too. */
const isHit = (word: string, asked: readonly AskedWord[]): boolean =>
  matches(asked, word) ||
  asked.some((one) => one.isBeginning && /\p{Script=Han}/u.test(one.word) && word.includes(one.word));

function cutAround(text: string, ranges: TextRange[]): { text: string; ranges: TextRange[] } {
  const first = ranges[0]?.from ?? 0;
  if (text.length <= LENGTH) return { text, ranges };
  const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
  const to = text.length - from <= LENGTH ? text.length : Math.max(wordStart(text, from + LENGTH), ranges[0]?.to ?? 0);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).trimEnd()}${to < text.length ? ' …' : ''}`,
    ranges: ranges
      .filter((range) => range.to <= to)
      .map((range) => ({ from: range.from + shift, to: range.to + shift })),
  };
}

/** The last beginning of a word up to there. */
function wordStart(text: string, place: number): number {
  let start = 0;
  for (const { from } of wordsOf(text.slice(0, place + 1))) if (from <= place) start = Math.max(start, from);
  return start;
}
