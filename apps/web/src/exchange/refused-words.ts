import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Import } from './imports';

/** Why a file as a whole cannot be taken in, by the service's stable code. */
const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  NOT_READABLE: msg`The file cannot be read. Save it anew as CSV, Excel or JSON.`,
  NOT_UTF8: msg`The text is not UTF-8. Save it as “CSV UTF-8”.`,
  NO_ROWS: msg`The file holds no records.`,
  TOO_MANY_ROWS: msg`The file holds more than 2,000 records. Divide it into several.`,
  UNKNOWN_COLUMN: msg`The file has a column that the template does not have.`,
  DUPLICATE_COLUMN: msg`A column stands twice in the file.`,
  MISSING_COLUMN: msg`A column that is required is missing.`,
  WRONG_NUMBER_OF_CELLS: msg`A row has more or fewer cells than the first row.`,
  NOT_A_LIST: msg`The file must hold a list of records.`,
  ARCHIVE: msg`This is not an Excel workbook (.xlsx), or it is broken.`,
};

/** By the service in English, with its figures; other readers get the fact in their language. */
export function refusedWords({ code, detail }: NonNullable<Import['refused']>): string {
  const words = i18n.locale === 'en' ? undefined : WORDS[code];
  return words ? i18n._(words) : detail;
}
