import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { AttachmentsService } from '@tandem/files';
import { InvalidInput } from '@tandem/input';
import { Clock, Transactions } from '@tandem/platform/database';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { HeldProjects, doerOf } from '../held-projects.js';
import { ownMinor, refuseUnlessUnderWay } from '../money/project-money.service.js';
import { ProjectNews } from '../project-news.js';
import type { Project } from '../project.entity.js';
import { ProjectPartNotFound, ProjectStepNotPossible, ReportSubmitted } from '../projects.errors.js';
import { ReportClocks } from './report-clocks.js';
import { REPORT_WORKFLOW, type ReportEvent } from './report.workflow.js';
import type { PlannedReportDto, SubmittedReportDto } from './reports.dto.js';
import { ReportsRepository, type ProjectReport, type ScheduledReport } from './reports.repository.js';

const TOLD = { submit: 'report_submitted', return: 'report_returned', accept: 'report_accepted' } as const;
const DONE = { submit: 'submitted', return: 'returned', accept: 'accepted' } as const;

/** The reports that a State owes: scheduled by the donor, submitted, and given back until they are accepted. */
@Injectable()
export class ProjectReports {
  constructor(
    private readonly held: HeldProjects,
    private readonly reports: ReportsRepository,
    private readonly clocks: ReportClocks,
    private readonly attachments: AttachmentsService,
    private readonly news: ProjectNews,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /** @throws ReportSubmitted, ProjectPartNotFound, ProjectStepNotPossible */
  schedule(viewer: Viewer, id: string, version: number, wanted: readonly PlannedReportDto[]): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, 'plan', version);
      refuseUnlessUnderWay(project, 'reports');
      const there = await this.reports.of(id, tx);
      const numbered = numberedReports(wanted, Math.max(0, ...there.map(({ n }) => n)));
      if (wanted.some(({ n }) => n != null && !there.some((report) => report.n === n)))
        throw new ProjectPartNotFound('report');
      for (const report of there)
        if (report.status !== 'scheduled' && !numbered.some((one) => sameSchedule(one, report)))
          throw new ReportSubmitted(report.n);
      await this.reports.schedule(tx, id, numbered);
      await this.clocks.reset(tx, id, there, await this.reports.of(id, tx));
      const doer = doerOf(viewer, 'plan', project);
      return this.held.write(tx, doer, project, { action: 'project.reports_planned', change: {} });
    });
  }

  /** @throws InvalidInput, ProjectPartNotFound, ProjectStepNotPossible */
  submit(viewer: Viewer, id: string, n: number, body: SubmittedReportDto, version?: number): Promise<Project> {
    return this.step(viewer, id, n, 'submit', version, async (report, project, now) => {
      const { text = null, spent = null, attachments } = body;
      const files = (attachments ?? []).map((file) => file.toLowerCase());
      if (text === null && files.length === 0) throw refusal('/text', 'MISSING', 'is required where no file is added');
      const own = files.length > 0 ? await this.attachments.of(viewer, { type: 'project', id }) : [];
      const strange = files.findIndex((file) => !own.some((one) => one.id === file));
      if (strange >= 0) throw refusal(`/attachments/${strange}`, 'UNKNOWN_CODE', 'is not a file of this project');
      if (spent !== null && report.part !== 'financial')
        throw refusal('/spent', 'NOT_FINANCIAL', 'must be left out: this is a narrative report');
      const spentMinor = spent === null ? null : ownMinor(project, spent, '/spent');
      return { text, spentMinor, attachments: files, submittedAt: now };
    });
  }

  giveBack(viewer: Viewer, id: string, n: number, comment: string, version?: number): Promise<Project> {
    return this.step(viewer, id, n, 'return', version, (report, _project, now) => commented(report, comment, now));
  }

  accept(viewer: Viewer, id: string, n: number, comment: string | null, version?: number): Promise<Project> {
    return this.step(viewer, id, n, 'accept', version, (report, _project, now) => ({
      ...(comment === null ? {} : commented(report, comment, now)),
      acceptedAt: now,
    }));
  }

  private step(
    viewer: Viewer,
    id: string,
    n: number,
    event: ReportEvent,
    version: number | undefined,
    change: (
      report: ProjectReport,
      project: Project,
      now: Date,
    ) => Partial<ProjectReport> | Promise<Partial<ProjectReport>>,
  ): Promise<Project> {
    const action = event === 'submit' ? 'submit' : 'review';
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, action, version);
      refuseUnlessUnderWay(project, event);
      const report = await this.numbered(tx, id, n);
      const row = transition(REPORT_WORKFLOW, report.status, event);
      if (!row) throw new ProjectStepNotPossible(event, `report ${n}, ${report.status}`);
      const after = { ...report, ...(await change(report, project, await this.clock.now(tx))), status: row.to };
      await this.reports.write(tx, after);
      await this.clocks.reset(tx, id, [report], [after]);
      const facts = { report: { n, kind: report.kind, part: report.part, status: row.to } };
      const doer = doerOf(viewer, action, project);
      const written = await this.held.write(tx, doer, project, {
        action: `project.report_${DONE[event]}`,
        change: {},
        facts,
      });
      await this.news.tell(tx, written, TOLD[event], [event === 'submit' ? 'donor' : 'state']);
      return written;
    });
  }

  private async numbered(tx: EntityManager, id: string, n: number): Promise<ProjectReport> {
    const report = (await this.reports.of(id, tx)).find((one) => one.n === n);
    if (!report) throw new ProjectPartNotFound('report');
    return report;
  }
}

const commented = (report: ProjectReport, text: string, now: Date): Partial<ProjectReport> => ({
  comments: [...report.comments, { at: now.toISOString(), side: 'donor', text }],
});

/** New ones get the next numbers. @throws InvalidInput */
function numberedReports(wanted: readonly PlannedReportDto[], last: number): ScheduledReport[] {
  const named = wanted.flatMap(({ n }) => n ?? []);
  if (new Set(named).size < named.length) throw refusal('/items', 'DUPLICATE', 'must not name a number twice');
  let next = last;
  return wanted.map(({ n, kind, part, from, to, dueOn }) => ({
    n: n ?? ++next,
    kind,
    part,
    from: from ?? null,
    to: to ?? null,
    dueOn,
  }));
}

const sameSchedule = (one: ScheduledReport, other: ScheduledReport): boolean =>
  (['n', 'kind', 'part', 'from', 'to', 'dueOn'] as const).every((field) => one[field] === other[field]);

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
