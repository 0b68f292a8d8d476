import { Check, Codes, Day, MoneyDto, Nested, NestedList, OneOf, Text, Whole, isDay, isUuid } from '@tandem/input';

export const REPORT_KINDS = ['interim', 'final'] as const;
export const REPORT_PARTS = ['narrative', 'financial'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export type ReportPart = (typeof REPORT_PARTS)[number];

/** A report that the State owes. */
export class PlannedReportDto {
  /** Of one that is there; left out: a new one. */
  @Whole(1, 1_000, { optional: true })
  n?: number | null;

  @OneOf(REPORT_KINDS)
  kind!: ReportKind;

  @OneOf(REPORT_PARTS)
  part!: ReportPart;

  /** First day of what it reports on. */
  @Day({ optional: true })
  from?: string | null;

  @Day({ optional: true })
  @Check(
    (value, { from }) =>
      typeof value === 'string' && isDay(value) && typeof from === 'string' && from > value
        ? { code: 'WINDOW_REVERSED', detail: 'must not end before it begins' }
        : null,
    { optional: true },
  )
  to?: string | null;

  @Day()
  dueOn!: string;
}

/** All of them; those that were submitted stay as they are: PUT /projects/:id/reports. */
export class ReportsDto {
  @NestedList(() => PlannedReportDto, { min: 0, max: 40 })
  items!: PlannedReportDto[];
}

/** A report itself: words, files of this project, or both. */
export class SubmittedReportDto {
  @Text(10_000, { optional: true })
  text?: string | null;

  /** What was spent in the time that it covers, for a financial report. */
  @Nested(() => MoneyDto, { optional: true })
  spent?: MoneyDto | null;

  @Codes(isUuid, 'the attachments of the project', { min: 0, max: 10, optional: true })
  attachments?: string[] | null;
}

export class ReturnedReportDto {
  /** What is missing. */
  @Text(2_000)
  comment!: string;
}

export class AcceptedReportDto {
  @Text(2_000, { optional: true })
  comment?: string | null;
}
