import { Check, OneOf, codeRule, isUuid } from '@tandem/input';
import { isCountry, isTheme } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

const STATUSES = [
  'draft',
  'submitted',
  'needs_clarification',
  'authenticated',
  'endorsed',
  'open',
  'partly_matched',
  'matched',
  'lapsed',
  'met',
  'partly_met',
  'superseded',
  'referred',
  'withdrawn',
];

/** Filters of GET /needs; newest first. */
export class NeedQuery extends PageQuery {
  @OneOf(STATUSES, { optional: true })
  status?: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;

  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string;

  /** Only those of the caller's organisations. */
  @OneOf(['true', 'false'], { optional: true })
  mine?: string;

  /** Only those in which no provider has shown interest for 60 days. */
  @OneOf(['true', 'false'], { optional: true })
  orphan?: string;

  /** Only those of one organisation. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string;
}
