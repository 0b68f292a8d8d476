/** What became of each record: its versions from the audit trail, field by field, cut to what the reader may read. */
export { differences, replayed, type Change, type ReplayedStep } from './differences.js';
export { Histories, type HistoryEntry, type HistoryPage } from './histories.service.js';
export { HistoryModule } from './history.module.js';
export type { HistoryKind } from './history.repository.js';
