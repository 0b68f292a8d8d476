import type { Coded } from '../codes.js';
import type { WeightedTheme } from '../facts.js';
import { compareBytes, sortedByBytes } from '../bytes.js';
import { theme as criterion } from '../criteria/theme.js';
import { weightedRarity } from '../themes.js';
import { type Gate, yesOrNo } from './gate.js';

/** The theme value is above 0: the offer names at least one theme on or next to one of the need's. */
export const theme: Gate<'theme', Coded<'ADD_THEME', { theme: string }>> = {
  code: 'theme',
  carried: { by: 'columns' },
  verdict: (pair) => {
    const value = criterion.measure(pair);
    return value === null ? 'unknown' : yesOrNo(value > 0);
  },
  facts: ({ need, offer }) => ({
    asked: sortedByBytes(need.themes?.map(({ code }) => code) ?? []),
    offered: sortedByBytes(offer.themes ?? []),
  }),
  /** The offer would also have to name the theme that weighs most in the need. */
  opening: ({ need, run }) => {
    const weight = (entry: WeightedTheme) => weightedRarity(entry, run.context.snapshot);
    const [heaviest] = [...(need.themes ?? [])].sort((a, b) => weight(b) - weight(a) || compareBytes(a.code, b.code));
    return heaviest ? { code: 'ADD_THEME', params: { theme: heaviest.code } } : null;
  },
};
