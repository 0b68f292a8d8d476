import { Injectable } from '@nestjs/common';
import type { HeldPair } from '@tandem/matching';
import { Audit } from '@tandem/platform/audit';
import { Clock } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { datesOf } from './project-dates.js';
import type { Project } from './project.entity.js';
import { PROJECT_WORKFLOW, type ProjectEvent } from './project.workflow.js';
import { PROJECT_CHANGED, type ProjectEventPayload } from './projects.events.js';
import { ProjectsRepository } from './projects.repository.js';
import type { Terms } from './terms.js';

/** A project's steps, each with its audit row and its event in the caller's transaction. */
@Injectable()
export class ProjectLife {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The donor has signed. */
  async begin(tx: EntityManager, personId: string, { match, need, offer }: HeldPair, terms: Terms): Promise<Project> {
    const now = await this.clock.now(tx);
    const project = await this.repository.insert(tx, {
      ...terms,
      ...datesOf(need, offer, now.toISOString().slice(0, 10)),
      version: 1,
      matchId: match.id,
      needId: need.id,
      offerId: offer.id,
      stateOrganisationId: need.organisationId,
      donorOrganisationId: offer.organisationId,
      status: PROJECT_WORKFLOW.initial,
      title: need.content.title,
      countries: need.countries,
      themes: need.themes.filter((theme) => offer.themes.includes(theme)),
      donorSignedAt: now,
      origin: need.origin.kind === 'own' ? offer.origin : need.origin,
      timeline: [{ status: PROJECT_WORKFLOW.initial, at: now.toISOString() }],
      updatedAt: now,
    });
    await this.record(tx, personId, project.donorOrganisationId, project, 'project.signed_by_donor', null);
    await this.announce(tx, project, now);
    return project;
  }

  /** The donor has signed another amount before the State did. */
  async signAnew(tx: EntityManager, personId: string, project: Project, terms: Terms): Promise<Project> {
    const now = await this.clock.now(tx);
    const changed = await this.repository.update(tx, project, { ...terms, donorSignedAt: now });
    await this.record(tx, personId, project.donorOrganisationId, changed, 'project.signed_by_donor', project);
    await this.announce(tx, changed, now);
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
    return this.move(tx, personId, held, project, 'conclude', facts);
  }

  /** One side, or the system for it, ended the talk before both had signed. */
  cancel(tx: EntityManager, personId: string | null, held: HeldPair, project: Project): Promise<Project> {
    return this.move(tx, personId, held, project, 'cancel', {});
  }

  private async move(
    tx: EntityManager,
    personId: string | null,
    { side }: HeldPair,
    project: Project,
    event: ProjectEvent,
    facts: Partial<Project>,
  ): Promise<Project> {
    const row = transition(PROJECT_WORKFLOW, project.status, event);
    if (!row) throw new Error(`A project that is ${project.status} has no step "${event}".`);
    const now = await this.clock.now(tx);
    const timeline = [...project.timeline, { status: row.to, at: now.toISOString() }];
    const moved = await this.repository.update(tx, project, { ...facts, status: row.to, timeline });
    const organisationId = side === 'need' ? project.stateOrganisationId : project.donorOrganisationId;
    await this.record(tx, personId, organisationId, moved, `project.${event}`, project);
    await this.announce(tx, moved, now);
    return moved;
  }

  private async record(
    tx: EntityManager,
    personId: string | null,
    organisationId: string,
    project: Project,
    action: string,
    before: Project | null,
  ): Promise<void> {
    const facts = ({ status, version, amountMinor, currency }: Project) => ({ status, version, amountMinor, currency });
    await this.audit.record(tx, {
      personId,
      organisationId,
      action,
      objectType: 'project',
      objectId: project.id,
      before: before ? facts(before) : undefined,
      after: facts(project),
    });
  }

  private async announce(tx: EntityManager, project: Project, at: Date): Promise<void> {
    const { id, matchId, needId, offerId, status, title, stateOrganisationId, donorOrganisationId } = project;
    const parties = { stateOrganisationId, donorOrganisationId };
    const payload: ProjectEventPayload = {
      projectId: id,
      matchId,
      needId,
      offerId,
      status,
      title,
      ...parties,
      at: at.toISOString(),
    };
    await this.outbox.add(tx, { topic: PROJECT_CHANGED, aggregateId: id, payload });
  }
}
