import { Injectable } from '@nestjs/common';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { SEARCH_FOUND, SearchFound } from '@tandem/search';
import type { EntityManager } from 'typeorm';
import { NotificationsRepository } from './notifications.repository.js';

const FOUND: typeof SEARCH_FOUND = 'search.found';

/** The person who saved a search, when new records fit it. */
@Injectable()
export class TellOfSearch implements EventHandler {
  readonly name = 'notifications.search-found';
  readonly topics = [FOUND];
  readonly queue = 'notifications';

  constructor(private readonly repository: NotificationsRepository) {}

  handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { searchId, personId, organisationId, name, count } = event.payload as SearchFound;
    const params = { search: name, count, searchId };
    return this.repository.tell(tx, [
      { organisationId, personId, kind: 'search_found', fact: `search:${event.id}`, params },
    ]);
  }
}
