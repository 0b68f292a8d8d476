/** What may be attached: the type by the name's extension. No page, no script, no picture that is a program (SVG). */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;

export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

/** Bytes of one file. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Files at one record, whatever became of them. */
export const MOST_FILES = 20;

/** The type that a name claims; null where nothing of that kind may be attached. */
export function claimedType(name: string): MediaType | null {
  const extension = /\.([A-Za-z]{3,4})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension as keyof typeof MEDIA_TYPES] : null;
}

/** A name that is text and nothing else: no path, no control or direction character, no dot at its beginning. */
export const isFileName = (name: string): boolean =>
  name.length <= 150 &&
  /^[^./\\\p{C}\p{Zl}\p{Zp}][^/\\\p{C}\p{Zl}\p{Zp}]*$/u.test(name) &&
  name === name.normalize('NFC');
