export { createDatabase, databaseUrl, dropDatabase, ensureDatabase } from './databases.js';
export { EmbeddedPostgresError } from './embedded-postgres.error.js';
export { type EmbeddedPostgres, type StartOptions, freePort, startPostgres } from './postgres.js';
