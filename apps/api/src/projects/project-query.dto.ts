import { OneOf } from '@tandem/input';
import { PageQuery } from '../http/page.dto.js';

export class ProjectQuery extends PageQuery {
  @OneOf(['pipeline', 'agreed', 'cancelled'], { optional: true })
  status?: string;
}
