import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { ReportState } from './report.workflow.js';
import type { ReportKind, ReportPart } from './reports.dto.js';

/** A report that the State owes the donor. */
export interface ProjectReport {
  id: string;
  n: number;
  kind: ReportKind;
  part: ReportPart;
  from: string | null;
  to: string | null;
  dueOn: string;
  status: ReportState;
  text: string | null;
  /** Of a financial one, in minor units of the project's currency. */
  spentMinor: number | null;
  attachments: string[];
  comments: { at: string; side: 'state' | 'donor'; text: string }[];
  submittedAt: Date | null;
  acceptedAt: Date | null;
}

export type ScheduledReport = Pick<ProjectReport, 'n' | 'kind' | 'part' | 'from' | 'to' | 'dueOn'>;

const COLUMNS = `id, n, kind, part, from_on::text AS "from", to_on::text AS "to", due_on::text AS "dueOn", status, text,
  spent_minor::float8 AS "spentMinor", attachments, comments, submitted_at AS "submittedAt", accepted_at AS "acceptedAt"`;

@Injectable()
export class ReportsRepository {
  constructor(private readonly transactions: Transactions) {}

  of(projectId: string, tx: EntityManager = this.transactions.reader): Promise<ProjectReport[]> {
    return tx.query<ProjectReport[]>(`SELECT ${COLUMNS} FROM project_reports WHERE project_id = $1 ORDER BY n`, [
      projectId,
    ]);
  }

  async byId(tx: EntityManager, id: string): Promise<ProjectReport | null> {
    const [report] = await tx.query<ProjectReport[]>(`SELECT ${COLUMNS} FROM project_reports WHERE id = $1`, [id]);
    return report ?? null;
  }

  /** Makes those that are new, changes the others, and takes away what was scheduled and is not named. */
  async schedule(tx: EntityManager, projectId: string, reports: readonly ScheduledReport[]): Promise<void> {
    const rows = JSON.stringify(reports);
    await tx.query(
      `DELETE FROM project_reports WHERE project_id = $1 AND status = 'scheduled'
          AND n NOT IN (SELECT n FROM jsonb_to_recordset($2) AS x(n integer))`,
      [projectId, rows],
    );
    await tx.query(
      `INSERT INTO project_reports (project_id, n, kind, part, from_on, to_on, due_on)
       SELECT $1, n, kind, part, "from", "to", "dueOn" FROM jsonb_to_recordset($2)
         AS x(n integer, kind text, part text, "from" date, "to" date, "dueOn" date)
       ON CONFLICT (project_id, n) DO UPDATE SET kind = excluded.kind, part = excluded.part, from_on = excluded.from_on,
         to_on = excluded.to_on, due_on = excluded.due_on`,
      [projectId, rows],
    );
  }

  async write(tx: EntityManager, report: ProjectReport): Promise<void> {
    const { id, status, text, spentMinor, attachments, comments, submittedAt, acceptedAt } = report;
    await tx.query(
      `UPDATE project_reports SET status = $2, text = $3, spent_minor = $4, attachments = $5, comments = $6,
              submitted_at = $7, accepted_at = $8 WHERE id = $1`,
      [id, status, text, spentMinor, attachments, JSON.stringify(comments), submittedAt, acceptedAt],
    );
  }
}
