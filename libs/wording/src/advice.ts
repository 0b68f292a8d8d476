import type { Language } from './language.js';
import { fill } from './message.js';
import { advice as ar } from './texts/ar/advice.js';
import { advice as en } from './texts/en/advice.js';
import { advice as es } from './texts/es/advice.js';
import { advice as fr } from './texts/fr/advice.js';
import { advice as ru } from './texts/ru/advice.js';
import { advice as zh } from './texts/zh/advice.js';

/** What could be added to a need, or said more clearly; those of declines take `count` and `total`. */
export type AdviceCode =
  | 'NO_TITLE'
  | 'NO_THEME'
  | 'NO_COUNTRY'
  | 'NO_COST'
  | 'NO_MODALITY'
  | 'NO_WINDOW'
  | 'NO_PRIOR_HELP'
  | 'SHORT_TITLE'
  | 'NO_SUMMARY'
  | 'NO_DESCRIPTION'
  | 'NO_LINES'
  | 'NO_TARGET'
  | 'TARGET_NOT_MEASURED'
  | 'NO_TARGET_DATE'
  | 'NO_BASELINE'
  | 'NO_CONTRIBUTION'
  | 'NO_ACTION_PLAN'
  | 'NO_SMALLEST_USEFUL'
  | 'NO_GENDER_MARKER'
  | 'NO_GENDER_ANALYSIS'
  | 'NO_BENEFICIARIES'
  | 'ASKS_FOR_EVERYTHING'
  | 'NO_URGENCY_REASON'
  | 'HOST_CONSENT_MISSING'
  | 'TRANSLATION_NOT_REVIEWED'
  | 'DECLINED_BUDGET'
  | 'DECLINED_TIMING'
  | 'DECLINED_INCOMPLETE'
  | 'DECLINED_DUPLICATION'
  | 'DECLINED_SECURITY';

export type AdviceTexts = Readonly<Record<AdviceCode, string>>;

const TEXTS: Readonly<Record<Language, AdviceTexts>> = { ar, en, es, fr, ru, zh };

/** Advice in a sentence or two. */
export const adviceText = (code: AdviceCode, language: Language, of: { count: number; total: number }): string =>
  fill(TEXTS[language][code], language, of);
