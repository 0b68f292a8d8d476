import { toRecord } from './tables/column.js';
import { cellsOf, writeRecordFile, type FileFormat } from './tables/record-files.js';
import type { TableShape } from './tables/column.js';

/** A file with every column and one filled-in row, to begin with. */
export function templateFile(format: FileFormat, shape: TableShape): Promise<Buffer> {
  const example = Object.fromEntries(shape.columns.map(({ name, example: text }) => [name, text]));
  return writeRecordFile(format, shape, [toRecord(shape, cellsOf(example))]);
}
