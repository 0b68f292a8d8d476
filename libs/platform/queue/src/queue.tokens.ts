/** Provider token of the QueueBackend that this process uses. */
export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
