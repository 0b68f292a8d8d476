export type TableFault =
  | 'NOT_READABLE'
  | 'NOT_UTF8'
  | 'NO_ROWS'
  | 'TOO_MANY_ROWS'
  | 'UNKNOWN_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'MISSING_COLUMN'
  | 'WRONG_NUMBER_OF_CELLS'
  | 'NOT_A_LIST'
  | 'ARCHIVE';

/** A file cannot be read as a table at all. */
export class TableRefused extends Error {
  constructor(
    readonly code: TableFault,
    message: string,
    /** The line of a text, the row of a sheet; null where it is the whole file. */
    readonly row: number | null = null,
    readonly column: string | null = null,
  ) {
    super(message);
  }
}
