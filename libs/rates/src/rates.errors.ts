/** A table that cannot be taken in: nothing of it is. `line` is 1-based, of the file. */
export class BadTableError extends Error {
  readonly code = 'BAD_TABLE';

  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
    this.name = 'BadTableError';
  }
}
