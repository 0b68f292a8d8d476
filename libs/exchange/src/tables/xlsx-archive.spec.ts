import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { TableRefused } from './table.errors.js';
import { checkWorkbook } from './xlsx-archive.js';
import { readXlsx, writeXlsx } from './xlsx-table.js';

interface Packed {
  name: string;
  content: string | Buffer;
  /** What the directory says instead of the truth. */
  said?: number;
}

/** A zip archive with these files, whatever its directory says of their sizes. */
function archive(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, said } of files) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said ?? plain.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said ?? plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const BOUNDS = { rows: 100, columns: 50 };
const SHEET = 'xl/worksheets/sheet1.xml';
const MIB = 1024 * 1024;

function faultOf(bytes: Buffer): string | null {
  try {
    checkWorkbook(bytes, BOUNDS);
    return null;
  } catch (error) {
    if (error instanceof TableRefused) return error.code;
    throw error;
  }
}

describe('a workbook before it is read', () => {
  it.each([
    ['is let through', [{ name: SHEET, content: '<sheetData><c r="AX100" t=">"/>r="A999"' }], null],
    ['no archive', [], 'ARCHIVE'],
    ['larger than it says', [{ name: SHEET, content: Buffer.alloc(5 * MIB), said: 10 }], 'ARCHIVE'],
    ['smaller than it says', [{ name: SHEET, content: 'x', said: 10 }], 'ARCHIVE'],
    [
      'too large together',
      Array.from({ length: 3 }, (_, at) => ({ name: `${at}.xml`, content: Buffer.alloc(11 * MIB) })),
      'ARCHIVE',
    ],
    ['too many files', Array.from({ length: 201 }, (_, at) => ({ name: `${at}.xml`, content: '' })), 'ARCHIVE'],
    ['a cell far below', [{ name: SHEET, content: '<sheetData><c r="A1048576"/>' }], 'TOO_MANY_ROWS'],
    ['a sheet under another name', [{ name: 'a.xml', content: '<sheetData><c r="A1048576"/>' }], 'TOO_MANY_ROWS'],
    ['a place in disguise', [{ name: SHEET, content: '<sheetData><c r="A&#49;048576"/>' }], 'ARCHIVE'],
    ['a row far below', [{ name: SHEET, content: `<sheetData><row  r = '101'/>` }], 'TOO_MANY_ROWS'],
    // 50 columns are A to AX.
    ['a cell far to the right', [{ name: SHEET, content: '<sheetData><c r="AY1"/>' }], 'UNKNOWN_COLUMN'],
  ] as [string, Packed[], string | null][])('%s', (_what, files, fault) => {
    expect(faultOf(files.length === 0 ? Buffer.from('title,themes') : archive(files))).toBe(fault);
  });
});

describe('a sheet', () => {
  const columns = { known: ['title', 'cost', 'windowFrom', 'odaOnly'], required: ['title'] };
  const sheet = (rows: string) =>
    archive([
      {
        name: '[Content_Types].xml',
        content:
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      },
      {
        name: 'xl/workbook.xml',
        content:
          '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: SHEET,
        content: `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
      },
    ]);
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const header = `<row r="1">${text('A1', 'title')}${text('B1', 'cost')}</row>`;

  it('keeps the digits of numbers, and of formulas what they last gave', async () => {
    const rows = await readXlsx(
      sheet(
        `${header}<row r="3">${text('A3', 'One')}<c r="B3"><v>180000.10</v></c></row>` +
          '<row r="4"><c r="A4" t="str"><f>HYPERLINK("x")</f><v>Two</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>',
      ),
      columns,
      10,
    );
    expect(rows.map(({ row, cells }) => [row, cells.text('title'), cells.text('cost')])).toEqual([
      [3, 'One', '180000.10'],
      [4, 'Two', '2'],
    ]);
  });

  it('is refused where something stands beyond its columns', async () => {
    const wide = sheet(`${header}<row r="2">${text('A2', 'One')}${text('C2', 'beyond')}</row>`);
    await expect(readXlsx(wide, columns, 10)).rejects.toMatchObject({ code: 'WRONG_NUMBER_OF_CELLS', row: 2 });
  });

  it('knows no entities but those of XML', async () => {
    const entity = sheet(`${header}<row r="2">${text('A2', '&file;')}</row>`);
    const read = await readXlsx(entity, columns, 10).then(
      ([row]) => row?.cells.text('title') ?? '',
      (error: unknown) => (error as TableRefused).code,
    );
    expect(['NOT_READABLE', '&file;']).toContain(read);
  });

  it.each(['valueOf', 'constructor', '__proto__', 'toString'])('takes the text %s for a text', async (title) => {
    const [row] = await readXlsx(await writeXlsx(['title'], [new Map([['title', title]])]), columns, 10);
    expect(row!.cells.text('title')).toBe(title);
  });

  it('that is written holds text alone', async () => {
    const written = await writeXlsx(['title', 'cost'], [new Map([['title', '=1+1']])]);
    const [row] = await readXlsx(written, columns, 10);
    expect(row!.cells.text('title')).toBe(`'=1+1`);
    expect(written.includes('<f>')).toBe(false);
  });
});
