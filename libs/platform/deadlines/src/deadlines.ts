import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Deadline, DeadlineKind, NewDeadline } from './deadline.js';
import { DeadlinesRepository } from './deadlines.repository.js';

/** Dates by which something is to happen, kept in the database and announced when they have passed. */
@Injectable()
export class Deadlines {
  constructor(private readonly repository: DeadlinesRepository) {}

  /** Keeps deadlines, each in the place of the one of its kind that waits for the object. None stands twice among them. */
  async set(tx: EntityManager, ...deadlines: readonly NewDeadline[]): Promise<void> {
    if (deadlines.length > 0) await this.repository.set(tx, deadlines);
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
