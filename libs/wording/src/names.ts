import type { Language } from './language.js';
import { CATALOGUES } from './texts/index.js';
import type { CriterionCode, GateCode } from './texts/catalogue.js';

export type { CriterionCode, GateCode };

/** The name of a criterion, such as `coverage`; an unknown code is returned as it is. */
export function criterionName(code: string, language: Language): string {
  return nameIn(CATALOGUES[language].names.criteria, code);
}

/** The name of what makes a difference between two scores: a criterion, `overlap` or `synergy`. */
export function partName(code: string, language: Language): string {
  const { criteria, parts } = CATALOGUES[language].names;
  return nameIn({ ...criteria, ...parts }, code);
}

/** The name of a gate, such as `hostConsent`; an unknown code is returned as it is. */
export function gateName(code: string, language: Language): string {
  return nameIn(CATALOGUES[language].names.gates, code);
}

/** Why everything was matched anew, such as `day`; an unknown code is returned as it is. */
export function runReasonName(code: string, language: Language): string {
  return nameIn(CATALOGUES[language].names.runReasons, code);
}

/** The text of a code in a list; the code itself where it has none. */
export function nameIn(texts: Readonly<Record<string, string>>, code: string): string {
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? code;
}
