import type { Element } from './element.js';

/** Why something of a file was left out. The first four leave out a whole activity, the others a part of one. */
export type SkipReason =
  | 'no_identifier'
  | 'identifier_too_long'
  | 'duplicate_identifier'
  | 'no_title'
  | 'bad_date'
  | 'ends_before_start'
  | 'unknown_country'
  | 'bad_percentage'
  | 'unknown_role'
  | 'unnamed_organisation'
  | 'unknown_flow_type'
  | 'bad_amount'
  | 'unknown_currency';

export interface Skip {
  reason: SkipReason;
  /** What was left out. */
  what: 'activity' | 'flow' | 'detail';
  /** 1-based line of the file. */
  line: number;
  /** The value that could not be used, or a few words. */
  detail: string;
}

/** Takes note of what one activity loses on its way into the register. */
export type NoteSkip = (what: Skip['what'], reason: SkipReason, at: Element, detail: string | null) => void;
