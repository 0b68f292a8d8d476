import { canonicalJson } from '@tandem/scoring';

/** Where two results differ: a JSON pointer, and both values; undefined where one has no such member. */
export interface Difference {
  at: string;
  stored: unknown;
  recomputed: unknown;
}

/** Every place at which two JSON values differ; none where their canonical JSON is the same. */
export function differences(stored: unknown, recomputed: unknown, at = ''): Difference[] {
  if (same(stored, recomputed)) return [];
  if (!isBranch(stored) || !isBranch(recomputed) || Array.isArray(stored) !== Array.isArray(recomputed))
    return [{ at, stored, recomputed }];
  const names = [...new Set([...Object.keys(stored), ...Object.keys(recomputed)])].sort();
  return names.flatMap((name) => differences(own(stored, name), own(recomputed, name), `${at}/${escaped(name)}`));
}

function same(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A member of the value's own: any object also answers to `valueOf`. */
const own = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
