import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';

/** Why a value is refused: a stable code for programs and a sentence for people. */
export interface Problem {
  code: string;
  detail: string;
  /** Where below the property, as the rest of a JSON pointer ("/2"); left out: the property itself. */
  at?: string;
}

/** Looks at one value (and, where rules span fields, at the object it stands in); null is "fine". */
export type Rule = (value: unknown, object: Record<string, unknown>) => Problem | null;

export interface CheckOptions {
  /** Absent and null both mean "unknown" then; else the field is required. */
  optional?: boolean;
}

const missing: Problem = { code: 'MISSING', detail: 'is required' };

/** Divides code, place and sentence inside a class-validator message; `validateInput` takes them apart again. */
export const CODE_SEPARATOR = '|';

/** Property decorator: one rule, one problem at a time, so that a missing field is not also "not a string". */
export function Check(rule: Rule, options: CheckOptions = {}): PropertyDecorator {
  const judge = (value: unknown, args?: ValidationArguments): Problem | null => {
    if (value === undefined || value === null) return options.optional ? null : missing;
    return rule(value, (args?.object ?? {}) as Record<string, unknown>);
  };
  return ValidateBy({
    name: 'check',
    validator: {
      validate: (value: unknown, args) => judge(value, args) === null,
      defaultMessage: (args) => {
        const problem = judge(args?.value, args) ?? missing;
        return [problem.code, problem.at ?? '', problem.detail].join(CODE_SEPARATOR);
      },
    },
  });
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of its own shape. An array is refused, though class-validator alone would let it pass. */
export function Nested(type: () => new () => object, options: CheckOptions = {}): PropertyDecorator {
  const shape = Check(
    (value) => (isPlainObject(value) ? null : { code: 'WRONG_TYPE', detail: 'must be an object' }),
    options,
  );
  return (target, key) => {
    Type(type)(target, key);
    shape(target, key);
    // Only a real object is looked into: for all else the shape's own problem is the whole story.
    ValidateIf((object: Record<string, unknown>) => !isNothing(object[String(key)]) || !options.optional)(target, key);
    ValidateNested()(target, key);
  };
}

/** A list of objects of one shape, `min`…`max` long. */
export function NestedList(
  type: () => new () => object,
  { min = 1, max, ...options }: CheckOptions & { min?: number; max: number },
): PropertyDecorator {
  const shape = Check((value) => {
    if (!Array.isArray(value)) return { code: 'WRONG_TYPE', detail: 'must be a list' };
    if (value.length < min || value.length > max) return lengthProblem(min, max);
    return value.every(isPlainObject) ? null : { code: 'WRONG_TYPE', detail: 'must hold objects only' };
  }, options);
  return (target, key) => {
    Type(type)(target, key);
    shape(target, key);
    ValidateIf((object: Record<string, unknown>) => !isNothing(object[String(key)]) || !options.optional)(target, key);
    ValidateNested({ each: true })(target, key);
  };
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

export function lengthProblem(min: number, max: number): Problem {
  return { code: 'WRONG_LENGTH', detail: `must hold ${min} to ${max} entries; leave it out where it is unknown` };
}
