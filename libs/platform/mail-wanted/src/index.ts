/**
 * A mail that a feature wants sent, as the payload of an event in its own transaction: features do not know who sends.
 * Parameters hold names of organisations and people, dates and devices, never what a record says: whoever may read
 * that follows the link and signs in.
 */
export { MAIL_KINDS, MAIL_PARAMETERS, MAIL_WANTED, type MailKind, type MailWanted } from './mail-wanted.js';
export { openLink, sealLink } from './sealed-link.js';
