/** The same search in PostgreSQL alone: arrays under one GIN index, a score in SQL, LATERAL with LIMIT. */
export { load, type Records } from './load.js';
export { SEARCH } from './search.js';
