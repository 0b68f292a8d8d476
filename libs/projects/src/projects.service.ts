import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { TranchesRepository, type Tranche } from './money/tranches.repository.js';
import type { Project } from './project.entity.js';
import { ProjectNotFound } from './projects.errors.js';
import { ProjectsRepository, type ProjectFilter } from './projects.repository.js';
import { ReportsRepository, type ProjectReport } from './reports/reports.repository.js';

/** Projects as their parties and those who administer funds read them. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly tranches: TranchesRepository,
    private readonly reports: ReportsRepository,
  ) {}

  list(viewer: Viewer, filter: ProjectFilter): Promise<Project[]> {
    return this.repository.list(viewer, filter);
  }

  /** How many projects the viewer may see in each state. */
  counts(viewer: Viewer, organisation?: string) {
    return this.repository.counts(viewer, organisation);
  }

  /** @throws ProjectNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer, id: string): Promise<Project> {
    const project = await this.repository.visibleById(viewer, id);
    if (!project) throw new ProjectNotFound();
    return project;
  }

  /** Payments and reports of a project that the viewer was given. */
  async partsOf(id: string): Promise<{ tranches: Tranche[]; reports: ProjectReport[] }> {
    return { tranches: await this.tranches.of(id), reports: await this.reports.of(id) };
  }

  /** The live project of each of these matches that has one. */
  idsOfMatches(matchIds: readonly string[]): Promise<Map<string, string>> {
    return this.repository.idsOfMatches(matchIds);
  }
}
