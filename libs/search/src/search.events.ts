/** New records came to fit a saved search, which its person may read. Payload: SearchFound. */
export const SEARCH_FOUND = 'search.found';

export interface SearchFound {
  searchId: string;
  /** Whom to tell, and for which organisation the search was made. */
  personId: string;
  organisationId: string;
  /** What the person called it. */
  name: string;
  /** How many new records. */
  count: number;
}
