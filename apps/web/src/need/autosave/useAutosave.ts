import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { request } from '../../api/client';
import type { Need } from '../../api/types';
import { requestOf, type NeedDraft } from '../draft';
import { keptDrafts } from './kept';
import { DraftSaver, type SaveState, type Store } from './saver';

interface Options {
  /** As it was when the form was opened; null while it is not made yet. */
  need: Need | null;
  start: NeedDraft;
  person: string;
  organisation: string | undefined;
}

export interface Autosave {
  saver: DraftSaver<NeedDraft>;
  state: SaveState;
  /** What the form begins with: what this device still held, or the start. */
  first: NeedDraft;
  /** Whether this device still held something. */
  restored: boolean;
}

/** Saves the draft of a need as it is written, on the service or, without a line, on this device. */
export function useAutosave({ need, start, person, organisation }: Options): Autosave {
  const client = useQueryClient();
  const [kept] = useState(() => keptDrafts.read(person, need?.id ?? null));
  const [saver] = useState(() => {
    const take = (saved: Need) => {
      client.setQueryData(['need', saved.id], saved);
      return { id: saved.id, version: saved.version };
    };
    const store: Store<NeedDraft> = {
      create: async (draft, onceKey) => {
        const body = { ...requestOf(draft, false), organisation, submit: false };
        const held = take(await request<Need>('/needs', { method: 'POST', onceKey, body }));
        // The address of what now exists, without leaving the page that one is writing on.
        history.replaceState(history.state, '', `/needs/${held.id}/edit`);
        return held;
      },
      change: async (draft, { id, version }) =>
        take(await request<Need>(`/needs/${id}`, { method: 'PATCH', ifMatch: version, body: requestOf(draft, true) })),
      keep: (draft, on) => keptDrafts.write(person, { draft, on }),
      forget: (on) => keptDrafts.forget(person, on?.id ?? null),
    };
    return new DraftSaver<NeedDraft>(store, kept?.on ?? (need && { id: need.id, version: need.version }));
  });
  const state = useSyncExternalStore(saver.subscribe, () => saver.state);
  useEffect(() => {
    if (kept) saver.write(kept.draft);
    const retry = () => saver.retry();
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      void saver.flush().then(() => saver.stop());
    };
  }, [saver, kept]);
  return { saver, state, first: kept?.draft ?? start, restored: kept !== null };
}
