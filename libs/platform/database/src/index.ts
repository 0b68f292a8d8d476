/** PostgreSQL: the connection, transactions, the clock, migrations. */
export { ApplicationRoleMissing } from './application-role.js';
export { Clock } from './clock.js';
export { DatabaseModule } from './database.module.js';
export { grantTo } from './grants.js';
export { MIGRATIONS } from './migrations/index.js';
export { migrate, rollBack, schemaState, type SchemaState } from './migrate.js';
export { ProductionSafeguards } from './production-safeguards.js';
export { prepared } from './prepared.js';
export type { RowScope } from './row-scope.js';
export { Transactions, sqlState, wholeNumber } from './transactions.js';
