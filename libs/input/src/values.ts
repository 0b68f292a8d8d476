import { Check, lengthProblem, type CheckOptions, type Rule } from './check.js';

const wrongType = (what: string) => ({ code: 'WRONG_TYPE', detail: `must be ${what}` });

// Controls but for tab and line ends (U+0000 cannot be stored, the others only hide things), and halves of characters.
const CONTROLS = /(?![\t\n\r])[\p{Cc}\p{Cs}]/u;

/** Words that a party writes: trimmed length 1…max characters, no control characters. */
export function Text(max: number, options: CheckOptions = {}): PropertyDecorator {
  return Check((value) => {
    if (typeof value !== 'string') return wrongType('text');
    if (value.trim() === '') return { code: 'EMPTY', detail: 'must not be empty' };
    if (value.length > max)
      return { code: 'TOO_LONG', detail: `must be at most ${max} characters, has ${value.length}` };
    return CONTROLS.test(value) ? { code: 'CONTROL_CHARACTERS', detail: 'must not hold control characters' } : null;
  }, options);
}

/** A whole number from `min` to `max`. */
export function Whole(min: number, max: number, options: CheckOptions = {}): PropertyDecorator {
  return Check((value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType('a whole number');
    return value < min || value > max ? { code: 'OUT_OF_RANGE', detail: `must be from ${min} to ${max}` } : null;
  }, options);
}

/** A share above 0 and up to 1, with at most four decimals: the engine counts in ten-thousandths. */
export function Share(options: CheckOptions = {}): PropertyDecorator {
  return Check((value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('a number');
    if (value <= 0 || value > 1) return { code: 'OUT_OF_RANGE', detail: 'must be above 0 and at most 1' };
    const tenThousandths = value * 10_000;
    return Math.abs(tenThousandths - Math.round(tenThousandths)) > 1e-6
      ? { code: 'TOO_MANY_DECIMALS', detail: 'takes at most four decimals' }
      : null;
  }, options);
}

/** True or false. */
export function Flag(options: CheckOptions = {}): PropertyDecorator {
  return Check((value) => (typeof value === 'boolean' ? null : wrongType('true or false')), options);
}

/** One of a closed list of values. */
export function OneOf(values: readonly (string | number)[], options: CheckOptions = {}): PropertyDecorator {
  return Check(
    (value) =>
      values.includes(value as string) ? null : { code: 'UNKNOWN_CODE', detail: `must be one of ${values.join(', ')}` },
    options,
  );
}

/** A code of a code list; `list` names where to look it up ("GET /themes"). */
export function codeRule(known: (code: string) => boolean, list: string): Rule {
  return (value) => {
    if (typeof value !== 'string') return wrongType('a code');
    return known(value) ? null : { code: 'UNKNOWN_CODE', detail: `${quoted(value)} is not in ${list}` };
  };
}

export interface CodesOptions extends CheckOptions {
  min?: number;
  max: number;
}

/** A list of different codes. */
export function Codes(known: (code: string) => boolean, list: string, options: CodesOptions): PropertyDecorator {
  const rule = codeRule(known, list);
  const { min = 1, max } = options;
  return Check((value, object) => {
    if (!Array.isArray(value)) return wrongType('a list');
    if (value.length < min || value.length > max) return lengthProblem(min, max);
    for (const [position, entry] of value.entries()) {
      const problem = rule(entry, object);
      if (problem) return { ...problem, at: `/${position}` };
    }
    return new Set(value).size < value.length ? { code: 'DUPLICATE', detail: 'must not name an entry twice' } : null;
  }, options);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string has the form of an identifier of ours. */
export const isUuid = (value: string): boolean => UUID.test(value);

/** A calendar day, `YYYY-MM-DD`, that exists, from 1990 to 2100. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return false;
  return value >= '1990-01-01' && value <= '2100-12-31';
}

/** A calendar day. */
export function Day(options: CheckOptions = {}): PropertyDecorator {
  return Check((value) => {
    if (typeof value !== 'string') return wrongType('a day as YYYY-MM-DD');
    return isDay(value) ? null : { code: 'NOT_A_DAY', detail: 'must be a day from 1990 to 2100 as YYYY-MM-DD' };
  }, options);
}

const quoted = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
