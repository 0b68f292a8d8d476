import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Project } from './project.entity.js';
import { projectVisibility } from './project.visibility.js';
import type { ProjectState } from './project.workflow.js';

export interface ProjectFilter {
  status?: string;
  /** To which one organisation is a party; the one that is helped; the one that gives. */
  organisation?: string;
  state?: string;
  donor?: string;
  theme?: string;
  country?: string;
  /** Only what the viewer's own side, or its office, follows: something is awaited since before today. */
  overdue?: boolean;
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

  /** Held until the end of the transaction. */
  locked(tx: EntityManager, id: string): Promise<Project | null> {
    return tx.createQueryBuilder(Project, 'p').setLock('pessimistic_write').where('p.id = :id', { id }).getOne();
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
    const { status, state, donor, theme, country } = filter;
    const query = this.visible(viewer, filter.organisation, filter.overdue).orderBy('p.number', 'DESC');
    if (status) query.andWhere('p.status = :status', { status });
    if (state) query.andWhere('p.state_organisation_id = :state', { state });
    if (donor) query.andWhere('p.donor_organisation_id = :donor', { donor });
    if (theme) query.andWhere(':theme = ANY(p.themes)', { theme });
    if (country) query.andWhere('p.countries @> ARRAY[:country]::text[]', { country });
    if (filter.overdue) query.andWhere('p.next_due_on < clock()::date');
    if (filter.after) query.andWhere('p.number < :after', { after: filter.after });
    return query.limit(filter.limit).getMany();
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

  /** What the viewer may see, and what has a page for everybody. */
  known(viewer: Viewer): SelectQueryBuilder<Project> {
    const { where, parameters } = projectVisibility(viewer);
    const page = 'EXISTS (SELECT FROM project_pages g WHERE g.project_id = p.id)';
    return this.transactions.reader.createQueryBuilder(Project, 'p').where(`(${where} OR ${page})`, parameters);
  }

  /** @param inFull only those of which the viewer reads more than the public fields */
  private visible(viewer: Viewer, organisation?: string, inFull = false): SelectQueryBuilder<Project> {
    const { where, parameters } = projectVisibility(viewer);
    const visible = this.transactions.reader
      .createQueryBuilder(Project, 'p')
      .where(where, inFull ? { ...parameters, fund: false } : parameters);
    if (organisation === undefined) return visible;
    return visible.andWhere('(p.state_organisation_id = :organisation OR p.donor_organisation_id = :organisation)', {
      organisation,
    });
  }
}
