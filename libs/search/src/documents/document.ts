import type { FieldTier } from '@tandem/accounts';
import type { FoundKind } from '../found-kind.js';

/** One field of a record with what is written in it, and who may read it. */
export interface DocumentField {
  name: string;
  tier: FieldTier;
  texts: readonly string[];
}

/** A record as it can be found: what its filters look at, and its fields. */
export interface SearchDocument {
  kind: FoundKind;
  id: string;
  version: number;
  /** Who asks or gives; of a project the State. */
  organisationId: string;
  /** The donor of a project. */
  otherOrganisationId: string | null;
  status: string;
  visibility: 'public' | 'accredited' | 'parties';
  countries: readonly string[];
  themes: readonly string[];
  enteredAt: Date;
  /** When it came to be there for others; null: it never did. */
  openedAt: Date | null;
  /** The title comes first. */
  fields: readonly DocumentField[];
}
