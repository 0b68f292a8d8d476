import type { QueueName } from '@tandem/platform/queue';
import type { EntityManager } from 'typeorm';

/** An event as a handler sees it. */
export interface OutboxEvent {
  /** The same on every delivery. */
  id: string;
  topic: string;
  aggregateId: string;
  /** What the producer of the topic wrote; its shape is declared beside the producer. */
  payload: unknown;
  createdAt: Date;
}

/**
 * Something that is to happen after an event. Deliveries may repeat and change places; the effect must go through `tx`,
 * which commits together with the mark that the event is handled, so that it happens once.
 */
export interface EventHandler {
  /** Unique, and never renamed: the inbox remembers by it what is done. */
  readonly name: string;
  readonly topics: readonly string[];
  /** By latency class, see QUEUE_NAMES. */
  readonly queue: QueueName;
  /**
   * For a handler that reads the present state of the record: before it runs, all other waiting events of its topics
   * about the same record count as handled by it, so that a burst costs one run.
   */
  readonly collapsesBursts?: boolean;
  /** Throwing rolls back and tries again later, until the limit is reached and the event is put aside as dead. */
  handle(event: OutboxEvent, tx: EntityManager): Promise<void>;
}

/** Provider token of the handlers of this process: `EventHandler[]`. */
export const EVENT_HANDLERS = Symbol('EVENT_HANDLERS');
