import { Check, OneOf, codeRule, isUuid } from '@tandem/input';
import { KINDS, isTheme } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

const STATUSES = [
  'draft',
  'submitted',
  'verified',
  'open',
  'partly_reserved',
  'committed',
  'exhausted',
  'expired',
  'withdrawn',
];
const KIND_CODES = KINDS.map((kind) => kind.code);

/** Filters of GET /offers; newest first. */
export class OfferQuery extends PageQuery {
  @OneOf(STATUSES, { optional: true })
  status?: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;

  @OneOf(KIND_CODES, { optional: true })
  kind?: string;

  /** Only those of the caller's organisations. */
  @OneOf(['true', 'false'], { optional: true })
  mine?: string;

  /** Only those of one organisation. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string;
}
