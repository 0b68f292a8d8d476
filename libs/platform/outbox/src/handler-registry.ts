import { Inject, Injectable } from '@nestjs/common';
import type { QueueName } from '@tandem/platform/queue';
import { EVENT_HANDLERS, type EventHandler } from './event-handler.js';

/** Two handlers share a name, so that the inbox could not tell their work apart. */
export class DuplicateHandlerError extends Error {
  readonly code = 'DUPLICATE_EVENT_HANDLER';

  constructor(name: string) {
    super(`Two event handlers are named "${name}"`);
    this.name = 'DuplicateHandlerError';
  }
}

/** Which handlers an event goes to. */
@Injectable()
export class HandlerRegistry {
  /** @throws DuplicateHandlerError, so that the process does not start */
  constructor(@Inject(EVENT_HANDLERS) private readonly handlers: readonly EventHandler[]) {
    const names = new Set<string>();
    for (const { name } of handlers) {
      if (names.has(name)) throw new DuplicateHandlerError(name);
      names.add(name);
    }
  }

  of(topic: string): EventHandler[] {
    return this.handlers.filter((handler) => handler.topics.includes(topic));
  }

  queuesOf(topic: string): QueueName[] {
    return [...new Set(this.of(topic).map((handler) => handler.queue))];
  }

  namesOf(topic: string): string[] {
    return this.of(topic).map((handler) => handler.name);
  }
}
