import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { InvalidInput, validateChange } from '@tandem/input';
import { Transactions } from '@tandem/platform/database';
import { HeldProjects, doerOf } from '../held-projects.js';
import type { Project } from '../project.entity.js';
import { ProjectStepNotPossible } from '../projects.errors.js';
import { ProjectPlanDto } from './plan.dto.js';

/** What the parties keep up to date together, each part as a whole. */
export type PlannedPart = 'milestones' | 'indicators' | 'risks' | 'safeguards' | 'evaluation' | 'lessons';

const PLAN = [
  'description',
  'counterpart',
  'counterpartContact',
  'implementingPartner',
  'sustainability',
  'startsOn',
  'endsOn',
] as const satisfies (keyof ProjectPlanDto)[];

/** The plan of a project and what came of it: either party writes, by the version that it has read. */
@Injectable()
export class ProjectPlan {
  constructor(
    private readonly held: HeldProjects,
    private readonly transactions: Transactions,
  ) {}

  /** Changes the fields that are named; null clears one. @throws InvalidInput, ProjectChanged, ProjectStepNotPossible */
  change(viewer: Viewer, id: string, version: number, change: unknown): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.changeable(tx, viewer, id, version);
      const before = Object.fromEntries(
        PLAN.flatMap((field) => (project[field] === null ? [] : [[field, project[field]]])),
      );
      const after = validateChange(ProjectPlanDto, before, change);
      const named = PLAN.filter((field) => Object.hasOwn(change as object, field));
      if (named.length === 0) throw new InvalidInput([{ pointer: '', code: 'EMPTY', detail: 'names no field' }]);
      const values = Object.fromEntries(named.map((field) => [field, after[field] ?? null])) as Partial<Project>;
      const doer = doerOf(viewer, 'change', project);
      return this.held.write(tx, doer, project, { action: 'project.changed', change: values });
    });
  }

  /** Puts a part in the place of what was there. @throws ProjectChanged, ProjectStepNotPossible */
  replace<Part extends PlannedPart>(
    viewer: Viewer,
    id: string,
    version: number,
    part: Part,
    value: Project[Part],
  ): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.changeable(tx, viewer, id, version);
      const doer = doerOf(viewer, 'change', project);
      return this.held.write(tx, doer, project, { action: 'project.changed', change: { [part]: value } });
    });
  }

  private async changeable(
    ...[tx, viewer, id, version]: [Parameters<HeldProjects['hold']>[0], Viewer, string, number]
  ): Promise<Project> {
    const project = await this.held.hold(tx, viewer, id, 'change', version);
    if (project.status === 'closed' || project.status === 'cancelled')
      throw new ProjectStepNotPossible('change', project.status);
    return project;
  }
}
