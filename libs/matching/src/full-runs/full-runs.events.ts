/** A shard of a full re-match waits for a worker. Payload: ShardReady. */
export const SHARD_READY = 'matching.shard_ready';

export interface ShardReady {
  runId: string;
  number: number;
}
