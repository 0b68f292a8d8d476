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

/** A field that the shape does not have. */
export const unknownField = (pointer: string): InputProblem => ({
  pointer,
  code: 'UNKNOWN_FIELD',
  detail: 'is not a field',
});

/** The pointer to a name below another; a name that nobody gave a field is cut, so that answers stay short. */
export function pointerTo(base: string, name: string): string {
  const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name;
  return `${base}/${shown.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
