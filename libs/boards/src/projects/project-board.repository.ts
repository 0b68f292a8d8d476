import { Injectable } from '@nestjs/common';
import { organisationsFor, overseer, type Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { Project } from '@tandem/projects';
import type { SelectQueryBuilder } from 'typeorm';
import { LIGHTS, LIGHT_CONDITIONS, REASONS, REASON_DAYS, type Light, type LightReason } from './lights.js';

export interface ProjectBoardFilter {
  light?: Light | undefined;
  reason?: LightReason | undefined;
  status?: string | undefined;
  country?: string | undefined;
  theme?: string | undefined;
  organisation?: string | undefined;
}

/** A place on the board: of a red project its day, of others their number. */
export interface BoardPlace {
  light: Light;
  due: string | null;
  number: number;
}

/** Where a project stands, and since when what holds; days as YYYY-MM-DD. */
export interface BoardLine extends BoardPlace {
  id: string;
}

export interface BoardFacts {
  id: string;
  today: string;
  reported_minor: string | null;
  next_what: 'report' | 'payment' | 'milestone' | null;
  reasons: Partial<Record<LightReason, string | null>>;
}

/** Reports that were handed in say what was spent. */
const REPORTED = `(SELECT sum(r.spent_minor) FROM project_reports r
  WHERE r.project_id = p.id AND r.part = 'financial' AND r.status IN ('submitted', 'accepted'))`;
const NEXT_WHAT = `CASE
  WHEN EXISTS (SELECT FROM project_reports r WHERE r.project_id = p.id AND r.due_on = p.next_due_on
                AND r.status IN ('scheduled', 'returned')) THEN 'report'
  WHEN EXISTS (SELECT FROM project_tranches t WHERE t.project_id = p.id AND t.due_on = p.next_due_on
                AND t.paid_on IS NULL) THEN 'payment'
  WHEN p.next_due_on IS NOT NULL THEN 'milestone' END`;

@Injectable()
export class ProjectBoardRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Red ones by what is owed the longest, then amber and green ones, the newest first. */
  async lines(
    viewer: Viewer,
    filter: ProjectBoardFilter,
    after: BoardPlace | null,
    limit: number,
  ): Promise<BoardLine[]> {
    const lines: BoardLine[] = [];
    // Each light is read from an index in its order, so that a page costs what it shows.
    for (const light of LIGHTS) {
      if (lines.length >= limit || (filter.light !== undefined && filter.light !== light)) continue;
      if (after !== null && LIGHTS.indexOf(light) < LIGHTS.indexOf(after.light)) continue;
      const place = after?.light === light ? after : null;
      lines.push(...(await this.ofLight(viewer, filter, light, place, limit - lines.length)));
    }
    return lines;
  }

  /** How many projects have each light. */
  async counts(viewer: Viewer, filter: ProjectBoardFilter): Promise<Record<Light, number>> {
    const query = this.own(viewer, filter);
    const [first, ...others] = LIGHTS.map((light) => `count(*) FILTER (WHERE ${LIGHT_CONDITIONS[light]})`);
    query.select(first ?? '', LIGHTS[0]);
    others.forEach((count, index) => query.addSelect(count, LIGHTS[index + 1]));
    const row = await query.getRawOne<Record<Light, string>>();
    return { red: Number(row?.red ?? 0), amber: Number(row?.amber ?? 0), green: Number(row?.green ?? 0) };
  }

  /** Why each stands as it does, and what was reported. */
  async facts(ids: readonly string[]): Promise<Map<string, BoardFacts>> {
    if (ids.length === 0) return new Map();
    const reasons = REASONS.map((reason) => `'${reason}', ${REASON_DAYS[reason]}`).join(', ');
    const rows = await this.transactions.reader.query<BoardFacts[]>(
      `SELECT p.id, clock()::date::text AS today, ${REPORTED} AS reported_minor, ${NEXT_WHAT} AS next_what,
              jsonb_build_object(${reasons}) AS reasons
         FROM projects p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Project>> {
    if (ids.length === 0) return new Map();
    const query = this.transactions.reader.createQueryBuilder(Project, 'p').where('p.id = ANY(:ids)', { ids });
    return new Map((await query.getMany()).map((project) => [project.id, project]));
  }

  private async ofLight(
    viewer: Viewer,
    filter: ProjectBoardFilter,
    light: Light,
    after: BoardPlace | null,
    limit: number,
  ): Promise<BoardLine[]> {
    const query = this.own(viewer, filter)
      .select('p.id', 'id')
      .addSelect(`'${light}'`, 'light')
      .addSelect('p.next_due_on::text', 'due')
      .addSelect('p.number::float8', 'number')
      .andWhere(LIGHT_CONDITIONS[light])
      .limit(limit);
    if (filter.reason) query.andWhere(`${REASON_DAYS[filter.reason]} IS NOT NULL`);
    if (light === 'red') {
      query.orderBy('p.next_due_on').addOrderBy('p.number');
      if (after) query.andWhere('(p.next_due_on, p.number) > (:due::date, :number::bigint)', { ...after });
    } else {
      query.orderBy('p.number', 'DESC');
      if (after) query.andWhere('p.number < :number::bigint', { number: after.number });
    }
    return query.getRawMany<BoardLine>();
  }

  /** Projects of which the viewer is to take care: both sides', and all of them for offices. */
  private own(
    viewer: Viewer,
    { status, country, theme, organisation }: ProjectBoardFilter,
  ): SelectQueryBuilder<Project> {
    const query = this.transactions.reader
      .createQueryBuilder(Project, 'p')
      .where('(:overseer OR p.state_organisation_id = ANY(:ofState) OR p.donor_organisation_id = ANY(:ofDonor))', {
        overseer: overseer(viewer),
        ofState: organisationsFor(viewer, 'project', 'read', ['state']),
        ofDonor: organisationsFor(viewer, 'project', 'read', ['donor']),
      });
    if (status) query.andWhere('p.status = :status', { status });
    if (country) query.andWhere('p.countries @> ARRAY[:country]::text[]', { country });
    if (theme) query.andWhere('p.themes @> ARRAY[:theme]::text[]', { theme });
    if (organisation)
      query.andWhere('(p.state_organisation_id = :organisation OR p.donor_organisation_id = :organisation)', {
        organisation,
      });
    return query;
  }
}
