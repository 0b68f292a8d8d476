import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import type { Project } from './project.entity.js';
import { ProjectNotFound } from './projects.errors.js';
import { ProjectsRepository, type ProjectFilter } from './projects.repository.js';

/** Projects as their parties and those who administer funds read them. */
@Injectable()
export class ProjectsService {
  constructor(private readonly repository: ProjectsRepository) {}

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

  /** The live project of each of these matches that has one. */
  idsOfMatches(matchIds: readonly string[]): Promise<Map<string, string>> {
    return this.repository.idsOfMatches(matchIds);
  }
}
