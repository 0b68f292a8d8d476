/** Times of the outbox, in seconds unless named otherwise, and its limit of attempts. */
export interface OutboxTiming {
  /** How long a handler that gives no sign of life keeps its event. Renewed at a third of it. */
  lease: number;
  /** An event not done this long after it was put in its queue is put there again; doubled with each time. */
  redispatchAfter: number;
  redispatchAtMost: number;
  /** Wait after the first failed attempt; doubled with each further one. */
  retryAfter: number;
  retryAtMost: number;
  /** Started attempts, crashes included, after which an event is dead. */
  maxAttempts: number;
  /** How long the relay waits when a queue does not take jobs. */
  queueAway: number;
  keepDoneDays: number;
}

/** A worker killed at work costs its events `lease` to `redispatchAfter` and a sweep: under 20 s. */
export const DEFAULT_TIMING: OutboxTiming = {
  lease: 10,
  redispatchAfter: 10,
  redispatchAtMost: 300,
  retryAfter: 2,
  retryAtMost: 300,
  maxAttempts: 10,
  queueAway: 2,
  keepDoneDays: 30,
};

/** Provider token of the OutboxTiming. */
export const OUTBOX_TIMING = Symbol('OUTBOX_TIMING');
