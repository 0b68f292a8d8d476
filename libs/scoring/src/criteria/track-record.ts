import { notMeasured } from './not-measured.js';

/** The provider's past work in these themes and this region, from the register. */
export const trackRecord = notMeasured('trackRecord', { donor: 0, state: 10 }, 'UNKNOWN_TRACK_RECORD');
