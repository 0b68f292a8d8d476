/** The clock of a need has something to tell. Payload: NeedClockNotice. */
export const NEED_CLOCK = 'responses.need_clock';

/** What organisations are told, once for each fact. Params are what the kind of notification says. */
export interface NeedClockNotice {
  kind: 'need_acknowledge_late' | 'need_circulate_late' | 'need_response_made' | 'needs_unanswered' | 'need_orphaned';
  fact: string;
  organisationIds: string[];
  params: Record<string, unknown>;
  /** Of several the one that waits longest. */
  needId: string;
}
