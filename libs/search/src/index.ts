/**
 * Finds needs, offers and projects by their words, in six languages: what the viewer may see, by fields that the viewer
 * reads. Saved searches tell their people what is new. Sealed records are never in the index.
 */
export { FOUND_KINDS, type FoundKind } from './found-kind.js';
/** Stretches of a text: UTF-16 units, as JavaScript's slice counts. */
export { type Snippet, type TextRange } from './documents/snippet.js';
/** Keeps the index: by looking through what was written since, and anew from the records. */
export { SearchIndex } from './documents/indexing.service.js';
export { Searching, type Found, type FoundPage, type SearchQuery } from './search.service.js';
export { type Place } from './search.repository.js';
export { MOST_SAVED_SEARCHES, type SavedSearch } from './saved/saved-search.js';
export { SavedSearches, type Wanted } from './saved/saved-searches.service.js';
export { SavedSearchRounds } from './saved/saved-search-rounds.js';
export { SavedSearchNotFound, TooManySavedSearches } from './search.errors.js';
export { SEARCH_FOUND, type SearchFound } from './search.events.js';
export { SearchModule } from './search.module.js';
