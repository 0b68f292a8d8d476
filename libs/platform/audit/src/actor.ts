import { AsyncLocalStorage } from 'node:async_hooks';

/** By which door something came in: `public` is a request of nobody known, `system` what happens by itself. */
export const DOORS = ['session', 'token', 'public', 'command', 'system'] as const;
export type Door = (typeof DOORS)[number];

/** From where a change comes; who makes it says the change itself. */
export interface Origin {
  readonly via: Door;
  /** An IP address; null where there is none. */
  readonly address: string | null;
  readonly sessionId: string | null;
  readonly requestId: string | null;
}

const SYSTEM: Origin = { via: 'system', address: null, sessionId: null, requestId: null };
const surrounding = new AsyncLocalStorage<Origin>();

/** What surrounds the work that is going on, for its rows in the audit trail. */
export const Actor = {
  /** Everything that the work writes into the audit trail came from there, also what it does after awaiting. */
  run<T>(origin: Partial<Origin>, work: () => T): T {
    return surrounding.run({ ...SYSTEM, ...origin }, work);
  },

  get origin(): Origin {
    return surrounding.getStore() ?? SYSTEM;
  },
};
