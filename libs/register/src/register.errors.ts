/** A file that cannot be read as IATI: nothing of it is imported. `line` is 1-based, `column` counts characters from 0. */
export class BrokenFileError extends Error {
  readonly code = 'REGISTER_FILE_BROKEN';

  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly reason: string,
  ) {
    super(`${file}, line ${line}, column ${column}: ${reason}`);
    this.name = 'BrokenFileError';
  }
}

/** A cursor that no page of this list gave. */
export class BadCursorError extends Error {
  readonly code = 'BAD_CURSOR';

  constructor() {
    super('The cursor is not one that this list gave.');
    this.name = 'BadCursorError';
  }
}
