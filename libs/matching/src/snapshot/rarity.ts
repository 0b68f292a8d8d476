/** A theme that is as rare as the mean of those asked for. */
const AVERAGE = 10_000;
const LARGEST = 1_000_000;

/**
 * Theme → how much sharing it says, 10,000 on average over the themes asked for; what nobody asks for is not listed.
 *   rarity = 10,000 × ln(1 + needs ÷ asking) ÷ mean of the same over all themes asked for
 * The logarithm is that of inverse document frequency (Spärck Jones 1972): a theme that half of the needs ask for says one bit
 * less than one that a quarter asks for. The 1 keeps a theme that all ask for from saying nothing at all.
 * 24 of the 26 States of the 2012 compendium put marking or stockpiles first.
 */
export function rarityOfThemes(asking: Readonly<Record<string, number>>, needs: number): Record<string, number> {
  const says = Object.entries(asking).map(([theme, count]) => ({ theme, bits: Math.log(1 + needs / count) }));
  const mean = says.reduce((sum, { bits }) => sum + bits, 0) / says.length;
  return Object.fromEntries(
    says.map(({ theme, bits }) => [theme, Math.min(LARGEST, Math.max(1, Math.round((AVERAGE * bits) / mean)))]),
  );
}
