import { Injectable } from '@nestjs/common';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { organisationOf, type Side } from './held-projects.js';
import type { Project } from './project.entity.js';
import { PROJECT_NEWS, type ProjectNews as News, type ProjectNewsKind } from './projects.events.js';

/** Announces what the parties of a project are told besides its steps. */
@Injectable()
export class ProjectNews {
  constructor(private readonly outbox: Outbox) {}

  /** @param dueOn by when something is awaited, `YYYY-MM-DD` */
  async tell(
    tx: EntityManager,
    project: Project,
    kind: ProjectNewsKind,
    sides: readonly Side[],
    dueOn: string | null = null,
  ): Promise<void> {
    const { id, title } = project;
    const tell = sides.map((side) => organisationOf(project, side));
    const payload: News = { kind, projectId: id, title, tell, dueOn };
    await this.outbox.add(tx, { topic: PROJECT_NEWS, aggregateId: id, payload });
  }
}
