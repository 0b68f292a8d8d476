import type { NeedNote } from '@tandem/needs';

/** What was said at a step: a question, an answer, a reason. */
export class NeedNoteView {
  id!: string;
  /** The step, such as `ask_clarification`. */
  event!: string;
  by!: 'owner' | 'secretariat';
  text!: string;
  /** Where the need was referred to. */
  to!: string | null;
  at!: string;
}

export class NeedNoteListView {
  items!: NeedNoteView[];
  next!: string | null;
}

export const needNoteView = ({ id, event, saidBy, text, referredTo, at }: NeedNote): NeedNoteView => ({
  id: String(id),
  event,
  by: saidBy,
  text,
  to: referredTo,
  at: at.toISOString(),
});
