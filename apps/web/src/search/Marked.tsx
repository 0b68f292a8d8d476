import { markedParts, type Range } from './marked';

/** A text with the words that were sought marked in it; it is text all through, whatever it holds. */
export function Marked({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return (
    <bdi dir="auto">
      {markedParts(text, ranges).map(({ words, hit }, place) => (hit ? <mark key={place}>{words}</mark> : words))}
    </bdi>
  );
}
