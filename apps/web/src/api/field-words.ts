import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldProblem } from './problem';

/** What is wrong with a field, by the service's stable code. */
const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  MISSING: msg`This is required.`,
  EMPTY: msg`This must not be empty.`,
  TOO_LONG: msg`This is too long.`,
  TOO_SHORT: msg`This is too short.`,
  WRONG_TYPE: msg`This is not in the expected form.`,
  WRONG_LENGTH: msg`This has too few or too many entries.`,
  NOT_AN_ADDRESS: msg`This is not an e-mail address.`,
  NOT_AN_AMOUNT: msg`Write an amount in digits, with a point before the decimals.`,
  NOT_A_DAY: msg`This is not a day from 1990 to 2100.`,
  UNKNOWN_CODE: msg`This is not one of the possible values.`,
  OUT_OF_RANGE: msg`This number is outside the possible range.`,
  NEGATIVE: msg`This must not be negative.`,
  TOO_LARGE: msg`This number is too large.`,
  TOO_MANY_DECIMALS: msg`This has too many decimals.`,
  WINDOW_REVERSED: msg`The end must not be before the beginning.`,
  OTHER_CURRENCY: msg`This must be in the currency of the cost.`,
  LINES_NOT_COST: msg`The lines must add up to the cost.`,
  ABOVE_COST: msg`This must not be above the cost.`,
  ABOVE_AVAILABLE: msg`This must not be above what is available.`,
  BELOW_MIN: msg`This must not be below the smallest amount.`,
  DUPLICATE: msg`This names an entry twice.`,
  CONTROL_CHARACTERS: msg`This holds characters that cannot be shown.`,
  UNKNOWN_FIELD: msg`This is not asked for here.`,
  IN_THE_FUTURE: msg`This day is yet to come.`,
  ABOVE_PAID: msg`This must not be above what was paid.`,
  BELOW_PARTS: msg`This must not be less than women, men, girls and boys together.`,
  NOT_ITS_COUNTRY: msg`This is not a country of that State.`,
  NOT_YOUR_COUNTRY: msg`A State posts for itself, a regional body for its members.`,
  NOT_FINANCIAL: msg`This is a narrative report; leave out what was spent.`,
  NO_RATE: msg`There is no rate of exchange for this currency.`,
  BEFORE_OPENS: msg`This must not be before the call opens.`,
  LINES_NOT_AMOUNT: msg`The lines must add up to the amount that is signed.`,
  NOT_A_SUCCESSOR: msg`Choose another open need of your organisation.`,
  NO_WORDS: msg`This must hold at least one word.`,
  NOT_YOUR_ORGANISATION: msg`This is not the organisation for which the file is read.`,
  NOT_YOUR_RECORD: msg`This record is of another organisation.`,
  NOT_A_DRAFT: msg`This record is not a draft any more; a file changes drafts only.`,
  SEALED_NOT_IN_FILES: msg`A record is sealed, and a sealed one changed, on its page only.`,
  DUPLICATE_ID: msg`The same record stands in an earlier row.`,
  NOT_RIGHT: msg`Only rows that make or change something can be taken in.`,
};

/** What is wrong with a field: by the service in English, with its figures; other readers get the fact in their language. */
export function fieldWords({ code, detail }: FieldProblem): string {
  const words = i18n.locale === 'en' ? undefined : WORDS[code];
  return words ? i18n._(words) : detail;
}

/** The words for one field, found by its pointer or one below it. */
export function fieldDetail(fields: FieldProblem[], pointer: string): string | undefined {
  const found = fields.find((field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`));
  return found && fieldWords(found);
}
