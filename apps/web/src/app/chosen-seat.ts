import { useSyncExternalStore } from 'react';

const keyOf = (personId: string) => `tandem.acts-for.${personId}`;
const chosen = new Map<string, string>();
const listeners = new Set<() => void>();

/** What a store of the browser does, where it lets one. */
function stored<Answer>(work: () => Answer): Answer | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** A page keeps its own choice, so that a second one cannot change for whom a form in the first is sent. */
export function seatChosenBy(personId: string): string | null {
  const key = keyOf(personId);
  return chosen.get(key) ?? stored(() => sessionStorage.getItem(key)) ?? stored(() => localStorage.getItem(key));
}

/** From now on this page acts for that organisation, and pages that are opened later begin with it. */
export function chooseSeat(personId: string, seat: string): void {
  const key = keyOf(personId);
  chosen.set(key, seat);
  stored(() => {
    sessionStorage.setItem(key, seat);
  });
  stored(() => {
    localStorage.setItem(key, seat);
  });
  for (const tell of listeners) tell();
}

export const useChosenSeat = (personId: string | undefined): string | null =>
  useSyncExternalStore(subscribe, () => (personId === undefined ? null : seatChosenBy(personId)));

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
