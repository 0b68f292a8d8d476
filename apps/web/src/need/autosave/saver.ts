import { Problem, Unreachable } from '../../api/problem';

/** What the service holds of a record. */
export interface Held {
  id: string;
  version: number;
}

/** Where a draft is sent and where it waits meanwhile. */
export interface Store<Draft> {
  /** Makes the record; a second call with the same key does nothing more. */
  create(draft: Draft, key: string): Promise<Held>;
  change(draft: Draft, on: Held): Promise<Held>;
  /** Keeps in the browser what was not sent yet. */
  keep(draft: Draft, on: Held | null): void;
  forget(on: Held | null): void;
}

export type SaveState =
  { kind: 'untouched' | 'waiting' | 'saving' | 'saved' | 'kept' | 'conflict' } | { kind: 'refused'; error: Error };

const PAUSE = 1_200;
const AGAIN = 10_000;

/**
 * Sends a draft as it is written: after a short pause, one request at a time, each on the version that the last one gave.
 * What cannot be sent is kept and tried again; what somebody else changed meanwhile is never overwritten unasked.
 */
export class DraftSaver<Draft> {
  state: SaveState = { kind: 'untouched' };
  private pending: Draft | null = null;
  private creating: { draft: Draft; key: string } | null = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  private readonly store: Store<Draft>;
  private on: Held | null;

  constructor(store: Store<Draft>, on: Held | null) {
    this.store = store;
    this.on = on;
  }

  get held(): Held | null {
    return this.on;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what is written now, to be sent after the pause. */
  write(draft: Draft): void {
    this.pending = draft;
    this.store.keep(draft, this.on);
    if (this.state.kind === 'conflict') return;
    this.tell({ kind: 'waiting' });
    this.after(PAUSE);
  }

  /** Sends at once what is still to be sent. Done when the service has it; the state says why where it has not. */
  async flush(): Promise<Held | null> {
    clearTimeout(this.timer);
    while (this.sending || (this.pending !== null && this.state.kind !== 'conflict')) {
      await (this.sending ?? this.send());
      if (this.state.kind === 'kept' || this.state.kind === 'refused') return null;
    }
    return this.state.kind === 'conflict' ? null : this.on;
  }

  /** Sends again what waits for the line. */
  retry(): void {
    if (this.state.kind === 'kept') void this.flush();
  }

  /** After a conflict: the own text goes over what others wrote up to this version. */
  putOver(version: number): void {
    if (this.on) this.on = { ...this.on, version };
    this.tell({ kind: 'waiting' });
    this.after(0);
  }

  /** Sends nothing any more; what waits stays kept. */
  stop(): void {
    clearTimeout(this.timer);
  }

  discard(): void {
    this.stop();
    this.pending = null;
    this.store.forget(this.on);
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private send(): Promise<void> {
    this.sending = this.sendOne().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOne(): Promise<void> {
    const draft = this.pending;
    if (draft === null) return;
    this.tell({ kind: 'saving' });
    try {
      this.on = this.on ? await this.store.change(draft, this.on) : await this.make(draft);
    } catch (error) {
      this.failed(error);
      return;
    }
    // What was typed while it was on its way is still to be sent.
    if (this.pending === draft) {
      this.pending = null;
      this.store.forget(this.on);
      this.tell({ kind: 'saved' });
    } else if (this.pending !== null) {
      this.store.keep(this.pending, this.on);
    }
  }

  /** An answer that was lost may have been given: the first request is repeated as it was, then changed. */
  private async make(draft: Draft): Promise<Held> {
    this.creating ??= { draft, key: crypto.randomUUID() };
    const first = this.creating;
    const held = await this.store.create(first.draft, first.key).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) this.creating = null;
      throw error;
    });
    this.creating = null;
    this.on = held;
    this.store.forget(null);
    return first.draft === draft ? held : this.store.change(draft, held);
  }

  private failed(error: unknown): void {
    if (error instanceof Problem && error.status === 412) {
      this.tell({ kind: 'conflict' });
    } else if (error instanceof Unreachable || (error instanceof Problem && error.status === 401)) {
      this.tell({ kind: 'kept' });
      this.after(AGAIN);
    } else {
      this.tell({ kind: 'refused', error: error instanceof Error ? error : new Error(String(error)) });
    }
  }

  private tell(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
