import { sortedByBytes } from './bytes.js';
import type { NeedFacts, RunningWork, Snapshot } from './facts.js';

/** What running work takes off a score of 10,000: of the same provider, of another one. */
export const OVERLAP_SAME = 3_000;
export const OVERLAP_OTHER = 1_000;

/** Work that runs in a country of the need, on a theme of the need, within the need's window. */
export interface Overlap {
  /** Who provides it, none twice; null: somebody who offers nothing here. */
  providers: ReadonlySet<string | null>;
  countries: readonly string[];
  themes: readonly string[];
}

/**
 * What already runs beside a need: same State, same theme, period shared by at least a day. A need that does not say
 * where, on what or when has no overlap that is known: null.
 */
export function overlapBeside(need: NeedFacts, { running }: Snapshot): Overlap | null {
  const { countries, themes, window } = need;
  if (countries === null || themes === null || window === null) return null;
  const providers = new Set<string | null>();
  const where = new Set<string>();
  const what = new Set<string>();
  for (const country of countries) {
    for (const work of running[country] ?? []) {
      if (!within(work, window)) continue;
      const shared = themes.filter(({ code }) => work.themes.includes(code));
      if (shared.length === 0) continue;
      providers.add(work.provider);
      where.add(country);
      for (const { code } of shared) what.add(code);
    }
  }
  return providers.size === 0 ? null : { providers, countries: sortedByBytes(where), themes: sortedByBytes(what) };
}

/** What this takes off the score of a provider's offer. */
export function deductionOf(overlap: Overlap | null, provider: string | null): number {
  if (overlap === null) return 0;
  return provider !== null && overlap.providers.has(provider) ? OVERLAP_SAME : OVERLAP_OTHER;
}

function within({ from, to }: RunningWork, window: { from: string; to: string }): boolean {
  return (from === null || from <= window.to) && (to === null || to >= window.from);
}
