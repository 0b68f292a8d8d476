import type { Context } from './facts.js';
import { WHOLE } from './integers.js';

const NAMES_PARENT = 8_000;
const NAMES_CHILD = 6_000;
const NAMES_RELATED = 5_000;

/** What a theme counts that the snapshot does not list. */
export const DEFAULT_RARITY = 10_000;

/**
 * Theme of a need → how near an offer of these themes comes to it: the same 10,000, its parent 8,000, a child 6,000,
 * a related one 5,000 (the best of them); themes not in the map 0.
 */
export function themesWithinReach(
  offered: readonly string[],
  vocabulary: Context['vocabulary'],
): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  const raise = (theme: string, value: number) => {
    if (value > (best.get(theme) ?? 0)) best.set(theme, value);
  };
  for (const theme of offered) {
    raise(theme, WHOLE);
    for (const [child, parent] of Object.entries(vocabulary.parents)) if (parent === theme) raise(child, NAMES_PARENT);
    const parent = vocabulary.parents[theme];
    if (parent !== undefined) raise(parent, NAMES_CHILD);
    for (const related of vocabulary.related[theme] ?? []) raise(related, NAMES_RELATED);
  }
  return best;
}

/** Weight of a need's theme times its rarity in the snapshot. */
export function weightedRarity(theme: { code: string; weight: number }, snapshot: Context['snapshot']): number {
  return theme.weight * (snapshot.rarity[theme.code] ?? DEFAULT_RARITY);
}
