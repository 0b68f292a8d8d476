/** What a deadline is of, `need.lapse`: feature and what is due. */
export type DeadlineKind = `${string}.${string}`;

/** A deadline that is to be kept. One of each kind waits for an object at a time. */
export interface NewDeadline {
  kind: DeadlineKind;
  objectType: string;
  /** A uuid. */
  objectId: string;
  dueAt: Date;
  /** Becomes JSON; ids and numbers rather than copies of records. */
  params?: object;
  /** Somebody owes something by then: it stays to be seen, as late, after it has passed, until it is cancelled or set anew. */
  owed?: boolean;
}

/** A deadline as it is shown. */
export interface Deadline {
  objectId: string;
  kind: DeadlineKind;
  dueAt: Date;
  late: boolean;
}

/** Payload of the event of a deadline that has passed; the event's aggregate is the object. */
export interface DeadlinePassed {
  deadlineId: string;
  kind: DeadlineKind;
  objectType: string;
  objectId: string;
  /** ISO 8601, UTC. */
  dueAt: string;
  params: Record<string, unknown>;
}

/** The topic under which a passed deadline is announced. */
export const deadlineTopic = (kind: DeadlineKind): string => `deadline.${kind}`;
