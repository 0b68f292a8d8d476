import { balance } from './balance.js';
import { coverage } from './coverage.js';
import { gender } from './gender.js';
import { geography } from './geography.js';
import { language } from './language.js';
import { maturity } from './maturity.js';
import { modality } from './modality.js';
import { priority } from './priority.js';
import { theme } from './theme.js';
import { timing } from './timing.js';
import { trackRecord } from './track-record.js';

/** All criteria, in the order in which they are shown. The default weights of either side add up to 100. */
export const CRITERIA = [
  theme,
  geography,
  coverage,
  timing,
  modality,
  language,
  gender,
  priority,
  maturity,
  balance,
  trackRecord,
] as const;

type Registered = (typeof CRITERIA)[number];

export type CriterionCode = Registered['code'];

/** Reason codes of unknown values. */
export type UnknownCode = Registered['unknown'];

/** Reasons of known values, told apart by `code`. */
export type CriterionReason = ReturnType<Registered['reason']>;
