import { Injectable } from '@nestjs/common';
import { may, rolesFor, type Viewer } from '@tandem/accounts';
import { ConsentMissing, Consents } from '@tandem/consents';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { ProjectPagesRepository } from './project-pages.repository.js';
import type { Project } from './project.entity.js';
import { ProjectsRepository } from './projects.repository.js';
import { ProjectsService } from './projects.service.js';

/** Who signed may also show it. */
const SIGNERS = rolesFor('match', 'agree');

/** A page of a project for everybody: there by consent of both sides, gone when one takes its own back. */
@Injectable()
export class ProjectPages {
  constructor(
    private readonly repository: ProjectPagesRepository,
    private readonly projects: ProjectsRepository,
    private readonly service: ProjectsService,
    private readonly consents: Consents,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  /**
   * The viewer's side consents; with the second consent the page is there.
   * @throws ProjectNotFound; ConsentMissing where the viewer may not consent for a side, or there is no agreement yet
   */
  async consent(viewer: Viewer, id: string): Promise<void> {
    const seen = await this.service.read(viewer, id);
    await this.transactions.run(async (tx) => {
      const project = await this.held(tx, seen);
      const { title, countries, themes, version } = project;
      const content = { title, countries, themes };
      const about = { objectType: 'project', objectId: id, version, content, tier: 'public', roles: SIGNERS } as const;
      for (const organisationId of sidesOf(viewer, project))
        await this.consents.give(tx, viewer, { purpose: 'publish_project_page', organisationId, ...about });
      const standing = await this.consents.standing(tx, 'publish_project_page', id);
      const isOpen = bothOf(project).every((organisationId) => standing.includes(organisationId));
      if (isOpen) await this.repository.open(tx, id);
      await this.record(tx, viewer, project, 'project.page_consented', isOpen);
    });
  }

  /** The viewer's side takes its consent back. @throws as `consent` does */
  async withdraw(viewer: Viewer, id: string): Promise<void> {
    const seen = await this.service.read(viewer, id);
    await this.transactions.run(async (tx) => {
      const project = await this.held(tx, seen);
      for (const organisationId of sidesOf(viewer, project))
        await this.consents.withdraw(tx, viewer.personId, 'publish_project_page', id, organisationId);
      await this.repository.close(tx, id);
      await this.record(tx, viewer, project, 'project.page_withdrawn', false);
    });
  }

  /** Those of the projects that everybody may see. */
  among(ids: readonly string[]): Promise<Set<string>> {
    return this.repository.among(ids);
  }

  private async held(tx: EntityManager, { id }: Project): Promise<Project> {
    const project = await this.projects.locked(tx, id);
    if (!project || project.status === 'pipeline' || project.status === 'cancelled') throw new ConsentMissing();
    return project;
  }

  private record(tx: EntityManager, viewer: Viewer, project: Project, action: string, isOpen: boolean): Promise<void> {
    const [organisationId = null] = sidesOf(viewer, project);
    const { personId } = viewer;
    return this.audit.record(tx, {
      personId,
      organisationId,
      action,
      objectType: 'project',
      objectId: project.id,
      after: { isOpen },
    });
  }
}

const bothOf = (project: Project): string[] => [project.stateOrganisationId, project.donorOrganisationId];

/** The sides for which the viewer may consent. @throws ConsentMissing where there is none */
function sidesOf(viewer: Viewer, project: Project): string[] {
  const { stateOrganisationId, donorOrganisationId } = project;
  const sides = [
    ...(may(viewer, 'agree', 'match', { stateOrganisationId }) ? [stateOrganisationId] : []),
    ...(may(viewer, 'agree', 'match', { donorOrganisationId }) ? [donorOrganisationId] : []),
  ];
  if (sides.length === 0) throw new ConsentMissing();
  return sides;
}
