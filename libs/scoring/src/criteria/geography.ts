import type { Coded, NoParams } from '../codes.js';
import type { Pair } from '../pair.js';
import { divide, WHOLE } from '../integers.js';
import { type Criterion, missingFrom } from './criterion.js';

type Places = Coded<'OFFER_NAMES_COUNTRY' | 'OFFER_NAMES_REGION' | 'OFFER_WORLDWIDE', { countries: readonly string[] }>;
type Reason = Places | Coded<'NO_SHARED_COUNTRY', NoParams>;

const WORLD = 2_000;

/**
 * ⌊Σ over E of how closely the offer names the country ÷ |countries|⌋: by name 10,000, by a group or region of up to 20
 * members 8,000, a larger one 5,000, the world 2,000. Where one entry names all of E this is |E| ÷ |countries| × that.
 */
export const geography: Criterion<'geography', Reason, 'UNKNOWN_GEOGRAPHY'> = {
  code: 'geography',
  weight: { donor: 15, state: 0 },
  carried: { by: 'columns' },
  measure: (pair) => {
    const { reach, need } = pair;
    if (reach === null || need.countries === null) return null;
    let sum = 0;
    for (const country of reach) sum += closeness(pair, country);
    return divide(sum, need.countries.length);
  },
  reason: (pair): Reason => {
    const countries = pair.reach ?? [];
    const closest = Math.max(0, ...countries.map((country) => closeness(pair, country)));
    if (closest === 0) return { code: 'NO_SHARED_COUNTRY', params: {} };
    if (closest === WHOLE) return { code: 'OFFER_NAMES_COUNTRY', params: { countries } };
    return { code: closest > WORLD ? 'OFFER_NAMES_REGION' : 'OFFER_WORLDWIDE', params: { countries } };
  },
  unknown: 'UNKNOWN_GEOGRAPHY',
  missing: ({ need, offer }) => missingFrom({ need: need.countries === null, offer: offer.geography === null }),
};

function closeness({ offer }: Pair, country: string): number {
  return offer.geography?.[country] ?? 0;
}
