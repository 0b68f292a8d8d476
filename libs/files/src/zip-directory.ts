/** What an archive says of one file in it. */
export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  encrypted: boolean;
  /** Where the file itself begins, with a heading of its own. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * The directory of a zip archive, without unpacking any of it.
 *
 * @returns null for what is no archive that ends where the file ends, has more than 65 534 files or a comment
 */
export function zipDirectory(bytes: Buffer): ZipEntry[] | null {
  const end = bytes.length - END_SIZE;
  if (end < 0 || bytes.readUInt32LE(end) !== END || bytes.readUInt16LE(end + 20) !== 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || bytes.readUInt16LE(end + 8) !== count) return null;
  const entries: ZipEntry[] = [];
  for (let seen = 0; seen < count; seen++) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const name = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      offset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return at === end ? entries : null;
}
