import type { Deadline } from '@tandem/platform/deadlines';

/** A date by which something is to happen. */
export class DeadlineView {
  /** What is due: `need.answers`, `match.answer`, … */
  kind!: string;
  /** The last moment of the last day, in UTC. */
  dueAt!: string;
  /** It has passed, and what was to happen has not. */
  late!: boolean;
}

export class DeadlineListView {
  items!: DeadlineView[];
}

export const deadlineViews = (deadlines: readonly Deadline[]): DeadlineView[] =>
  deadlines.map(({ kind, dueAt, late }) => ({ kind, dueAt: dueAt.toISOString(), late }));
