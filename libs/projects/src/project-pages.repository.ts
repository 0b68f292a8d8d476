import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** Which projects have a page for everybody. */
@Injectable()
export class ProjectPagesRepository {
  constructor(private readonly transactions: Transactions) {}

  async open(tx: EntityManager, projectId: string): Promise<void> {
    await tx.query(`INSERT INTO project_pages (project_id) VALUES ($1) ON CONFLICT DO NOTHING`, [projectId]);
  }

  async close(tx: EntityManager, projectId: string): Promise<void> {
    await tx.query(`DELETE FROM project_pages WHERE project_id = $1`, [projectId]);
  }

  /** Those of the projects that have one. */
  async among(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.reader.query<{ project_id: string }[]>(
      `SELECT project_id FROM project_pages WHERE project_id = ANY($1::uuid[])`,
      [ids],
    );
    return new Set(rows.map((row) => row.project_id));
  }
}
