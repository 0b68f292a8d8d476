import type { Language } from './language.js';
import { examples as en } from './texts/en/examples.js';

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

type Examples = Partial<Readonly<Record<ExampleTheme, ExampleTexts>>>;

const TEXTS: Partial<Readonly<Record<Language, Examples>>> = {};

/** The worked example in the reader's language, else in English; `language` says in which. */
export function exampleOf(theme: ExampleTheme, language: Language): ExampleTexts & { language: Language } {
  const own = TEXTS[language]?.[theme];
  return own ? { ...own, language } : { ...en[theme], language: 'en' };
}
