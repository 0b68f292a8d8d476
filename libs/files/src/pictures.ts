/** Width times height, and where the picture ends. */
export interface Picture {
  pixels: number;
  end: number;
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const startsAsPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(PNG_HEAD);
export const startsAsJpeg = (bytes: Buffer): boolean => bytes.readUIntBE(0, 3) === 0xffd8ff;

/** Walks the chunks of a PNG (ISO/IEC 15948). @returns null where they do not hold together */
export function readPng(bytes: Buffer): Picture | null {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next === at + 12 ? { pixels, end: next } : null;
    at = next;
  }
  return null;
}

/** Walks the segments of a JPEG (ITU-T T.81) to its size and its end. @returns null where they do not hold together */
export function readJpeg(bytes: Buffer): Picture | null {
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) return null;
    // Start of frame, of any process; between them stand tables.
    if (marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2;
      return { pixels, end };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
