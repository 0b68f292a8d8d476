import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Clock } from '@tandem/platform/database';
import { RegisterService, type RegisterActivity } from '@tandem/register';
import type { Project } from '../project.entity.js';
import { OverlapsRepository, type Scope } from './overlaps.repository.js';

/** More than anybody would look through. */
const MOST = 20;

/** Where and when a project works, and on what. */
export type Overlappable = Pick<Project, 'countries' | 'themes'> & {
  id?: string;
  startsOn?: string | null;
  endsOn?: string | null;
};

export interface Overlaps {
  /** Of ours, as far as the viewer may know of them. */
  projects: Project[];
  activities: RegisterActivity[];
}

/** What resembles a project: in the same country, on the same theme, at the same time. A warning, never a refusal. */
@Injectable()
export class ProjectOverlaps {
  constructor(
    private readonly repository: OverlapsRepository,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, project: Overlappable): Promise<Overlaps> {
    const from = project.startsOn ?? (await this.clock.today());
    const { countries, themes, endsOn: to = null, id = null } = project;
    const scope: Scope = { countries, themes, from, to, limit: MOST };
    return {
      projects: await this.repository.of(viewer, scope, id),
      activities: await this.register.overlapping(scope),
    };
  }
}
