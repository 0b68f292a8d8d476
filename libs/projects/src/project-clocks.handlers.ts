import { Injectable } from '@nestjs/common';
import { deadlineTopic, type DeadlinePassed } from '@tandem/platform/deadlines';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { FeedbackRound } from './feedback/feedback-round.js';
import { ProjectNews } from './project-news.js';
import { UNDER_WAY } from './project.workflow.js';
import { ProjectsRepository } from './projects.repository.js';
import { isAwaited } from './reports/report.workflow.js';
import { ReportsRepository } from './reports/reports.repository.js';

const REPORT_DUE = deadlineTopic('project.report_due');
const REPORT_OVERDUE = deadlineTopic('project.report_overdue');
const FEEDBACK_REMINDER = deadlineTopic('project.feedback_reminder');
const FEEDBACK_END = deadlineTopic('project.feedback_end');

/** The State is told that a report is due, both sides that it is overdue. */
@Injectable()
export class ReportDates implements EventHandler {
  readonly name = 'projects.report-dates';
  readonly topics = [REPORT_DUE, REPORT_OVERDUE];
  readonly queue = 'notifications';

  constructor(
    private readonly projects: ProjectsRepository,
    private readonly reports: ReportsRepository,
    private readonly news: ProjectNews,
  ) {}

  async handle({ topic, payload }: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId, params } = payload as DeadlinePassed;
    const project = await this.projects.locked(tx, String(params.projectId));
    const report = await this.reports.byId(tx, objectId);
    if (!project || !report || !UNDER_WAY.includes(project.status) || !isAwaited(report)) return;
    if (topic === REPORT_DUE) await this.news.tell(tx, project, 'report_due', ['state'], report.dueOn);
    else await this.news.tell(tx, project, 'report_overdue', ['state', 'donor'], report.dueOn);
  }
}

/** Feedback is asked for again, and then no longer waited for. */
@Injectable()
export class FeedbackDates implements EventHandler {
  readonly name = 'projects.feedback-dates';
  readonly topics = [FEEDBACK_REMINDER, FEEDBACK_END];
  readonly queue = 'notifications';

  constructor(private readonly round: FeedbackRound) {}

  handle({ topic, payload }: OutboxEvent, tx: EntityManager): Promise<void> {
    const { objectId } = payload as DeadlinePassed;
    return topic === FEEDBACK_END ? this.round.end(tx, objectId) : this.round.remind(tx, objectId);
  }
}
