import type { Language } from './language.js';
import { examples as ar } from './texts/ar/examples.js';
import { examples as en } from './texts/en/examples.js';
import { examples as es } from './texts/es/examples.js';
import { examples as fr } from './texts/fr/examples.js';
import { examples as ru } from './texts/ru/examples.js';
import { examples as zh } from './texts/zh/examples.js';

/** Themes with a worked example. */
export type ExampleTheme = 'STOCK' | 'MARK' | 'TRACE' | 'LEG' | 'NAP' | 'COLL' | 'BORDER' | 'GENDER';

/** A need as somebody might write it well; State, figures and places are made up. */
export interface ExampleTexts {
  readonly title: string;
  readonly summary: string;
  readonly target: string;
  readonly baseline: string;
  readonly priorAssistance: string;
  readonly nationalContribution: string;
  readonly genderAnalysis: string;
  /** Activities, one a line of the cost. */
  readonly lines: readonly string[];
}

/** Those that are written in a language; English has all. */
export type Examples = Partial<Readonly<Record<ExampleTheme, ExampleTexts>>>;

const TEXTS: Readonly<Record<Language, Examples>> = { ar, en, es, fr, ru, zh };

/** The worked example in the reader's language, else in English; `language` says in which. */
export function exampleOf(theme: ExampleTheme, language: Language): ExampleTexts & { language: Language } {
  const own = TEXTS[language][theme];
  return own ? { ...own, language } : { ...en[theme], language: 'en' };
}
