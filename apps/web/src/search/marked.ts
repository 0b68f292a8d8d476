/** Where in a text a word that was sought stands: offsets in UTF-16 units, the end excluded. */
export interface Range {
  from: number;
  to: number;
}

export interface MarkedPart {
  words: string;
  hit: boolean;
}

/** A text cut at its ranges, in order. Ranges that overlap or lie outside mark what there is. */
export function markedParts(text: string, ranges: readonly Range[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  const add = (to: number, hit: boolean) => {
    if (to > done) parts.push({ words: text.slice(done, to), hit });
    done = Math.max(done, to);
  };
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    add(Math.min(Math.max(from, done), text.length), false);
    add(Math.min(to, text.length), true);
  }
  add(text.length, false);
  return parts;
}
