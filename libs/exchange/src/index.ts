/**
 * Needs and offers in files, CSV, XLSX and JSON: out as their reader may read them, in with a preview before anything is
 * made, as drafts, once, and undone as long as nobody touched these. The columns are those of `tandem match`.
 */
export {
  ExportNotFound,
  ExportNotReady,
  ExportNotYours,
  ImportChanged,
  ImportNotFound,
  ImportNotYours,
  ImportRefused,
  ImportStepNotPossible,
  TooManyFiles,
} from './exchange.errors.js';
export { ExchangeModule } from './exchange.module.js';
export { EXCHANGED_KINDS, type ExchangedKind, type RecordFilter } from './exchanged-records.js';
export { MOST_EXPORTED, type Export } from './exports/export.js';
export { WriteExport } from './exports/export-work.js';
export { ExportsService } from './exports/exports.service.js';
export {
  IMPORT_OUTCOMES,
  KEPT_DAYS,
  type Import,
  type ImportCounts,
  type ImportOutcome,
  type ImportRow,
} from './imports/import.js';
export { WorkOnImport } from './imports/import-work.js';
export { ImportsService, LARGEST_IMPORT, importActions, type NewImportFile } from './imports/imports.service.js';
export { Cells } from './tables/cells.js';
export { toRecord, type CellForm, type Column, type TableShape } from './tables/column.js';
export { readCsv, type TableRow } from './tables/csv-table.js';
export { FILE_FORMATS, MEDIA_TYPE, MOST_ROWS, type FileFormat } from './tables/record-files.js';
export { NEED_TABLE, OFFER_TABLE } from './tables/record-tables.js';
export { TableRefused, type TableFault } from './tables/table.errors.js';
export { templateFile } from './templates.js';
