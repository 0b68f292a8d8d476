/** Named queues on Redis or PostgreSQL. They may be emptied at any moment: the outbox is the truth. */
export { DispatchTimeoutError, JobQueues } from './job-queues.js';
export { JobWorkers, type WorkerPulse, type WorkerSettings } from './job-workers.js';
export { migrateQueue } from './postgres-backend.js';
export type { QueueSettings } from './queue-backend.js';
export { type EventJob, QUEUE_NAMES, type QueueName } from './queue-names.js';
export { QueueModule } from './queue.module.js';
export { redisConcerns } from './redis-concerns.js';
