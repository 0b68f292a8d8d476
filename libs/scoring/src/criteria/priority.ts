import { notMeasured } from './not-measured.js';

/** National rank of the need, and its link to a national action plan (RC/3 II.A ¶5). */
export const priority = notMeasured('priority', { donor: 5, state: 0 }, 'UNKNOWN_PRIORITY');
