import type { NeedDraft } from '../draft';
import type { Held } from './saver';

export interface Kept {
  draft: NeedDraft;
  on: Held | null;
}

const keyOf = (person: string, id: string | null) => `tandem.draft.need.${person}.${id ?? 'new'}`;

/** What one person typed on this device and could not send yet: of a need, or of one that is not made yet. */
export const keptDrafts = {
  read(person: string, id: string | null): Kept | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, id)) ?? 'null');
      return kept !== null && typeof kept === 'object' && 'draft' in kept ? (kept as Kept) : null;
    } catch {
      return null;
    }
  },
  /** What is to be sealed is not left on the device. */
  write(person: string, { draft, on }: Kept): void {
    if (draft.visibility === 'sealed') {
      this.forget(person, on?.id ?? null);
      return;
    }
    try {
      localStorage.setItem(keyOf(person, on?.id ?? null), JSON.stringify({ draft, on }));
    } catch {
      // A full or forbidden store: the text is still on the page.
    }
  },
  forget(person: string, id: string | null): void {
    localStorage.removeItem(keyOf(person, id));
  },
};
