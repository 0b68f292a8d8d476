/** Queues by how soon their jobs are wanted: people wait for matches, soon look for notifications, nobody for upkeep. */
export const QUEUE_NAMES = ['matching', 'notifications', 'maintenance'] as const;

export type QueueName = (typeof QUEUE_NAMES)[number];

/** What an event's job carries: the id of its outbox row and nothing else, for queues keep data in clear text. */
export interface EventJob {
  outboxId: string;
}
