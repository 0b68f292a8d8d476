/** Dated exchange rates with their source, and the operator's dated list of arms embargoes. */
export { embargoesFromCsv, type Embargo } from './embargoes-csv.js';
export { rateTable, type PublishedRate, type Rate, type RateTable } from './rate-table.js';
export { ratesFromCsv } from './rates-csv.js';
export { BadTableError } from './rates.errors.js';
export { RATES_STAMP } from './rates.repository.js';
export { RatesModule } from './rates.module.js';
export { RatesService, shippedRates } from './rates.service.js';
