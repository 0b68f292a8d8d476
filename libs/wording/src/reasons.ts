import type { Language } from './language.js';
import { fill } from './message.js';
import { REASON_PARAMETERS, type ReasonCode } from './parameters.js';
import { CATALOGUES } from './texts/index.js';
import { valuesOf } from './values.js';

export type { ReasonCode };

/**
 * The sentence of a reason, or of the change that would open a near miss. It reads the same for either side. Amounts are
 * minor units of the parameter `currency`, shares 0…10,000, dates `YYYY-MM-DD`. An unknown code is returned as it is;
 * never throws.
 */
export function reasonText(
  reason: { readonly code: string; readonly params: Readonly<Record<string, unknown>> },
  language: Language,
): string {
  const { code, params } = reason;
  if (!isReasonCode(code)) return code;
  return fill(CATALOGUES[language].reasons[code], language, valuesOf(REASON_PARAMETERS[code], params, language));
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASON_PARAMETERS, code);
}
