import { THEMES } from '@tandem/vocabulary';

/** AidData's "purpose unspecified" and "combination of purposes", such as 15205 and 15200: no more than their group 152. */
const UNSPECIFIED = /^(\d{3})0[05]$/u;

const reported = new Map<string, readonly string[]>();
for (const { code, dac } of THEMES)
  for (const purpose of dac)
    for (const sector of new Set([purpose, purpose.slice(0, 3)]))
      reported.set(sector, [...new Set([...(reported.get(sector) ?? []), code])]);

/**
 * How much of an activity with these DAC codes (purposes, or groups of three digits) may have been work on each theme: every
 * code counts alike, and divides its part evenly among the themes reported under it. Shares add up to at most 1; a theme
 * of which no code speaks is not listed. This is what is likely, not what an activity says: `themesOfDacCode` tells that.
 */
export function shareOfThemes(codes: readonly string[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const code of codes) {
    const themes = reported.get(code) ?? reported.get(UNSPECIFIED.exec(code)?.[1] ?? '') ?? [];
    for (const theme of themes) shares.set(theme, (shares.get(theme) ?? 0) + 1 / themes.length / codes.length);
  }
  return shares;
}
