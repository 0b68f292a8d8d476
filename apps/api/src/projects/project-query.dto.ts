import { Check, OneOf, codeRule, isUuid } from '@tandem/input';
import { PROJECT_STATES } from '@tandem/projects';
import { isCountry, isTheme } from '@tandem/vocabulary';
import { PageQuery } from '../http/page.dto.js';

const organisations = codeRule(isUuid, 'the list of organisations');

export class ProjectQuery extends PageQuery {
  @OneOf(PROJECT_STATES, { optional: true })
  status?: string;

  /** Only those to which one organisation is a party. */
  @Check(organisations, { optional: true })
  organisation?: string;

  /** The State (or regional body) that is helped. */
  @Check(organisations, { optional: true })
  state?: string;

  @Check(organisations, { optional: true })
  donor?: string;

  @Check(codeRule(isTheme, 'GET /themes'), { optional: true })
  theme?: string;

  @Check(codeRule(isCountry, 'GET /countries'), { optional: true })
  country?: string;

  /** `true`: something is awaited since before today; of one's own projects, or for offices of all. */
  @OneOf(['true', 'false'], { optional: true })
  overdue?: string;
}
