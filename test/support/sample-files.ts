/** Small files of each kind, made byte by byte. */

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

export interface PackedFile {
  name: string;
  packed?: number;
  unpacked?: number;
  encrypted?: boolean;
}

/** An archive of empty files whose directory claims the given sizes. */
export function zip(files: readonly PackedFile[]): Buffer {
  const heads: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, packed = 100, unpacked = 400, encrypted = false } of files) {
    const flags = u16(encrypted ? 1 : 0);
    const shared = Buffer.concat([u16(20), flags, u16(8), u16(0), u16(0), u32(0), u32(packed), u32(unpacked)]);
    const head = Buffer.concat([u32(0x04034b50), shared, u16(name.length), u16(0), Buffer.from(name)]);
    heads.push(head);
    entries.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        shared,
        u16(name.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        Buffer.from(name),
      ]),
    );
    offset += head.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...heads, directory, end]);
}

export const docx = (...more: PackedFile[]): Buffer =>
  zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }, ...more]);

export const xlsx = (...more: PackedFile[]): Buffer =>
  zip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }, ...more]);

export const pdf = (content = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<<${content}>>\nendobj\n%%EOF\n`);

function chunk(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A picture that claims its width and height. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.from('pixels')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function jpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00, 0xff, 0xc0, 0x00, 0x0b, 0x08]),
    size,
    Buffer.from([0x01, 0x01, 0x11, 0x00, 0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9]),
  ]);
}
