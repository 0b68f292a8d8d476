import { Injectable } from '@nestjs/common';
import type { Action, Viewer } from '@tandem/accounts';
import { StancesService } from '@tandem/matching';
import { Clock, Transactions } from '@tandem/platform/database';
import { Deadlines } from '@tandem/platform/deadlines';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { AgreedMoney } from '../agreements/agreed-money.js';
import { FeedbackRound } from '../feedback/feedback-round.js';
import { HeldProjects, doerOf } from '../held-projects.js';
import { unpaidOf } from '../money/unpaid.js';
import { ProjectLife } from '../project-life.js';
import type { Project } from '../project.entity.js';
import { PROJECT_WORKFLOW, type ProjectEvent } from '../project.workflow.js';
import { ProjectNotReady, ProjectStepNotPossible } from '../projects.errors.js';
import { ProjectsRepository } from '../projects.repository.js';
import { ReportsRepository } from '../reports/reports.repository.js';
import { missingFor } from './project-guards.js';

/** What a caller may do, as the last part of an address. */
export const PROJECT_STEPS = [
  'sign',
  'start',
  'suspend',
  'resume',
  'complete',
  'accept-final',
  'evaluate',
  'close',
  'cancel',
] as const;
export type ProjectStep = (typeof PROJECT_STEPS)[number];

/** The row of the workflow that a step is, and what the policy calls it. */
export const EVENT_OF_STEP: Record<ProjectStep, { event: ProjectEvent; action: Action }> = {
  sign: { event: 'conclude', action: 'agree' },
  start: { event: 'start', action: 'start' },
  suspend: { event: 'suspend', action: 'suspend' },
  resume: { event: 'resume', action: 'resume' },
  complete: { event: 'complete', action: 'complete' },
  'accept-final': { event: 'accept_final', action: 'accept' },
  evaluate: { event: 'evaluate', action: 'evaluate' },
  close: { event: 'close', action: 'close' },
  cancel: { event: 'cancel', action: 'cancel' },
};

/** A project's life from the State's signature to its end. */
@Injectable()
export class ProjectSteps {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly held: HeldProjects,
    private readonly life: ProjectLife,
    private readonly reports: ReportsRepository,
    private readonly round: FeedbackRound,
    private readonly stances: StancesService,
    private readonly money: AgreedMoney,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param reason required for `suspend` and `cancel`
   * @param version the one that the caller has read; left out: any
   * @throws ProjectNotFound, ProjectStepNotYours, ProjectChanged, ProjectStepNotPossible, ProjectNotReady
   */
  take(viewer: Viewer, id: string, step: ProjectStep, reason: string | null, version?: number): Promise<Project> {
    const { event, action } = EVENT_OF_STEP[step];
    return this.transactions.run(async (tx) => {
      if (event === 'cancel') await this.holdPair(tx, viewer, id);
      const project = await this.held.hold(tx, viewer, id, action, version);
      // A match is signed with its amount, by both sides, where it stands.
      if (event === 'conclude' && project.matchId !== null) throw new ProjectStepNotPossible(step, project.status);
      const isPossible = transition(PROJECT_WORKFLOW, project.status, event) !== null;
      const missing = isPossible ? missingFor(event, project, await this.reports.of(id, tx), reason) : null;
      if (missing !== null) throw new ProjectNotReady(missing);
      const facts = event === 'conclude' ? { stateSignedAt: await this.clock.now(tx) } : {};
      const moved = await this.life.step(tx, doerOf(viewer, action, project), project, event, facts, reason);
      return this.follow(tx, project, moved, event);
    });
  }

  /** What a step brings with it. */
  private async follow(tx: EntityManager, before: Project, moved: Project, event: ProjectEvent): Promise<Project> {
    if (event === 'accept_final') return this.round.open(tx, moved);
    if (event !== 'cancel' && event !== 'close') return moved;
    await this.deadlines.cancel(tx, { objectId: moved.id });
    for (const { id } of await this.reports.of(moved.id, tx)) await this.deadlines.cancel(tx, { objectId: id });
    if (event === 'cancel' && before.status !== 'pipeline' && before.matchId !== null) {
      await this.money.giveBack(tx, before, unpaidOf(before));
      await this.stances.end(tx, before.matchId);
    }
    return moved;
  }

  /** A pair is held before its project, as by those who agree on it: all wait for each other in one order. */
  private async holdPair(tx: EntityManager, viewer: Viewer, id: string): Promise<void> {
    const seen = await this.projects.visibleById(viewer, id);
    if (seen?.matchId) await this.stances.holdFor(tx, 'offer', seen.matchId);
  }
}
