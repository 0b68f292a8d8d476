import { pointerTo, unknownField, type InputProblem } from './problems.js';

/** No record of ours is deeper or has more values; what is beyond would only cost time (a body may be 2 MiB). */
const DEEPEST = 12;
const MOST_VALUES = 10_000;

/** What every object has by itself: the transformer drops some of these names in silence, the validator takes others for known. */
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** What must not even be looked at: reserved names, and structures too deep or too large. */
export function refuseUnsafe(input: object): InputProblem | null {
  let values = 0;
  const look = (value: unknown, pointer: string, depth: number): InputProblem | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (depth > DEEPEST) return { pointer, code: 'TOO_DEEP', detail: `must not be deeper than ${DEEPEST} levels` };
    const entries = Object.entries(value);
    values += entries.length;
    if (values > MOST_VALUES)
      return { pointer, code: 'TOO_MANY_VALUES', detail: `must not hold more than ${MOST_VALUES} values` };
    for (const [name, entry] of entries) {
      const at = pointerTo(pointer, name);
      if (RESERVED.has(name)) return unknownField(at);
      const found = look(entry, at, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return look(input, '', 0);
}
