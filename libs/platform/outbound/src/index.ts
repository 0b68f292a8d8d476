/** The one way out: requests to addresses that somebody else has named, kept from reaching what is inside. */
export { OutsideHttp, type OutsideAnswer, type OutsideRequest } from './outside-http.js';
export { OutsideRefused, type OutsideRefusal } from './outside-refused.js';
