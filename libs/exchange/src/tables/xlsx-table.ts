import { readSheet } from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/node';
import { namedRows, type KnownColumns, type RawRow, type TableRow } from './csv-table.js';
import { guarded } from './formulas.js';
import { TableRefused } from './table.errors.js';
import { checkWorkbook } from './xlsx-archive.js';

/** Beyond it only what somebody left there by mistake. */
const MOST_COLUMNS = 200;

/**
 * Reads the first sheet of a workbook, whose first row names columns. Numbers stay the digits that stand there, a day
 * becomes `YYYY-MM-DD`; of a formula counts what it last gave, as text.
 *
 * @param most - rows without the first
 * @throws TableRefused with the row
 */
export async function readXlsx(bytes: Buffer, columns: KnownColumns, most: number): Promise<TableRow[]> {
  // Empty rows at the end and between count for nothing.
  checkWorkbook(bytes, { rows: 2 * most + 1, columns: MOST_COLUMNS });
  const rows = (await sheetOf(bytes)).map((cells, at): RawRow => ({ row: at + 1, cells: cells.map(textOf) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = filled[0] ? lastFilled(filled[0].cells) + 1 : 0;
  return namedRows(
    filled.map(({ row, cells }) => ({ row, cells: squared(cells, width) })),
    columns,
  );
}

/** A workbook of one sheet whose cells are all text. */
export function writeXlsx(columns: readonly string[], rows: Iterable<ReadonlyMap<string, string>>): Promise<Buffer> {
  const sheet = [columns.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }))];
  // The writer looks texts up among an object's names, where `valueOf` is something else; reading takes the space off.
  const known = (text: string) => (text in Object.prototype ? `${text} ` : text);
  const cell = (text: string) => (text === '' ? null : { value: known(guarded(text)), type: String });
  const data = [...rows].map((row) => columns.map((name) => cell(row.get(name) ?? '')));
  return writeWorkbook([...sheet, ...data], { sheet: 'Tandem', stickyRowsCount: 1 }).toBuffer();
}

async function sheetOf(bytes: Buffer) {
  try {
    const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return await readSheet<string>(whole, 1, { parseNumber: (digits) => digits, trim: false });
  } catch {
    throw new TableRefused('NOT_READABLE', 'The workbook cannot be read; save it anew as .xlsx.');
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '');

/** As wide as the first row; what stands beyond it is kept, to be refused. */
function squared(cells: readonly string[], width: number): string[] {
  const length = Math.max(width, lastFilled(cells) + 1);
  return Array.from({ length }, (_, at) => cells[at] ?? '');
}
