import type { NeedEvent } from './need.workflow.js';

/** A need was opened, changed while open, or taken back: its matches must be found anew. Payload: NeedEventPayload. */
export const NEED_CHANGED = 'need.changed';

/** A need that was open is open no more, or sealed: the talks about it end. Payload: NeedEventPayload. */
export const NEED_CLOSED = 'need.closed';

/** Something happened to a need that somebody has to be told. Payload: NeedStepped. */
export const NEED_STEPPED = 'need.stepped';

export interface NeedEventPayload {
  needId: string;
}

export interface NeedStepped {
  needId: string;
  event: Extract<NeedEvent, 'ask_clarification' | 'clarify' | 'refer' | 'lapse'> | 'reconfirm_asked';
  /** The title; of a sealed need its reference. */
  title: string;
  /** Organisations that are told. */
  tell: string[];
}
