import type { NeedLineDto } from './need.dto.js';

const numberOf = (id: string): number => Number(id.slice(1));

/**
 * The lines, each with an id ("L1", "L2", …) that it keeps through edits. One that comes without takes that of the line of
 * the same title that stood there before, or else the next that neither list has used.
 */
export function withLineIds(lines: readonly NeedLineDto[], before: readonly NeedLineDto[] = []): NeedLineDto[] {
  const taken = new Set(lines.flatMap(({ id }) => id ?? []));
  const used = [...lines, ...before].flatMap(({ id }) => (id ? [numberOf(id)] : []));
  let last = Math.max(0, ...used);
  const next = (): string => `L${(last += 1)}`;
  return lines.map((line) => {
    if (line.id) return line;
    const id = before.find((old) => old.id && !taken.has(old.id) && old.title === line.title)?.id ?? next();
    taken.add(id);
    return { ...line, id };
  });
}
