import { OneOf } from '@tandem/input';
import { PageQuery } from '../http/page.dto.js';

export class NotificationQuery extends PageQuery {
  /** Only what the caller has not read. */
  @OneOf(['true', 'false'], { optional: true })
  unread?: string;
}
