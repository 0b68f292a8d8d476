import type { FullRun } from '@tandem/matching';
import { runReasonName, type Language } from '@tandem/wording';

/** Why everything was matched anew: `first`, `day`, `context` (rates, embargoes, code lists), `model` or `asked`. */
export class RunReasonView {
  code!: string;
  text!: string;
}

/** Every open record matched anew, and how far that is. */
export class MatchingRunView {
  id!: string;
  reason!: RunReasonView;
  /** The day that counts as today. */
  asOf!: string;
  model!: string;
  /** Id of the statistics that it rests on. */
  snapshot!: string;
  /** Needs and offers that were open when it began. */
  records!: number;
  recordsDone!: number;
  startedAt!: string;
  finishedAt!: string | null;
  /** When another run took its place; then it does not finish. */
  supersededAt!: string | null;
}

export class MatchingRunListView {
  items!: MatchingRunView[];
  next!: string | null;
}

export const matchingRunView = (run: FullRun, language: Language): MatchingRunView => ({
  id: run.id,
  reason: { code: run.reason, text: runReasonName(run.reason, language) },
  asOf: run.asOf,
  model: run.model,
  snapshot: run.snapshot,
  records: run.records,
  recordsDone: run.recordsDone,
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  supersededAt: run.supersededAt?.toISOString() ?? null,
});

/** A run only ever goes on: each step makes this number larger. */
export const versionOf = ({ recordsDone, finishedAt, supersededAt }: FullRun): number =>
  recordsDone + (finishedAt === null ? 0 : 1) + (supersededAt === null ? 0 : 1);
