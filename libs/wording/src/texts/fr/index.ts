import type { Catalogue } from '../catalogue.js';
import { mailFrame, mails } from './mails.js';
import { names } from './names.js';
import { notifications } from './notifications.js';
import { origin } from './origin.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { responses } from './responses.js';

/** French. */
export const fr: Catalogue = { reasons, notifications, mails, mailFrame, names, origin, problems, responses };
