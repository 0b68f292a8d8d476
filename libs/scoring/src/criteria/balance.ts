import { notMeasured } from './not-measured.js';

/** Unanswered for long, least developed or small island State. */
export const balance = notMeasured('balance', { donor: 5, state: 0 }, 'UNKNOWN_BALANCE');
