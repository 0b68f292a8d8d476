import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { QueueName } from '@tandem/platform/queue';
import type { EventHandler, OutboxEvent } from './event-handler.js';
import { HandlerRegistry } from './handler-registry.js';
import { InboxRepository, type Lease, LeaseLostError } from './inbox.repository.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { type DueRow, OutboxRepository } from './outbox.repository.js';
import { OUTBOX_TIMING, type OutboxTiming } from './timing.js';

/** Runs the handlers of an event: each one's effect and the mark that it is done commit together, once. */
@Injectable()
export class EventDelivery {
  private readonly log = new Logger(EventDelivery.name);

  constructor(
    @Inject(OUTBOX_TIMING) private readonly timing: OutboxTiming,
    private readonly transactions: Transactions,
    private readonly events: OutboxRepository,
    private readonly outbox: Outbox,
    private readonly relay: OutboxRelay,
    private readonly inbox: InboxRepository,
    private readonly registry: HandlerRegistry,
  ) {}

  /**
   * Delivers an event to its handlers in one queue. A delivery that repeats, or comes too late, does nothing. A failing
   * handler is not an error here: its failure is noted and its next attempt planned.
   *
   * @throws when the database cannot be reached
   */
  async deliver(queue: QueueName, eventId: string): Promise<void> {
    const event = await this.events.findWaiting(eventId);
    if (!event) return;
    for (const handler of this.registry.of(event.topic)) {
      if (handler.queue === queue) await this.attempt(handler, event);
    }
  }

  private async attempt(handler: EventHandler, event: OutboxEvent): Promise<void> {
    const lease = await this.inbox.claim(event.id, handler.name);
    if (!lease) return;
    if (lease.attempt > this.timing.maxAttempts) {
      await this.noteFailure(lease, event, new Error('every attempt ended without an answer: the worker died'));
      return;
    }
    const renewing = setInterval(
      () => {
        this.inbox.renew(lease).catch((error: unknown) => {
          this.log.warn(`lease of ${handler.name} on ${event.id} not renewed: ${String(error)}`);
        });
      },
      this.timing.lease * (1_000 / 3),
    );
    let followUps: readonly DueRow[] = [];
    try {
      followUps = await this.run(handler, event, lease);
    } catch (error) {
      if (error instanceof LeaseLostError) this.log.warn(error.message);
      else await this.noteFailure(lease, event, error);
    } finally {
      clearInterval(renewing);
    }
    // They are lost if the process dies here, and are then sent again like any job that is lost.
    await this.relay.move(followUps);
  }

  /** @returns the events that the handler wrote, taken but in no queue yet */
  private run(handler: EventHandler, event: OutboxEvent, lease: Lease): Promise<readonly DueRow[]> {
    return this.transactions.run(async (tx) => {
      const followUps = this.outbox.takeOver(tx);
      // Before the handler reads: an event that commits after this is not covered by what it reads.
      if (handler.collapsesBursts) {
        await this.inbox.supersede(tx, event, handler, (topic) => this.registry.namesOf(topic));
      }
      await handler.handle(event, tx);
      await this.inbox.complete(tx, lease, this.registry.namesOf(event.topic));
      return followUps;
    });
  }

  private async noteFailure(lease: Lease, event: OutboxEvent, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const { dead } = await this.inbox.fail(lease, reason, this.registry.namesOf(event.topic));
    const what = `${lease.handler} on ${event.topic} ${event.id}, attempt ${lease.attempt}: ${reason}`;
    if (dead) this.log.error(`DEAD EVENT: ${what}`, error instanceof Error ? error.stack : undefined);
    else this.log.warn(`failed, will be tried again: ${what}`);
  }
}
