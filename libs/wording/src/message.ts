import { IntlMessageFormat } from 'intl-messageformat';
import { INTL_LOCALE, type Language } from './language.js';

/** What stands for the placeholders of a message. */
export type Values = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** A text of a catalogue with its values; compiled once per language and text. */
export function fill(text: string, language: Language, values: Values): string {
  const key = `${language} ${text}`;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, INTL_LOCALE[language], undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(values));
}
