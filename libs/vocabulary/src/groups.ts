import type { Membership } from './code-lists.js';
import { InvalidDate, UnknownCode } from './errors.js';
import { GROUPS } from './generated/groups.js';

const byCode = new Map(GROUPS.map((group) => [group.code, group]));

/** Whether this is the code of a group of States, such as `LDC`. */
export const isGroup = (code: string): boolean => byCode.has(code);

/** The group with that code and its dated memberships, or undefined. */
export const groupByCode = (code: string) => byCode.get(code);

/** The members (alpha-3, sorted) on a day (YYYY-MM-DD). Throws UnknownCode, InvalidDate. */
export function groupMembers(code: string, asOf: string): readonly string[] {
  const group = byCode.get(code);
  if (!group) throw new UnknownCode('group', code);
  return membersOn(group.memberships, asOf);
}

/** The groups (codes, sorted) of a country on a day (YYYY-MM-DD). Throws InvalidDate. */
export function groupsOf(iso3: string, asOf: string): readonly string[] {
  return GROUPS.filter(({ memberships }) => membersOn(memberships, asOf).includes(iso3))
    .map(({ code }) => code)
    .sort();
}

function membersOn(memberships: readonly Membership[], asOf: string): string[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new InvalidDate(asOf);
  return memberships
    .filter(({ from, to }) => (from === null || from <= asOf) && (to === null || asOf < to))
    .map(({ iso3 }) => iso3);
}
