import { Check, OneOf, codeRule } from '@tandem/input';
import { NEED_CONCERNS, type NeedConcern } from '@tandem/boards';
import { isCountry, isRegion, isTheme } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

/** Which part of who does what where is asked for; `limit` counts countries. */
export class WhoWhereQuery extends PageQuery {
  /** M49, three digits. */
  @Check(codeRule(isRegion, 'GET /regions'), { optional: true })
  region?: string;

  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;
}

export class BoardActivitiesQuery extends PageQuery {
  @Check(codeRule(isCountry, 'GET /countries'))
  country!: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;
}

export class NeedBoardQuery extends PageQuery {
  @OneOf(NEED_CONCERNS, { optional: true })
  reason?: NeedConcern;
}
