import type { FoundKind } from '../found-kind.js';

/** What somebody wants to find again and again. */
export interface SavedSearch {
  id: string;
  /** Counts upwards. */
  number: number;
  personId: string;
  /** For which it was made. */
  organisationId: string;
  name: string;
  q: string | null;
  kind: FoundKind | null;
  theme: string | null;
  country: string | null;
  status: string | null;
  /** Whether its person is told of new records that fit. */
  notify: boolean;
  createdAt: Date;
  /** When its person was last told of something. */
  lastFoundAt: Date | null;
}

export type NewSavedSearch = Omit<SavedSearch, 'id' | 'number' | 'createdAt' | 'lastFoundAt'>;

/** As many as one person may keep. */
export const MOST_SAVED_SEARCHES = 50;
