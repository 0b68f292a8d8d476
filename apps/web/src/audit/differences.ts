/** One thing that is written of a record, before and after; undefined: was not there. */
export interface Difference {
  /** Names from the outside in, with dots between them. */
  field: string;
  before: Written | undefined;
  after: Written | undefined;
}

export type Written = string | number | boolean | null;

type Facts = Map<string, Written>;

/** A value under its name; of a list each member under its place, a list of plain values in one line. */
function collect(value: unknown, field: string, into: Facts): Facts {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object' || each === null)) into.set(field, value.join(', '));
    else for (const [index, each] of value.entries()) collect(each, `${field}.${String(index + 1)}`, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) collect(each, field ? `${field}.${name}` : name, into);
  } else {
    into.set(field, value as Written);
  }
  return into;
}

/** What a change of a record changed, in the order in which it is written; what stayed as it was is left out. */
export function differences(before: object | null, after: object | null): Difference[] {
  const was = collect(before ?? {}, '', new Map());
  const is = collect(after ?? {}, '', new Map());
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }))
    .filter((one) => one.before !== one.after);
}

/** Whether a value stands for one that is sealed: HMAC-SHA-256 in hexadecimal digits. */
export const isDigest = (value: Written | undefined): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
