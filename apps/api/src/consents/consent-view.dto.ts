import { may, type Organisation, type Viewer } from '@tandem/accounts';
import type { Consent } from '@tandem/consents';
import type { OrganisationView } from '../records/record-view.dto.js';
import { organisationView } from '../records/record-view.dto.js';

/** That somebody consented to show something, and whether it still stands. */
export class ConsentView {
  id!: string;
  /** What for: publish_need, publish_offer, show_interest, open_contacts, publish_project_page. */
  purpose!: string;
  organisation!: OrganisationView;
  /** The function in which the person consented. */
  role!: string;
  personId!: string;
  personName!: string | null;
  /** Edition of the content that it was given for. */
  edition!: number;
  /** To whom it shows that content. */
  tier!: string;
  givenAt!: string;
  withdrawnAt!: string | null;
  /** Null where a newer consent took its place or the record was taken back. */
  withdrawnBy!: string | null;
}

export class ConsentListView {
  items!: ConsentView[];
}

/** Consents are read by those who gave them, their organisation, and the offices that serve all. */
export function consentListView(
  consents: readonly Consent[],
  owners: Map<string, Organisation>,
  names: Map<string, string>,
  viewer: Viewer,
): ConsentListView {
  return {
    items: consents
      .filter(({ organisationId }) => may(viewer, 'read', 'consent', { organisationId }))
      .map((consent) => ({
        id: consent.id,
        purpose: consent.purpose,
        organisation: organisationView(owners.get(consent.organisationId)),
        role: consent.role,
        personId: consent.personId,
        personName: names.get(consent.personId) ?? null,
        edition: consent.objectVersion,
        tier: consent.tier,
        givenAt: consent.givenAt.toISOString(),
        withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
        withdrawnBy: consent.withdrawnBy,
      })),
  };
}
