/**
 * Compares two strings by their UTF-8 bytes, as SQL does with COLLATE "C": below 0 where a comes first, 0 where equal.
 * JavaScript's own `<` compares UTF-16 units and puts surrogate pairs (U+10000 and up) before U+E000…U+FFFF.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return inByteOrder(x) - inByteOrder(y);
  }
  return a.length - b.length;
}

function inByteOrder(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** A sorted copy, by bytes. */
export function sortedByBytes(values: Iterable<string>): string[] {
  return [...values].sort(compareBytes);
}
