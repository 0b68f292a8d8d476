import type { Coded, NoParams } from '../codes.js';
import type { Pair } from '../pair.js';
import { sortedByBytes } from '../bytes.js';
import { WHOLE } from '../integers.js';
import { classOfList, type Criterion, missingFrom } from './criterion.js';

type Reason = Coded<'LANGUAGE_SHARED', { languages: readonly string[] }> | Coded<'LANGUAGE_NOT_SHARED', NoParams>;

/** 10,000 where both sides work in at least one language in common, else 0. */
export const language: Criterion<'language', Reason, 'UNKNOWN_LANGUAGE'> = {
  code: 'language',
  weight: { donor: 5, state: 10 },
  carried: {
    by: 'classes',
    need: ({ languages }) => classOfList(languages),
    offer: ({ languages }) => classOfList(languages),
  },
  measure: (pair) => {
    if (pair.need.languages === null || pair.offer.languages === null) return null;
    return shared(pair).length > 0 ? WHOLE : 0;
  },
  reason: (pair): Reason => {
    const languages = sortedByBytes(shared(pair));
    return languages.length > 0
      ? { code: 'LANGUAGE_SHARED', params: { languages } }
      : { code: 'LANGUAGE_NOT_SHARED', params: {} };
  },
  unknown: 'UNKNOWN_LANGUAGE',
  missing: ({ need, offer }) => missingFrom({ need: need.languages === null, offer: offer.languages === null }),
};

function shared({ need, offer }: Pair): string[] {
  return need.languages?.filter((one) => offer.languages?.includes(one)) ?? [];
}
