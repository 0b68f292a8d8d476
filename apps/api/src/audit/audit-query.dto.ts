import { Check, Day, OneOf, Text, Whole, isUuid } from '@tandem/input';
import { Type } from 'class-transformer';

const id = (value: unknown) =>
  typeof value === 'string' && isUuid(value) ? null : { code: 'WRONG_TYPE', detail: 'must be an id' };

export const EXPORT_FORMATS = ['ndjson', 'csv'] as const;

/** Which part of the trail is asked for; all conditions hold at once. */
export class AuditFilter {
  /** Such as `need`. */
  @Text(60, { optional: true })
  objectType?: string;

  @Text(200, { optional: true })
  objectId?: string;

  /** Who did it. */
  @Check(id, { optional: true })
  personId?: string;

  /** Address of who did it. */
  @Text(254, { optional: true })
  email?: string;

  @Check(id, { optional: true })
  organisationId?: string;

  /** Such as `need.changed`. */
  @Text(100, { optional: true })
  action?: string;

  /** The first day, in UTC. */
  @Day({ optional: true })
  from?: string;

  /** The last day, in UTC. */
  @Day({ optional: true })
  to?: string;
}

export class AuditQuery extends AuditFilter {
  /** At most 100; 20 where it is not said. */
  @Type(() => Number)
  @Whole(1, 100, { optional: true })
  limit?: number;

  /** `next` of the page before. */
  @Text(500, { optional: true })
  cursor?: string;
}

export class AuditExportQuery extends AuditFilter {
  /** One JSON object a line where it is not said. */
  @OneOf(EXPORT_FORMATS, { optional: true })
  format?: (typeof EXPORT_FORMATS)[number];
}
