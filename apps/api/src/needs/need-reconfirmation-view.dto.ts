import type { ReconfirmationShown } from '@tandem/needs';

export class ReconfirmingOrganisationView {
  name!: string;
  country!: string | null;
}

/** What the holder of a link is asked to confirm. */
export class NeedReconfirmationView {
  reference!: string;
  /** Null for a sealed need. */
  title!: string | null;
  organisation!: ReconfirmingOrganisationView;
  openedAt!: string;
  confirmedAt!: string;
  /** When it lapses unless it is confirmed again. */
  lapsesAt!: string;
}

export const needReconfirmationView = (shown: ReconfirmationShown): NeedReconfirmationView => ({
  reference: shown.reference,
  title: shown.title,
  organisation: { name: shown.organisation.name, country: shown.organisation.country },
  openedAt: shown.openedAt.toISOString(),
  confirmedAt: shown.confirmedAt.toISOString(),
  lapsesAt: shown.lapsesAt.toISOString(),
});
