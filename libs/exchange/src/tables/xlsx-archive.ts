import { inflateRawSync } from 'node:zlib';
import { zipDirectory, type ZipEntry } from '@tandem/files';
import { TableRefused } from './table.errors.js';

const MOST_ENTRIES = 200;
const MOST_UNPACKED = 32 * 1024 * 1024;
const LOCAL_ENTRY = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** How far a sheet may reach. */
export interface SheetBounds {
  rows: number;
  columns: number;
}

/**
 * Looks through a workbook before anything reads it: that each file in it is as large as the archive says, all together
 * no larger than memory bears, and that no cell stands so far out that a table up to it would fill the memory.
 *
 * @throws TableRefused
 */
export function checkWorkbook(bytes: Buffer, bounds: SheetBounds): void {
  const entries = zipDirectory(bytes);
  if (!entries || entries.length > MOST_ENTRIES) throw archive('is no workbook, or holds too many files');
  if (entries.some(({ encrypted }) => encrypted)) throw archive('is encrypted; save it without a password');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) throw archive('unpacks to too much');
  for (const entry of entries) {
    const content = unpacked(bytes, entry);
    // A workbook may keep its sheets under any name.
    if (content.includes('sheetData')) checkReach(content.toString('latin1'), bounds);
  }
}

/** No more than the directory says, whatever the packed bytes would give. */
function unpacked(bytes: Buffer, { offset, packed, unpacked: size }: ZipEntry): Buffer {
  if (offset + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw archive('is broken');
  const method = bytes.readUInt16LE(offset + 8);
  const from = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(from, from + packed);
  if (method === STORED && content.length === size) return content;
  if (method !== DEFLATED) throw archive('is packed in a way that workbooks are not');
  try {
    const whole = inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    if (whole.length === size) return whole;
  } catch {
    // Larger than it says, or no packed bytes at all: both are refused below.
  }
  throw archive('is broken');
}

function checkReach(sheet: string, { rows, columns }: SheetBounds): void {
  for (const place of placesIn(sheet)) {
    const [, column = '', row] = /^([A-Z]*)(\d{1,9})$/i.exec(place) ?? [];
    if (row === undefined) throw archive('has a cell in no place');
    if (Number(row) > rows)
      throw new TableRefused('TOO_MANY_ROWS', `row ${row} is beyond the last that is read, ${rows}`, Number(row));
    if (columnNumber(column) > columns)
      throw new TableRefused('UNKNOWN_COLUMN', `there is something in column ${column}`, Number(row), column);
  }
}

const TAG = /<((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Where the cells and rows of a sheet say that they stand, in whatever namespace. */
function* placesIn(sheet: string): Generator<string> {
  for (const [, tag = ''] of sheet.matchAll(TAG))
    for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
      if (/^(?!xmlns:)(?:.*:)?r$/.test(name)) yield double ?? single ?? '';
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const archive = (what: string): TableRefused => new TableRefused('ARCHIVE', `The workbook ${what}.`);
