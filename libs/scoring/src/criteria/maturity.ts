import { notMeasured } from './not-measured.js';

/** What the need already says: lines, target, baseline. */
export const maturity = notMeasured('maturity', { donor: 5, state: 0 }, 'UNKNOWN_MATURITY');
