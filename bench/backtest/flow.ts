import { shareOfThemes } from '@tandem/register';
import { countryByIso3 } from '@tandem/vocabulary';

/** One donor's part in one activity in one country. */
export interface Flow {
  /** A provider as libs/register knows it, such as `state:SWE`. */
  donor: string;
  /** ISO alpha-3. */
  country: string;
  /** In which it began. */
  year: number;
  /** Themes that the activity says it is about. */
  themes: readonly string[];
  /** DAC codes. */
  sectors: readonly string[];
}

/** Whether any of its sectors is one in which work on small arms is reported. */
export const isOfTheField = ({ sectors }: Flow): boolean => shareOfThemes(sectors).size > 0;

/** The M49 area next around a country. */
export const subregionOf = (country: string): string => countryByIso3(country)?.regions[0] ?? '';
