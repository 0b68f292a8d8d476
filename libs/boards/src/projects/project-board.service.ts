import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation, type Viewer } from '@tandem/accounts';
import type { Project } from '@tandem/projects';
import { REASONS, type Light, type LightReason } from './lights.js';
import { ProjectBoardRepository, type BoardPlace, type ProjectBoardFilter } from './project-board.repository.js';

/** Why a project is not green: since when (YYYY-MM-DD), and how many days that is; ahead of us, below zero. */
export interface Reason {
  code: LightReason;
  since: string;
  days: number;
}

export interface ProjectOnBoard {
  project: Project;
  light: Light;
  reasons: Reason[];
  /** Spent as reports say, in minor units of the project's currency; null: none says. */
  reportedMinor: number | null;
  next: { what: 'report' | 'payment' | 'milestone'; on: string } | null;
}

export interface ProjectBoardPage {
  items: ProjectOnBoard[];
  owners: Map<string, Organisation>;
  counts: Record<Light, number>;
  next: BoardPlace | null;
}

const DAY_MS = 86_400_000;

/** How projects stand, for those who are to take care of them: what is overdue first. */
@Injectable()
export class ProjectBoard {
  constructor(
    private readonly repository: ProjectBoardRepository,
    private readonly accounts: AccountsService,
  ) {}

  async page(
    viewer: Viewer,
    filter: ProjectBoardFilter,
    after: BoardPlace | null,
    limit: number,
  ): Promise<ProjectBoardPage> {
    const found = await this.repository.lines(viewer, filter, after, limit + 1);
    const lines = found.slice(0, limit);
    const ids = lines.map(({ id }) => id);
    const projects = await this.repository.byIds(ids);
    const facts = await this.repository.facts(ids);
    const items = lines.flatMap(({ id, light, due }): ProjectOnBoard[] => {
      const [project, of] = [projects.get(id), facts.get(id)];
      if (!project || !of) return [];
      const reportedMinor = of.reported_minor === null ? null : Number(of.reported_minor);
      const next = of.next_what === null || due === null ? null : { what: of.next_what, on: due };
      return [{ project, light, reasons: reasonsOf(of.reasons, of.today), reportedMinor, next }];
    });
    const owners = await this.accounts.organisationsById(
      items.flatMap(({ project }) => [project.stateOrganisationId, project.donorOrganisationId]),
    );
    const counts = await this.repository.counts(viewer, filter);
    return { items, owners, counts, next: found.length > limit ? (lines.at(-1) ?? null) : null };
  }
}

const reasonsOf = (days: Partial<Record<LightReason, string | null>>, today: string): Reason[] =>
  REASONS.flatMap((code) => {
    const since = days[code];
    return since == null ? [] : [{ code, since, days: (Date.parse(today) - Date.parse(since)) / DAY_MS }];
  });
