import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { CODE_SEPARATOR } from './check.js';
import { InvalidInput, pointerTo, unknownField, type InputProblem } from './problems.js';
import { refuseUnsafe } from './unsafe.js';

/** More than a person would read; the rest shows once these are put right. */
const MOST_PROBLEMS = 100;

/**
 * Turns JSON into an instance of a DTO class, or throws `InvalidInput` with a pointer for each wrong place.
 * Unknown fields are refused, so that a misspelt name is not silently dropped.
 */
export function validateInput<T extends object>(type: new () => T, plain: unknown): T {
  const input = objectOf(plain);
  const unsafe = refuseUnsafe(input);
  if (unsafe) throw new InvalidInput([unsafe]);
  // class-validator refuses a shape without any field as "unknown"; here it means that nothing may be said.
  if (getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length === 0) {
    const strange = Object.keys(input).map((key) => unknownField(pointerTo('', key)));
    if (strange.length > 0) throw new InvalidInput(strange.slice(0, MOST_PROBLEMS));
    return new type();
  }
  const instance = plainToInstance(type, input, { exposeUnsetFields: false });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const problems = errors.flatMap((error) => flatten(error, '')).slice(0, MOST_PROBLEMS);
  if (problems.length > 0) throw new InvalidInput(problems);
  return instance;
}

/**
 * What a record is after a change: fields that are named are replaced, null clears one, and the whole is checked as new
 * input would be. Cleared fields are absent from the result.
 *
 * @throws InvalidInput
 */
export function validateChange<T extends object>(type: new () => T, before: object, change: unknown): T {
  const whole = validateInput(type, { ...before, ...objectOf(change) });
  const stated = Object.entries(whole).filter(([, value]) => value !== null);
  return Object.assign(new type(), Object.fromEntries(stated));
}

function objectOf(plain: unknown): object {
  if (typeof plain === 'object' && plain !== null && !Array.isArray(plain)) return plain;
  throw new InvalidInput([{ pointer: '', code: 'WRONG_TYPE', detail: 'must be a JSON object' }]);
}

function flatten(error: ValidationError, base: string): InputProblem[] {
  const pointer = pointerTo(base, error.property);
  const broken = Object.entries(error.constraints ?? {});
  // `Nested` has its own words for what is no object at all; class-validator's stand in only where there are no others.
  const own = broken
    .filter(([name]) => name !== 'nestedValidation' || broken.length === 1)
    .map(([name, message]) => problem(pointer, name, message));
  return own.length > 0 ? own : (error.children ?? []).flatMap((child) => flatten(child, pointer));
}

function problem(pointer: string, constraint: string, message: string): InputProblem {
  if (constraint === 'whitelistValidation') return unknownField(pointer);
  const [code, at, ...detail] = message.split(CODE_SEPARATOR);
  return code !== undefined && at !== undefined && detail.length > 0
    ? { pointer: pointer + at, code, detail: detail.join(CODE_SEPARATOR) }
    : { pointer, code: 'WRONG_TYPE', detail: message };
}
