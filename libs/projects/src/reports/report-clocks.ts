import { Injectable } from '@nestjs/common';
import { Calendar, Deadlines } from '@tandem/platform/deadlines';
import type { EntityManager } from 'typeorm';
import { DUE_DAYS, daysBefore, isAwaited } from './report.workflow.js';
import type { ProjectReport } from './reports.repository.js';

/** Two weeks before its day the State is reminded of a report; from the day after it is overdue. */
@Injectable()
export class ReportClocks {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
  ) {}

  /** Sets what follows from the reports as they are now, and gives up what waited for them as they were. */
  async reset(
    tx: EntityManager,
    projectId: string,
    before: readonly ProjectReport[],
    after: readonly ProjectReport[],
  ): Promise<void> {
    const was = new Map(before.map((report) => [report.id, report]));
    const stays = new Set(after.filter((report) => isAwaited(report)).map(({ id }) => id));
    for (const { id } of before) if (!stays.has(id)) await this.deadlines.cancel(tx, { objectId: id });
    for (const report of after) {
      const { id: objectId, dueOn, n } = report;
      const old = was.get(objectId);
      if (!isAwaited(report) || (old && isAwaited(old) && old.dueOn === dueOn)) continue;
      const about = { objectType: 'project_report', objectId, params: { projectId, n } };
      const isNew = report.status === 'scheduled';
      if (isNew)
        await this.deadlines.set(tx, {
          ...about,
          kind: 'project.report_due',
          dueAt: this.calendar.endOfDay(daysBefore(dueOn, DUE_DAYS + 1)),
        });
      await this.deadlines.set(tx, {
        ...about,
        kind: 'project.report_overdue',
        dueAt: this.calendar.endOfDay(dueOn),
        owed: true,
      });
    }
  }
}
