import type { Coded } from '../codes.js';
import type { Terms } from '../amounts.js';
import { scale, WHOLE } from '../integers.js';
import { type Criterion, missingFrom } from './criterion.js';

type Reason =
  | Coded<'COVERS_SHARE', { give: number; lacking: number; currency: string; share: number }>
  | Coded<'COVERS_UNITS', { give: number; lacking: number; unit: string; share: number }>;

/** ⌊10,000 × give ÷ lacking⌋: the share of what the need still lacks that the offer can give. */
export const coverage: Criterion<'coverage', Reason, 'UNKNOWN_COVERAGE'> = {
  code: 'coverage',
  weight: { donor: 10, state: 30 },
  carried: { by: 'columns' },
  measure: ({ terms }) => (terms === null || terms.lacking === 0 ? null : shareOf(terms.give, terms.lacking)),
  reason: ({ terms }, share) => {
    if (terms === null) throw new Error('A coverage without terms is unknown and has no reason of its own');
    return reasonOf(terms, share);
  },
  unknown: 'UNKNOWN_COVERAGE',
  missing: ({ need, offer, conversion }) =>
    missingFrom({
      need: need.lacking === null || need.currency === null,
      offer: offer.available === null || offer.currency === null,
      rates: need.currency !== null && offer.currency !== null && conversion === null,
    }),
};

/** ⌊10,000 × give ÷ lacking⌋, lacking above 0. */
export function shareOf(give: number, lacking: number): number {
  return give === lacking ? WHOLE : scale(give, WHOLE, lacking);
}

function reasonOf(terms: Terms, share: number): Reason {
  const { give, lacking } = terms;
  return terms.kind === 'money'
    ? { code: 'COVERS_SHARE', params: { give, lacking, currency: terms.currency, share } }
    : { code: 'COVERS_UNITS', params: { give, lacking, unit: terms.unit, share } };
}
