import { Injectable } from '@nestjs/common';
import type { HeldPair } from '@tandem/matching';
import { Audit } from '@tandem/platform/audit';
import { Clock } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { HeldProjects, type Doer } from './held-projects.js';
import { datesOf } from './project-dates.js';
import type { Project } from './project.entity.js';
import { PROJECT_WORKFLOW, type ProjectEvent } from './project.workflow.js';
import { ProjectStepNotPossible } from './projects.errors.js';
import { PROJECT_CHANGED, type ProjectEventPayload } from './projects.events.js';
import { ProjectsRepository } from './projects.repository.js';
import type { Terms } from './agreements/terms.js';

/** What of a project is said when it begins; the rest comes with its plan. */
export type NewProject = Omit<Partial<Project>, 'status' | 'version' | 'timeline'> &
  Pick<Project, 'title' | 'stateOrganisationId' | 'donorOrganisationId' | 'countries' | 'themes' | 'origin'>;

/** A project's steps, each with its audit row and its event in the caller's transaction. */
@Injectable()
export class ProjectLife {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly held: HeldProjects,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The donor has signed. */
  async begin(tx: EntityManager, personId: string, { match, need, offer }: HeldPair, terms: Terms): Promise<Project> {
    const today = await this.clock.today(tx);
    return this.make(tx, personId, {
      ...terms,
      ...datesOf(need, offer, today),
      matchId: match.id,
      needId: need.id,
      offerId: offer.id,
      stateOrganisationId: need.organisationId,
      donorOrganisationId: offer.organisationId,
      title: need.content.title,
      countries: need.countries,
      themes: need.themes.filter((theme) => offer.themes.includes(theme)),
      origin: need.origin.kind === 'own' ? offer.origin : need.origin,
    });
  }

  /** A project that waits for the State's signature. */
  async make(tx: EntityManager, personId: string, project: NewProject): Promise<Project> {
    const now = await this.clock.now(tx);
    const made = await this.repository.insert(tx, {
      ...project,
      version: 1,
      status: PROJECT_WORKFLOW.initial,
      donorSignedAt: now,
      timeline: [{ status: PROJECT_WORKFLOW.initial, at: now.toISOString() }],
      updatedAt: now,
    });
    await this.signed(tx, personId, made, null);
    await this.announce(tx, made, null, now);
    return made;
  }

  /** The donor has signed another amount before the State did. */
  async signAnew(tx: EntityManager, personId: string, project: Project, terms: Terms): Promise<Project> {
    const now = await this.clock.now(tx);
    const changed = await this.repository.update(tx, project, { ...terms, donorSignedAt: now });
    await this.signed(tx, personId, changed, project);
    await this.announce(tx, changed, null, now);
    return changed;
  }

  /** Both have signed. */
  conclude(
    tx: EntityManager,
    personId: string,
    held: HeldPair,
    project: Project,
    facts: Pick<Project, 'needMinor' | 'ratesId' | 'stateSignedAt'>,
  ): Promise<Project> {
    return this.step(tx, doerOfPair(personId, held, project), project, 'conclude', facts);
  }

  /** One side, or the system for it, ended the talk before both had signed. */
  cancel(tx: EntityManager, personId: string | null, held: HeldPair, project: Project): Promise<Project> {
    return this.step(tx, doerOfPair(personId, held, project), project, 'cancel', {});
  }

  /** One row of the workflow. @throws ProjectStepNotPossible */
  async step(
    tx: EntityManager,
    doer: Doer,
    project: Project,
    event: ProjectEvent,
    facts: Partial<Project>,
    reason?: string | null,
  ): Promise<Project> {
    const row = transition(PROJECT_WORKFLOW, project.status, event);
    if (!row) throw new ProjectStepNotPossible(event, project.status);
    const now = await this.clock.now(tx);
    const said = reason ? { reason } : {};
    const timeline = [...project.timeline, { status: row.to, at: now.toISOString(), ...said }];
    const change = { ...facts, status: row.to, timeline };
    const action = `project.${event}`;
    const moved = await this.held.write(tx, doer, project, { action, change, facts: said });
    await this.announce(tx, moved, event, now);
    return moved;
  }

  private signed(tx: EntityManager, personId: string, project: Project, before: Project | null): Promise<void> {
    const facts = ({ status, version, amountMinor, currency }: Project) => ({ status, version, amountMinor, currency });
    return this.audit.record(tx, {
      personId,
      organisationId: project.donorOrganisationId,
      action: 'project.signed_by_donor',
      objectType: 'project',
      objectId: project.id,
      before: before ? facts(before) : undefined,
      after: facts(project),
    });
  }

  private async announce(tx: EntityManager, project: Project, event: ProjectEvent | null, at: Date): Promise<void> {
    const { id, matchId, needId, offerId, status, title, stateOrganisationId, donorOrganisationId } = project;
    const payload: ProjectEventPayload = {
      projectId: id,
      matchId,
      needId,
      offerId,
      event,
      status,
      title,
      stateOrganisationId,
      donorOrganisationId,
      at: at.toISOString(),
    };
    await this.outbox.add(tx, { topic: PROJECT_CHANGED, aggregateId: id, payload });
  }
}

const doerOfPair = (personId: string | null, { side }: HeldPair, project: Project): Doer => ({
  personId,
  organisationId: side === 'need' ? project.stateOrganisationId : project.donorOrganisationId,
});
