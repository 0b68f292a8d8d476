import { OneOf } from '@tandem/input';
import { PageQuery } from '../http/page.dto.js';

export class MatchQuery extends PageQuery {
  /** With what almost fits, and the smallest change that would open it. */
  @OneOf(['true', 'false'], { optional: true })
  near?: string;
}
