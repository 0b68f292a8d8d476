import type { Language } from './language.js';
import { fill } from './message.js';
import { CATALOGUES } from './texts/index.js';
import { isolated } from './values.js';

/** Where a record comes from, and the public fact and its address that it is modelled on. */
export interface Origin {
  readonly kind: 'own' | 'stated_request' | 'example';
  readonly modelledOn: string | null;
  readonly source: string | null;
}

export type OriginRecord = 'need' | 'offer' | 'project';

/**
 * What has to stand wherever a record is shown that its party did not post itself: "Example, modelled on “…”; not a
 * request by this State". Null for a party's own record.
 */
export function originNotice(origin: Origin, record: OriginRecord, language: Language): string | null {
  if (origin.kind === 'own') return null;
  const { example, statedRequest } = CATALOGUES[language].origin;
  const basis = (origin.modelledOn ?? origin.source ?? '').trim().replace(/[.。]$/, '');
  const text = (origin.kind === 'example' ? example : statedRequest)[record];
  return fill(text, language, { basis: isolated(basis, language), basisGiven: basis === '' ? 'no' : 'yes' });
}

/** The word beside a figure of a sample record: "illustrative". */
export function illustrativeFigures(language: Language): string {
  return CATALOGUES[language].origin.illustrative;
}
