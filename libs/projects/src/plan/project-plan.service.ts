import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { InvalidInput, validateChange, type InputProblem } from '@tandem/input';
import { Clock, Transactions } from '@tandem/platform/database';
import { HeldProjects, doerOf } from '../held-projects.js';
import type { Project } from '../project.entity.js';
import { ProjectStepNotPossible } from '../projects.errors.js';
import { ProjectPlanDto } from './plan.dto.js';
import type { SafeguardDto } from './risks.dto.js';

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
    private readonly clock: Clock,
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

  /** Puts a part in the place of what was there. @throws InvalidInput, ProjectChanged, ProjectStepNotPossible */
  replace<Part extends PlannedPart>(
    viewer: Viewer,
    id: string,
    version: number,
    part: Part,
    value: Project[Part],
  ): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.changeable(tx, viewer, id, version);
      const early = futureDays(part, value, await this.clock.today(tx));
      if (early.length > 0) throw new InvalidInput(early);
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

/** Days on which something is said to have happened that are yet to come. */
function futureDays<Part extends PlannedPart>(part: Part, value: Project[Part], today: string): InputProblem[] {
  return Object.entries(HAPPENED[part]?.(value) ?? {}).flatMap(([pointer, day]) =>
    day && day > today ? [{ pointer, code: 'IN_THE_FUTURE', detail: 'must not be after today' }] : [],
  );
}

type DaysByPointer = Record<string, string | null | undefined>;

const ofItems = (items: readonly { actualOn?: string | null }[]): DaysByPointer =>
  Object.fromEntries(items.map(({ actualOn }, place) => [`/items/${place}/actualOn`, actualOn]));

const ofSafeguards = (value: object | null): DaysByPointer =>
  Object.fromEntries(
    Object.entries<SafeguardDto | null | undefined>({ ...value }).map(([name, one]) => [
      `/${name}/on`,
      one?.state === 'done' ? one.on : null,
    ]),
  );

const HAPPENED: { [Part in PlannedPart]?: (value: Project[Part]) => DaysByPointer } = {
  milestones: ofItems,
  indicators: ofItems,
  safeguards: ofSafeguards,
  evaluation: (value) => ({ '/evaluatedOn': value?.evaluatedOn }),
};
