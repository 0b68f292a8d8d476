import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Deadline, DeadlineKind, NewDeadline } from './deadline.js';
import { DeadlinesRepository } from './deadlines.repository.js';

/** Dates by which something is to happen, kept in the database and announced when they have passed. */
@Injectable()
export class Deadlines {
  constructor(private readonly repository: DeadlinesRepository) {}

  /** Keeps a deadline, in the place of the one of this kind that waits for the object. */
  set(tx: EntityManager, deadline: NewDeadline): Promise<void> {
    return this.repository.set(tx, deadline);
  }

  /** Gives up deadlines of an object, those of these kinds or all; those that are late are met by it. */
  cancel(tx: EntityManager, { objectId, kinds }: { objectId: string; kinds?: readonly DeadlineKind[] }): Promise<void> {
    return this.repository.cancel(tx, objectId, kinds ?? null);
  }

  /** What waits for these objects, and what somebody is late with; by date. */
  async of(objectIds: readonly string[]): Promise<Deadline[]> {
    return objectIds.length > 0 ? this.repository.of(objectIds) : [];
  }
}
