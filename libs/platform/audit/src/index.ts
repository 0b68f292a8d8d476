/**
 * The audit trail: who did what to which record, from where, what it was before and is after. Append-only; a chain of
 * hashes over its rows shows whether it is whole.
 */
export { Actor, DOORS, type Door, type Origin } from './actor.js';
export type { ChainBreak } from './audit-chain.repository.js';
export { AuditSeals, type ChainHead, type ChainState } from './audit-seals.repository.js';
export { AuditModule } from './audit.module.js';
export { NOTED_HEADS, isGenuine, readHead, writtenHead, type CodeOf, type NotedHead } from './noted-heads.js';
export { Audit, type AuditEntry } from './audit.repository.js';
