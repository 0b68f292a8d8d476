/** The audit trail: who did what to which record, what it was before and is after. Append-only. */
export { AuditModule } from './audit.module.js';
export { Audit, type AuditEntry } from './audit.repository.js';
