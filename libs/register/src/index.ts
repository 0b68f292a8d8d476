/** What runs or ran where, by whom and for how much, as organisations published it in IATI files. */
export { iatiActivities } from './iati/activities.js';
export type { PlaceBasis } from './iati/place.js';
export type { SkipReason } from './iati/skips.js';
export type { ImportReport, SkipSummary } from './import-report.js';
export { providerOf, providersNamed, type NamedOrganisation, type Provider } from './providers/providers.js';
export type { PastActivities, RunningActivities } from './register-history.repository.js';
export { RegisterHistoryService, type RegisterHistory } from './register-history.service.js';
export { RegisterImportService, type ImportOptions } from './register-import.service.js';
export { BadCursorError, BrokenFileError } from './register.errors.js';
export { RegisterModule } from './register.module.js';
export { RegisterService, type ActivitiesQuery, type RegisterActivity } from './register.service.js';
export { shareOfThemes } from './sector-themes.js';
