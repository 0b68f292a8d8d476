import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { CODE_SEPARATOR } from './check.js';

/** One refused place of an input: a JSON pointer (RFC 6901), a stable code and a sentence. */
export interface InputProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** Thrown for input that breaks a rule; nothing has been changed then. */
export class InvalidInput extends Error {
  readonly code = 'INVALID_INPUT';
  constructor(readonly problems: InputProblem[]) {
    super(problems.map((problem) => `${problem.pointer || '/'} ${problem.detail}`).join('; '));
  }
}

/**
 * Turns JSON into an instance of a DTO class, or throws `InvalidInput` with a pointer for each wrong place.
 * Unknown fields are refused, so that a misspelt name is not silently dropped.
 */
export function validateInput<T extends object>(type: new () => T, plain: unknown): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    throw new InvalidInput([{ pointer: '', code: 'WRONG_TYPE', detail: 'must be a JSON object' }]);
  const reserved = Object.keys(plain).find((key) => key === '__proto__' || key === 'constructor');
  if (reserved) throw new InvalidInput([{ pointer: `/${reserved}`, code: 'UNKNOWN_FIELD', detail: 'is not a field' }]);
  // class-validator refuses a shape without any field as "unknown"; here it means that nothing may be said.
  if (getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length === 0) {
    const strange = Object.keys(plain).map((key) => ({
      pointer: `/${key}`,
      code: 'UNKNOWN_FIELD',
      detail: 'is not a field',
    }));
    if (strange.length > 0) throw new InvalidInput(strange);
    return new type();
  }
  const instance = plainToInstance(type, plain, { exposeUnsetFields: false });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const problems = errors.flatMap((error) => flatten(error, ''));
  if (problems.length > 0) throw new InvalidInput(problems);
  return instance;
}

function flatten(error: ValidationError, base: string): InputProblem[] {
  const pointer = `${base}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]) => problem(pointer, name, message));
  const below = own.length > 0 ? [] : (error.children ?? []).flatMap((child) => flatten(child, pointer));
  return [...own, ...below].slice(0, 100);
}

function problem(pointer: string, constraint: string, message: string): InputProblem[] {
  if (constraint === 'whitelistValidation') return [{ pointer, code: 'UNKNOWN_FIELD', detail: 'is not a field' }];
  const cut = message.indexOf(CODE_SEPARATOR);
  if (cut > 0) return [{ pointer, code: message.slice(0, cut), detail: message.slice(cut + 1) }];
  return [{ pointer, code: 'WRONG_TYPE', detail: message }];
}
