import type { Coded, NoParams } from '../codes.js';
import type { Pair } from '../pair.js';
import { sortedByBytes } from '../bytes.js';
import { divide, WHOLE } from '../integers.js';
import { classOfList, type Criterion, missingFrom } from './criterion.js';

type Reason =
  | Coded<'MODALITIES_SERVED' | 'GRANT_FUNDS_ANY', { modalities: readonly string[] }>
  | Coded<'MODALITIES_NOT_SERVED', NoParams>;

/** ⌊10,000 × modalities served ÷ modalities asked for⌋; money with `grant` serves all (RC/3 IV.B ¶10). */
export const modality: Criterion<'modality', Reason, 'UNKNOWN_MODALITY'> = {
  code: 'modality',
  weight: { donor: 10, state: 15 },
  carried: {
    by: 'classes',
    need: ({ modalities }) => classOfList(modalities),
    offer: ({ kind, modalities }) => `${kind}:${classOfList(modalities)}`,
  },
  measure: (pair) => {
    const asked = pair.need.modalities;
    if (asked === null || pair.offer.modalities === null) return null;
    return divide(WHOLE * served(pair, asked).length, asked.length);
  },
  reason: (pair): Reason => {
    const modalities = sortedByBytes(served(pair, pair.need.modalities ?? []));
    if (modalities.length === 0) return { code: 'MODALITIES_NOT_SERVED', params: {} };
    return { code: pair.fundsAny ? 'GRANT_FUNDS_ANY' : 'MODALITIES_SERVED', params: { modalities } };
  },
  unknown: 'UNKNOWN_MODALITY',
  missing: ({ need, offer }) => missingFrom({ need: need.modalities === null, offer: offer.modalities === null }),
};

function served({ offer, fundsAny }: Pair, asked: readonly string[]): readonly string[] {
  return fundsAny ? asked : asked.filter((one) => offer.modalities?.includes(one));
}
