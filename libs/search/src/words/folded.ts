/** Letters that stand for one another in writing Arabic: forms of alef, ya and ta marbuta; and Persian ya and kaf. */
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ه', ی: 'ي', ک: 'ك' };
const TATWEEL = /\u0640/g;
const ARTICLE = /^ال(?=\p{L}{2})/u;

/**
 * A word as it is compared: width and ligatures (NFKC), case, accents and vowel marks do not count, nor do hamza, tatweel,
 * the forms of alef, ya and ta marbuta, nor the Arabic article. By rules of Unicode alone, the same in every language.
 */
export function folded(word: string): string {
  // Upper case first: it writes out what lower case leaves as it is, such as ß.
  return word
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(TATWEEL, '')
    .replace(/[ٱىةیک]/g, (letter) => ARABIC[letter] ?? letter)
    .normalize('NFC')
    .replace(ARTICLE, '');
}
