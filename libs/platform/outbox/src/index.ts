/** Events that commit with their cause and reach each handler at least once, with one effect. */
export { EVENT_HANDLERS, type EventHandler, type OutboxEvent } from './event-handler.js';
export { EventDelivery } from './event-delivery.js';
export { DuplicateHandlerError, HandlerRegistry } from './handler-registry.js';
export { OutboxBell } from './outbox-bell.js';
export { OutboxRelay } from './outbox-relay.js';
export { type NewEvent, Outbox } from './outbox.js';
export { type DeliverySettings, DeliveryModule, OutboxModule } from './outbox.module.js';
export { OutboxRepository } from './outbox.repository.js';
export { DEFAULT_TIMING, type OutboxTiming } from './timing.js';
