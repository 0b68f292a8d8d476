import type { Coded, NoParams } from '../codes.js';
import { sortedByBytes } from '../bytes.js';
import { divide, WHOLE } from '../integers.js';
import { weightedRarity } from '../themes.js';
import { type Criterion, missingFrom } from './criterion.js';

type Reason =
  | Coded<'THEMES_SHARED', { themes: readonly string[]; near: readonly string[] }>
  | Coded<'THEMES_NEAR', { near: readonly string[] }>
  | Coded<'THEMES_NOT_SHARED', NoParams>;

/**
 * ⌊Σ weight × rarity × best ÷ Σ weight × rarity⌋ over the need's themes, best as in themes.ts. Rarity is the snapshot's:
 * 24 of the 26 States of the 2012 compendium put marking or stockpiles first, so that sharing those says little.
 */
export const theme: Criterion<'theme', Reason, 'UNKNOWN_THEME'> = {
  code: 'theme',
  weight: { donor: 25, state: 15 },
  carried: { by: 'columns' },
  measure: ({ need, runOffer, run }) => {
    if (need.themes === null || runOffer.nearness === null) return null;
    let sum = 0;
    let whole = 0;
    for (const asked of need.themes) {
      const part = weightedRarity(asked, run.context.snapshot);
      sum += part * (runOffer.nearness.get(asked.code) ?? 0);
      whole += part;
    }
    return divide(sum, whole);
  },
  reason: ({ need, runOffer }): Reason => {
    const asked = sortedByBytes(need.themes?.map(({ code }) => code) ?? []);
    const nearness = (code: string) => runOffer.nearness?.get(code) ?? 0;
    const themes = asked.filter((code) => nearness(code) === WHOLE);
    const near = asked.filter((code) => nearness(code) > 0 && nearness(code) < WHOLE);
    if (themes.length > 0) return { code: 'THEMES_SHARED', params: { themes, near } };
    return near.length > 0 ? { code: 'THEMES_NEAR', params: { near } } : { code: 'THEMES_NOT_SHARED', params: {} };
  },
  unknown: 'UNKNOWN_THEME',
  missing: ({ need, offer }) => missingFrom({ need: need.themes === null, offer: offer.themes === null }),
};
