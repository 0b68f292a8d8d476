import { i18n } from '@lingui/core';

/** The six official languages of the United Nations, each by its own name. */
export const languages = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
} as const;

export type Language = keyof typeof languages;

const storageKey = 'tandem.language';
const catalogs = import.meta.glob<{ messages: Record<string, string> }>('../../locales/*.po');

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(languages, value);
}

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** What preferences.js chose before the first paint. */
export function preferredLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

/** Loads one catalog and turns the page to it; what is on the page keeps its state. */
export async function showIn(language: Language): Promise<void> {
  const load = catalogs[`../../locales/${language}.po`];
  if (!load) throw new Error(`No catalog for ${language}`);
  const { messages } = await load();
  i18n.load(language, messages);
  i18n.activate(language, intlLocale(language));
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}

/** The locale for Intl: Latin digits in Arabic, as UN documents set figures beside currency codes. */
export function intlLocale(language: string): string {
  const locales: Record<string, string> = { ar: 'ar-u-nu-latn', en: 'en-GB', zh: 'zh-Hans' };
  return locales[language] ?? language;
}
