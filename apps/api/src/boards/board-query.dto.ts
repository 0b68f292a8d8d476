import { Check, OneOf, Text, codeRule, isUuid } from '@tandem/input';
import { LIGHTS, NEED_CONCERNS, REASONS, type Light, type LightReason, type NeedConcern } from '@tandem/boards';
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

export class ProjectBoardQuery extends PageQuery {
  @OneOf(LIGHTS, { optional: true })
  light?: Light;

  @OneOf(REASONS, { optional: true })
  reason?: LightReason;

  /** As it is stored: `agreed`, `implementing`. */
  @Text(40, { optional: true })
  status?: string;

  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;

  /** Only those to which one organisation is a party. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string;
}

export class NeedBoardQuery extends PageQuery {
  @OneOf(NEED_CONCERNS, { optional: true })
  reason?: NeedConcern;
}
