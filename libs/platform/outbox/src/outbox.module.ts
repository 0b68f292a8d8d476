import { type DynamicModule, Global, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { EVENT_HANDLERS, type EventHandler } from './event-handler.js';
import { EventDelivery } from './event-delivery.js';
import { HandlerRegistry } from './handler-registry.js';
import { InboxRepository } from './inbox.repository.js';
import { OutboxRelay } from './outbox-relay.js';
import { Outbox } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';
import { DEFAULT_TIMING, OUTBOX_TIMING, type OutboxTiming } from './timing.js';

/** For every process that writes events: `Outbox`. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {}

/** What handles events in a process. */
export interface DeliverySettings {
  /** Modules that export the handlers. */
  imports: NonNullable<ModuleMetadata['imports']>;
  handlers: Type<EventHandler>[];
  timing?: Partial<OutboxTiming>;
}

/** For the process that moves and handles events: `OutboxRelay`, `EventDelivery`, `OutboxRepository`. */
@Module({})
export class DeliveryModule {
  /** Needs DatabaseModule and QueueModule; start-up fails when two handlers share a name. */
  static forHandlers({ imports, handlers, timing }: DeliverySettings): DynamicModule {
    return {
      module: DeliveryModule,
      imports,
      providers: [
        { provide: EVENT_HANDLERS, useFactory: (...found: EventHandler[]) => found, inject: handlers },
        { provide: OUTBOX_TIMING, useValue: { ...DEFAULT_TIMING, ...timing } },
        HandlerRegistry,
        OutboxRepository,
        InboxRepository,
        OutboxRelay,
        EventDelivery,
      ],
      exports: [OutboxRelay, EventDelivery, OutboxRepository, HandlerRegistry],
    };
  }
}
