import type { RegisterActivity } from '@tandem/register';

export class ActivityAmountView {
  /** Kind of flow, e.g. commitment, disbursement: the same money in two states, never to be added. */
  kind!: string;
  amount!: string;
  currency!: string;
}

/** Something that runs or ran in the need's countries, as its publisher described it. */
export class ActivityView {
  id!: string;
  iatiIdentifier!: string;
  title!: string;
  donors!: string[];
  reporter!: string | null;
  status!: string | null;
  /** "2008–2012"; null where no year is stated. */
  years!: string | null;
  themes!: string[];
  countries!: string[];
  amounts!: ActivityAmountView[];
  /** `assumed`: the source names no place; whoever imported it said which country it is about. */
  place!: string;
  source!: string;
}

export class ActivityListView {
  items!: ActivityView[];
  next!: string | null;
}

export const activityView = (activity: RegisterActivity): ActivityView => ({
  id: activity.id,
  iatiIdentifier: activity.iatiIdentifier,
  title: activity.title,
  donors: activity.donors,
  reporter: activity.reporter,
  status: activity.status,
  years: yearsOf(activity.years),
  themes: activity.themes,
  countries: activity.countries,
  amounts: activity.amounts,
  place: activity.place,
  source: activity.sourceFile,
});

function yearsOf(years: RegisterActivity['years']): string | null {
  if (!years) return null;
  return years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;
}
