import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Project } from './project.entity.js';
import { projectVisibility } from './project.visibility.js';
import type { ProjectState } from './project.workflow.js';

export interface ProjectFilter {
  status?: string;
  organisation?: string;
  after?: number;
  limit: number;
}

@Injectable()
export class ProjectsRepository {
  constructor(private readonly transactions: Transactions) {}

  insert(tx: EntityManager, project: Partial<Project>): Promise<Project> {
    return tx.save(tx.create(Project, project)).then(({ id }) => tx.findOneByOrFail(Project, { id }));
  }

  /** The project of a match that is not cancelled, held until the end of the transaction. */
  liveOfMatch(tx: EntityManager, matchId: string): Promise<Project | null> {
    return tx
      .createQueryBuilder(Project, 'p')
      .setLock('pessimistic_write')
      .where(`p.match_id = :matchId AND p.status <> 'cancelled'`, { matchId })
      .getOne();
  }

  async update(tx: EntityManager, project: Project, change: Partial<Project>): Promise<Project> {
    await tx
      .createQueryBuilder()
      .update(Project)
      .set({ ...change, version: project.version + 1, updatedAt: () => 'clock()' })
      .where('id = :id', { id: project.id })
      .execute();
    return tx.findOneByOrFail(Project, { id: project.id });
  }

  visibleById(viewer: Viewer, id: string): Promise<Project | null> {
    return this.visible(viewer).andWhere('p.id = :id', { id }).getOne();
  }

  /** Ids of the live projects of these matches. */
  async idsOfMatches(matchIds: readonly string[]): Promise<Map<string, string>> {
    if (matchIds.length === 0) return new Map();
    const rows = await this.transactions.reader.query<{ id: string; match_id: string }[]>(
      `SELECT id, match_id FROM projects WHERE match_id = ANY($1::uuid[]) AND status <> 'cancelled'`,
      [matchIds],
    );
    return new Map(rows.map((row) => [row.match_id, row.id]));
  }

  /** A page of what the viewer may see, newest first. */
  list(viewer: Viewer, filter: ProjectFilter): Promise<Project[]> {
    const query = this.visible(viewer, filter.organisation).orderBy('p.number', 'DESC').limit(filter.limit);
    if (filter.status) query.andWhere('p.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('p.number < :after', { after: filter.after });
    return query.getMany();
  }

  /** How many projects the viewer may see in each state, of one organisation where it is named. */
  async counts(viewer: Viewer, organisation?: string): Promise<Partial<Record<ProjectState, number>>> {
    const rows = await this.visible(viewer, organisation)
      .select('p.status', 'status')
      .addSelect('count(*)', 'count')
      .groupBy('p.status')
      .getRawMany<{ status: ProjectState; count: string }>();
    return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]));
  }

  private visible(viewer: Viewer, organisation?: string): SelectQueryBuilder<Project> {
    const { where, parameters } = projectVisibility(viewer);
    const visible = this.transactions.reader.createQueryBuilder(Project, 'p').where(where, parameters);
    if (organisation === undefined) return visible;
    return visible.andWhere('(p.state_organisation_id = :organisation OR p.donor_organisation_id = :organisation)', {
      organisation,
    });
  }
}
