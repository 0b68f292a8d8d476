import { MOST_SAVED_SEARCHES } from './saved/saved-search.js';

/** No such saved search of this person. */
export class SavedSearchNotFound extends Error {
  readonly code = 'SAVED_SEARCH_NOT_FOUND';
  constructor() {
    super('You have saved no search with this id.');
  }
}

/** As many searches are saved as one person may keep. */
export class TooManySavedSearches extends Error {
  readonly code = 'TOO_MANY_SAVED_SEARCHES';
  constructor() {
    super(`You have saved ${MOST_SAVED_SEARCHES} searches. Delete one to save another.`);
  }
}
