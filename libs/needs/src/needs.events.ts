/** A need was opened, changed while open, or taken back: its matches must be found anew. Payload: NeedEventPayload. */
export const NEED_CHANGED = 'need.changed';

export interface NeedEventPayload {
  needId: string;
}
