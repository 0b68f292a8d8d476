import { Injectable } from '@nestjs/common';
import { may, type Action, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import type { EntityManager } from 'typeorm';
import { TranchesRepository } from './money/tranches.repository.js';
import { nextDueOn } from './next-due.js';
import type { Project } from './project.entity.js';
import { projectFactsFor } from './project.tiers.js';
import { ProjectChanged, ProjectNotFound, ProjectStepNotYours } from './projects.errors.js';
import { ProjectsRepository } from './projects.repository.js';
import { ReportsRepository } from './reports/reports.repository.js';

export type Side = 'state' | 'donor';

/** Who did it, and for which organisation; no person: the system. */
export interface Doer {
  personId: string | null;
  organisationId: string;
}

/** A change to one of the columns of a project, and what it is called. */
export interface ProjectChange {
  action: string;
  change: Partial<Project>;
  /** What else the trail says of it. */
  facts?: object;
}

/** Projects whose row is held until the end of the transaction, and their changes, each with its audit row. */
@Injectable()
export class HeldProjects {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly tranches: TranchesRepository,
    private readonly reports: ReportsRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Holds a project for what the viewer may do to it.
   * @param version the one that the caller has read; left out: any
   * @throws ProjectNotFound, ProjectStepNotYours, ProjectChanged
   */
  async hold(tx: EntityManager, viewer: Viewer, id: string, action: Action, version?: number): Promise<Project> {
    if (!(await this.repository.visibleById(viewer, id))) throw new ProjectNotFound();
    const project = await this.repository.locked(tx, id);
    if (!project) throw new ProjectNotFound();
    if (!may(viewer, action, 'project', projectFactsFor(project))) throw new ProjectStepNotYours(action);
    if (version !== undefined && version !== project.version) throw new ProjectChanged(project.version);
    return project;
  }

  /** Writes a change of a project that is held; what is awaited next follows from it. */
  async write(tx: EntityManager, doer: Doer, before: Project, { action, change, facts }: ProjectChange) {
    const { id } = before;
    const dueOn = nextDueOn({ ...before, ...change }, await this.tranches.of(id, tx), await this.reports.of(id, tx));
    const after = await this.repository.update(tx, before, { ...change, nextDueOn: dueOn });
    const fields = [...ALWAYS, ...(Object.keys(change) as (keyof Project)[])].filter((field) => !UNTOLD.has(field));
    const told = (project: Project) => Object.fromEntries(fields.map((field) => [field, project[field]]));
    await this.audit.record(tx, {
      ...doer,
      action,
      objectType: 'project',
      objectId: id,
      before: told(before),
      after: { ...told(after), ...facts },
    });
    return after;
  }
}

/** The side for which the viewer may do that; the State's first. */
export function sideOf(viewer: Viewer, action: Action, project: Project): Side | null {
  const { stateOrganisationId, donorOrganisationId } = project;
  if (may(viewer, action, 'project', { stateOrganisationId })) return 'state';
  return may(viewer, action, 'project', { donorOrganisationId }) ? 'donor' : null;
}

export const organisationOf = (project: Project, side: Side): string =>
  side === 'state' ? project.stateOrganisationId : project.donorOrganisationId;

/** Who acts for a side of a held project. */
export function doerOf(viewer: Viewer, action: Action, project: Project): Doer & { side: Side } {
  const side = sideOf(viewer, action, project);
  if (!side) throw new ProjectStepNotYours(action);
  return { personId: viewer.personId, organisationId: organisationOf(project, side), side };
}

const ALWAYS: readonly (keyof Project)[] = [
  'status',
  'version',
  'amountMinor',
  'currency',
  'plannedMinor',
  'paidMinor',
];
/** How people are reached does not stay in a trail from which nothing is ever taken away. */
const UNTOLD: ReadonlySet<keyof Project> = new Set(['counterpartContact', 'timeline']);
