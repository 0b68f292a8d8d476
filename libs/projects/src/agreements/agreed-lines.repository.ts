import { Injectable } from '@nestjs/common';
import type { LineAmount } from '@tandem/needs';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { LineShare } from './terms-of-lines.js';

interface ProjectLine extends LineShare {
  projectId: string;
}

/** Of which lines of its need a project gives how much. */
@Injectable()
export class ProjectLinesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** By project, in the order of the lines' ids. */
  async of(projectIds: readonly string[]): Promise<Map<string, LineShare[]>> {
    const rows = await prepared<ProjectLine>(this.transactions.reader, `${SELECT} ${IN_ORDER}`, [projectIds]);
    const lines = new Map<string, LineShare[]>();
    for (const { projectId, ...line } of rows) lines.set(projectId, [...(lines.get(projectId) ?? []), line]);
    return lines;
  }

  async replace(tx: EntityManager, projectId: string, shares: readonly LineShare[]): Promise<void> {
    await prepared(tx, 'DELETE FROM project_lines WHERE project_id = $1', [projectId]);
    if (shares.length === 0) return;
    await prepared(
      tx,
      `INSERT INTO project_lines (project_id, line_id, amount_minor, need_minor)
       SELECT $1::uuid, l.line, l.amount, l.need FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS l (line, amount, need)`,
      [
        projectId,
        shares.map(({ line }) => line),
        shares.map(({ amountMinor }) => amountMinor),
        shares.map(({ needMinor }) => needMinor),
      ],
    );
  }

  /** Takes so much of what the project covers, from its last line backwards; answers what was taken of which line. */
  async takeBack(tx: EntityManager, projectId: string, needMinor: number): Promise<LineAmount[]> {
    const lines = await prepared<ProjectLine>(tx, `${SELECT} ${IN_ORDER} FOR UPDATE`, [[projectId]]);
    const freed: LineAmount[] = [];
    let rest = needMinor;
    for (const { line, needMinor: covered } of [...lines].reverse()) {
      const minor = Math.min(rest, covered);
      if (minor > 0) freed.push({ line, minor });
      rest -= minor;
    }
    await tx.query(
      `UPDATE project_lines p SET need_minor = p.need_minor - f.minor,
              amount_minor = p.amount_minor * (p.need_minor - f.minor) / p.need_minor
         FROM unnest($2::text[], $3::bigint[]) AS f (line, minor) WHERE p.project_id = $1 AND p.line_id = f.line`,
      [projectId, freed.map(({ line }) => line), freed.map(({ minor }) => minor)],
    );
    return freed;
  }
}

const SELECT = `SELECT project_id AS "projectId", line_id AS line, amount_minor::float8 AS "amountMinor",
  need_minor::float8 AS "needMinor" FROM project_lines WHERE project_id = ANY($1::uuid[])`;

const IN_ORDER = 'ORDER BY project_id, substr(line_id, 2)::integer';
