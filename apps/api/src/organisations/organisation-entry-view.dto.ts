import { may, overseer, rolesToGive, serves, type OrganisationRecord, type Viewer } from '@tandem/accounts';

/** An organisation. What concerns its standing is only there for its own members, the secretariat and auditors. */
export class OrganisationEntryView {
  id!: string;
  name!: string;
  kind!: string;
  country!: string | null;
  /** A regional body's member States. */
  members!: string[];
  verified!: boolean;
  /** Functions that the caller may give there; empty: none. */
  rolesToGive!: string[];
  mayVerify!: boolean;
  version?: number;
  verifiedAt?: string | null;
  refusedAt?: string | null;
  refusedBecause?: string | null;
  /** Since when nobody is left who endorses, approves or administers. */
  endorserMissingSince?: string | null;
}

export class OrganisationEntryListView {
  items!: OrganisationEntryView[];
  next!: string | null;
}

export function organisationEntryView(organisation: OrganisationRecord, viewer: Viewer): OrganisationEntryView {
  const { id, name, kind, country, members, verifiedAt, refusedAt, refusedBecause, version } = organisation;
  const shown = {
    id,
    name,
    kind,
    country,
    members,
    verified: verifiedAt !== null,
    rolesToGive: rolesToGive(viewer, organisation),
    mayVerify: may(viewer, 'verify', 'organisation', {}),
  };
  if (!serves(viewer, id) && !overseer(viewer)) return shown;
  return {
    ...shown,
    version,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    refusedAt: refusedAt?.toISOString() ?? null,
    refusedBecause,
    endorserMissingSince: organisation.endorserMissingSince?.toISOString() ?? null,
  };
}
