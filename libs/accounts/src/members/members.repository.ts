import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import { isAccredited, type OrganisationKind } from '../organisation.entity.js';
import { counts } from '../policy/index.js';
import type { Role } from '../roles.js';
import type { Membership } from '../viewer.js';

interface MembershipRow {
  organisation_id: string;
  name: string;
  kind: OrganisationKind;
  country: string | null;
  verified_at: Date | null;
  preauthorised: boolean;
  role: Role;
}

/** Who serves in which organisation, and as what. */
@Injectable()
export class MembersRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Where a person serves, the oldest function first. */
  async membershipsOf(personId: string): Promise<Membership[]> {
    const rows = await prepared<MembershipRow>(
      this.transactions.reader,
      `SELECT m.organisation_id, o.name, o.kind, o.country, o.verified_at, m.role,
              coalesce(m.preauthorised_at, o.preauthorised_at) IS NOT NULL AS preauthorised
         FROM memberships m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.person_id = $1 ORDER BY m.created_at, m.organisation_id, m.role`,
      [personId],
    );
    return rows.filter(counts).map((row) => ({
      organisationId: row.organisation_id,
      name: row.name,
      kind: row.kind,
      country: row.country,
      verified: row.verified_at !== null,
      accredited: isAccredited({ kind: row.kind, verifiedAt: row.verified_at }),
      role: row.role,
      preauthorised: row.preauthorised,
    }));
  }
}
