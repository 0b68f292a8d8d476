/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, and if it is wrong, what is wanted. */
  readonly detail: string;
}

/** A check that could not be made. */
export function failed(name: string, error: unknown): Check {
  return { name, ok: false, detail: messageOf(error) };
}

/** Node reports a refused connection to several addresses as an AggregateError without a message. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
