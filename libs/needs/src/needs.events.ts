/** A need was opened, changed while open, or taken back: its matches must be found anew. Payload: NeedEventPayload. */
export const NEED_CHANGED = 'need.changed';

/** A need that was open was taken back or sealed: the talks about it end. Payload: NeedEventPayload. */
export const NEED_CLOSED = 'need.closed';

export interface NeedEventPayload {
  needId: string;
}
