import { amount } from './amount.js';
import { currency } from './currency.js';
import { endUse } from './end-use.js';
import { gender } from './gender.js';
import { geography } from './geography.js';
import { hostConsent } from './host-consent.js';
import { modality } from './modality.js';
import { oda } from './oda.js';
import { open } from './open.js';
import { optIn } from './opt-in.js';
import { parties } from './parties.js';
import { recipients } from './recipients.js';
import { theme } from './theme.js';
import { time } from './time.js';

/** All gates, in the order in which their no's are listed. */
export const GATES = [
  open,
  parties,
  theme,
  geography,
  recipients,
  modality,
  time,
  amount,
  currency,
  gender,
  oda,
  endUse,
  optIn,
  hostConsent,
] as const;

type OpeningOf<G> = G extends { opening?: (pair: never) => infer O } ? NonNullable<O> : never;

export type GateCode = (typeof GATES)[number]['code'];

/** The change that would open a near miss: code and parameters, told apart by `code`. */
export type Opening = OpeningOf<(typeof GATES)[number]>;
