import { Check, OneOf, codeRule, isUuid } from '@tandem/input';
import { PageQuery } from '../http/page.dto.js';

export class ProjectQuery extends PageQuery {
  @OneOf(['pipeline', 'agreed', 'cancelled'], { optional: true })
  status?: string;

  /** Only those to which one organisation is a party. */
  @Check(codeRule(isUuid, 'the list of organisations'), { optional: true })
  organisation?: string;
}
