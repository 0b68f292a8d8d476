import { LANGUAGES, type Language } from '@tandem/vocabulary';

export type { Language };

const DEFAULT: Language = 'en';

/** Locales for Intl: Arabic with the digits that amounts are written in elsewhere, British dates, simplified characters. */
export const INTL_LOCALE: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  en: 'en-GB',
  es: 'es',
  fr: 'fr',
  ru: 'ru',
  zh: 'zh-Hans',
};

/**
 * The language that a reader likes best among the six, by the q-values of an Accept-Language header (RFC 9110 §12.5.4);
 * `zh-Hans` or `fr-CA` count as their language. English where none fits, for `*`, and without a header. Never throws.
 */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  let best: Language = DEFAULT;
  let highest = 0;
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = languageOf(tag);
    const quality = qualityOf(parameters);
    if (language === undefined || quality <= highest) continue;
    best = language;
    highest = quality;
  }
  return best;
}

function languageOf(tag: string): Language | undefined {
  if (tag === '*') return DEFAULT;
  const [primary] = tag.split('-');
  return LANGUAGES.find((language) => language === primary);
}

/** 1 where not said; 0, which means "not this one", where it is no number from 0 to 1. */
function qualityOf(parameters: readonly string[]): number {
  const written = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (written === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(written) ? Number(written) : 0;
}
