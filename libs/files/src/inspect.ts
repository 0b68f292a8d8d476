import type { Refusal } from './files.errors.js';
import { MEDIA_TYPES, type MediaType } from './media-types.js';
import { readJpeg, readPng, startsAsJpeg, startsAsPng, type Picture } from './pictures.js';
import { zipDirectory, type ZipEntry } from './zip-directory.js';

const MOST_PIXELS = 40_000_000;
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Text packs to a twentieth; what packs to less than a hundredth is made to fill memories. */
const MOST_TIMES = 100;

const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** The kind of document by its bytes alone; null for what may not be attached. */
export function typeByContent(bytes: Buffer): MediaType | null {
  if (bytes.length < 4) return isPlainText(bytes) ? MEDIA_TYPES.txt : null;
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return MEDIA_TYPES.pdf;
  if (startsAsPng(bytes)) return MEDIA_TYPES.png;
  if (startsAsJpeg(bytes)) return MEDIA_TYPES.jpg;
  if (bytes.readUInt32LE(0) === 0x04034b50) return officeType(zipDirectory(bytes) ?? []);
  return isPlainText(bytes) ? MEDIA_TYPES.txt : null;
}

/** Is the content what the name claims? Tables and plain text are both text. */
export function isOfType(bytes: Buffer, claimed: MediaType): boolean {
  const found = typeByContent(bytes);
  return found === claimed || (found === MEDIA_TYPES.txt && claimed === MEDIA_TYPES.csv);
}

/** Looks through a file whose type is right. @returns why it must not be given out; null where nothing was found */
export function harmIn(bytes: Buffer, type: MediaType): Refusal | null {
  if (bytes.includes(EICAR)) return 'KNOWN_MALWARE';
  switch (type) {
    case MEDIA_TYPES.pdf:
      return harmInPdf(bytes);
    case MEDIA_TYPES.png:
      return harmInPicture(readPng(bytes), bytes.length);
    case MEDIA_TYPES.jpg:
      return harmInPicture(readJpeg(bytes), bytes.length);
    case MEDIA_TYPES.docx:
    case MEDIA_TYPES.xlsx:
      return harmInArchive(zipDirectory(bytes));
    case MEDIA_TYPES.csv:
    case MEDIA_TYPES.txt:
      return null;
  }
}

function harmInPdf(bytes: Buffer): Refusal | null {
  const text = bytes.toString('latin1');
  if (/\/(JavaScript|Launch|EmbeddedFile|RichMedia)\b/.test(text)) return 'ACTIVE_CONTENT';
  return /%%EOF\s*$/.test(text.slice(-64)) ? null : 'TRAILING_DATA';
}

function harmInPicture(picture: Picture | null, length: number): Refusal | null {
  if (!picture) return 'TYPE';
  if (picture.pixels > MOST_PIXELS) return 'PICTURE_TOO_LARGE';
  return picture.end === length ? null : 'TRAILING_DATA';
}

function harmInArchive(entries: ZipEntry[] | null): Refusal | null {
  if (!entries || entries.length > MOST_ENTRIES) return 'ARCHIVE';
  if (entries.some(({ name, encrypted }) => encrypted || /^[/\\]|\\|(^|\/)\.\.(\/|$)/.test(name))) return 'ARCHIVE';
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || unpacked > packed * MOST_TIMES) return 'ARCHIVE';
  return entries.some(({ name }) => /(^|\/)(vbaProject|vbaData|activeX|embeddings)/i.test(name))
    ? 'ACTIVE_CONTENT'
    : null;
}

function officeType(entries: ZipEntry[]): MediaType | null {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return MEDIA_TYPES.docx;
  return names.has('xl/workbook.xml') ? MEDIA_TYPES.xlsx : null;
}

/** UTF-8 without control characters that is no markup, which some programs would run. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) && !/^\s*</.test(text);
  } catch {
    return false;
  }
}
