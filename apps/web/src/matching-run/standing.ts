import type { MatchingRun } from '../api/types';

export type RunStanding = 'running' | 'finished' | 'replaced';

/** How a run stands. One that was replaced may still note what a worker had in hand: it is over all the same. */
export function standingOf({
  finishedAt,
  supersededAt,
}: Pick<MatchingRun, 'finishedAt' | 'supersededAt'>): RunStanding {
  if (supersededAt !== null) return 'replaced';
  return finishedAt === null ? 'running' : 'finished';
}
