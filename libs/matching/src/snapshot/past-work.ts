import { shareOfThemes } from '@tandem/register';
import { OWN_WORK, type PastWork } from '@tandem/scoring';
import { COUNTRIES, countryByIso3 } from '@tandem/vocabulary';

/** Alike activities of one organisation. */
export interface PastActivity {
  organisation: string;
  /** ISO alpha-3; null where nobody says where. */
  country: string | null;
  /** In which they began. */
  year: number;
  /** Themes that they say they are about. */
  themes: readonly string[];
  /** DAC codes, purposes and groups. */
  sectors: readonly string[];
  /** How many; the part of one where it was in several countries. */
  activities: number;
}

/** Years after which an activity counts half. */
const HALF_LIFE = 2;
/** What an activity counts for its place where none of its sectors is one of the field's. */
const OTHER_SECTOR = 0.05;
/** What work in other countries of the same M49 subregion counts for a country, and what work anywhere does. */
const NEARBY = 0.1;
const ANYWHERE = 0.003;
/** So many of this year's activities make a measure whole. */
const MANY = 200;
/** Parts of an activity by which measures without own work still differ. */
const PARTS = 100;

const WHOLE = 10_000;

/**
 * How much each organisation has worked where and on what by a year, integers 0…10,000; those without any activity are not
 * listed. An activity counts 2^(−age ÷ 2 years), for its place a twentieth of that where no sector is of the field.
 *   measure = 5,000 + ⌊5,000 × ln(1 + sure + other) ÷ ln(1 + 200)⌋ with sure > 0,
 *             else ⌊4,999 × ln(1 + 100 × other) ÷ ln(1 + 100 × 200)⌋; logarithms at most 1
 *   place: sure = in the country; other = 0.1 × in the rest of its subregion + 0.003 × anywhere
 *   theme: sure = of activities that name it; other = likely
 * `likely` is each activity's share of the theme after its sectors (shareOfThemes), where it does not name the theme.
 * Work of one's own is never less than what work elsewhere lends. Decision 0011 says what the backtest made of each part.
 */
export function pastWorkByOrganisation(activities: readonly PastActivity[], year: number): Record<string, PastWork> {
  const tallies = new Map<string, Tally>();
  for (const activity of activities) {
    const tally = tallies.get(activity.organisation) ?? new Tally();
    tallies.set(activity.organisation, tally);
    tally.add(activity, year);
  }
  return Object.fromEntries([...tallies].map(([organisation, tally]) => [organisation, tally.pastWork()]));
}

/** What one organisation's activities add up to. */
class Tally {
  private readonly countries = new Map<string, number>();
  private readonly subregions = new Map<string, number>();
  private anywhere = 0;
  private readonly named = new Map<string, number>();
  private readonly likely = new Map<string, number>();

  add({ country, year: began, themes, sectors, activities }: PastActivity, year: number): void {
    const weight = activities * 2 ** (Math.min(0, began - year) / HALF_LIFE);
    const shares = shareOfThemes(sectors);
    if (country !== null) {
      const here = themes.length > 0 || shares.size > 0 ? weight : OTHER_SECTOR * weight;
      increase(this.countries, country, here);
      increase(this.subregions, subregionOf(country), here);
      this.anywhere += here;
    }
    for (const theme of themes) increase(this.named, theme, weight);
    for (const [theme, share] of shares) if (!themes.includes(theme)) increase(this.likely, theme, weight * share);
  }

  pastWork(): PastWork {
    const places = COUNTRIES.map(({ iso3 }): [string, number] => {
      const own = this.countries.get(iso3) ?? 0;
      const nearby = (this.subregions.get(subregionOf(iso3)) ?? 0) - own;
      return [iso3, measure(own, NEARBY * nearby + ANYWHERE * this.anywhere)];
    });
    const themes = [...new Set([...this.named.keys(), ...this.likely.keys()])].map((theme): [string, number] => [
      theme,
      measure(this.named.get(theme) ?? 0, this.likely.get(theme) ?? 0),
    ]);
    return { places: listed(places), themes: listed(themes) };
  }
}

const subregionOf = (country: string): string => countryByIso3(country)?.regions[0] ?? '';

function increase(sums: Map<string, number>, key: string, by: number): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}

/** Sure evidence lifts a measure into its upper half; other evidence alone stays in the lower one. */
function measure(sure: number, other: number): number {
  if (sure > 0) return OWN_WORK + Math.floor((WHOLE - OWN_WORK) * level(sure + other, MANY));
  return Math.floor((OWN_WORK - 1) * level(PARTS * other, PARTS * MANY));
}

const level = (amount: number, whole: number): number => Math.min(1, Math.log1p(amount) / Math.log1p(whole));

/** Sorted, without what is 0. */
function listed(measures: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(measures.filter(([, value]) => value > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
