import { Injectable } from '@nestjs/common';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { PROJECT_CHANGED, PROJECT_NEWS, ProjectEvent, ProjectEventPayload, ProjectNews } from '@tandem/projects';
import type { EntityManager } from 'typeorm';
import type { NotificationKind } from './notification.entity.js';
import { NotificationsRepository } from './notifications.repository.js';

const PROJECT: typeof PROJECT_CHANGED = 'project.changed';
const NEWS: typeof PROJECT_NEWS = 'project.news';

const KIND_OF_STEP: Record<ProjectEvent, NotificationKind> = {
  conclude: 'project_agreed',
  start: 'project_started',
  suspend: 'project_suspended',
  resume: 'project_resumed',
  complete: 'project_completed',
  accept_final: 'project_final_accepted',
  evaluate: 'project_evaluated',
  close: 'project_closed',
  cancel: 'project_cancelled',
};

/** Both parties, of each step of their project; the State first hears of it when the donor has signed. */
@Injectable()
export class TellOfProject implements EventHandler {
  readonly name = 'notifications.project-changed';
  readonly topics = [PROJECT];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle({ id, payload }: OutboxEvent, tx: EntityManager): Promise<void> {
    const { projectId, matchId, needId, offerId, event, title, ...parties } = payload as ProjectEventPayload;
    const about = { kind: event ? KIND_OF_STEP[event] : ('project_created' as const), params: { title } };
    return this.repository.tell(
      tx,
      [parties.stateOrganisationId, parties.donorOrganisationId].map((organisationId) => ({
        ...about,
        organisationId,
        fact: `project:${projectId}:${id}`,
        needId,
        offerId,
        matchId,
        projectId,
      })),
    );
  }
}

/** Whom it concerns, of payments, reports and feedback. */
@Injectable()
export class TellOfProjectNews implements EventHandler {
  readonly name = 'notifications.project-news';
  readonly topics = [NEWS];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { kind, projectId, title, tell, dueOn } = event.payload as ProjectNews;
    return this.repository.tell(
      tx,
      tell.map((organisationId) => ({
        organisationId,
        kind,
        fact: `project:${projectId}:${event.id}`,
        params: { title, ...(dueOn === null ? {} : { date: dueOn }) },
        projectId,
      })),
    );
  }
}
