import { grantTo } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { untilTrue } from '@tandem/testing';
import { DataSource, type EntityManager } from 'typeorm';
import { type Behaviour, TRACES } from './effect-handlers.js';

const IN_TIME = { within: 30_000, every: 50 };

/** What stands in the outbox about an event. */
export interface EventState {
  done: boolean;
  dead: boolean;
  dispatchNo: number;
  lastError: string | null;
}

/** The test's own view of the database: writes events, reads what became of them. */
export class Traces {
  private readonly outbox = new Outbox();

  private constructor(readonly db: DataSource) {}

  static async open({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<Traces> {
    const db = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
    await db.query(TRACES);
    await grantTo(ownerUrl, url);
    return new Traces(db);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }

  add(
    topic: string,
    behaviour: Behaviour = {},
    record = 'record 1',
    tx: EntityManager = this.db.manager,
  ): Promise<string> {
    return this.outbox.add(tx, { topic, aggregateId: record, payload: behaviour });
  }

  /** Handlers that left an effect of the event, one name for each effect. */
  async effects(eventId: string): Promise<string[]> {
    const rows = await this.db.query<{ handler: string }[]>(
      'SELECT handler FROM effects WHERE event_id = $1 ORDER BY handler',
      [eventId],
    );
    return rows.map((row) => row.handler);
  }

  /** Process of each run that was started, in no order. */
  async runs(eventId: string): Promise<number[]> {
    const rows = await this.db.query<{ pid: number }[]>('SELECT pid FROM runs WHERE event_id = $1', [eventId]);
    return rows.map((row) => row.pid);
  }

  /** Waits until so many runs have been started, and gives the process of the only one that is new. */
  async startedBy(eventId: string, known: readonly number[] = []): Promise<number> {
    return untilTrue(async () => (await this.runs(eventId)).find((pid) => !known.includes(pid)), {
      ...IN_TIME,
      what: 'the run',
    });
  }

  async release(eventId: string): Promise<void> {
    await this.db.query('INSERT INTO released VALUES ($1)', [eventId]);
  }

  async state(eventId: string): Promise<EventState> {
    const [row] = await this.db.query<EventState[]>(
      `SELECT done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead,
         dispatch_no AS "dispatchNo", last_error AS "lastError" FROM outbox WHERE id = $1`,
      [eventId],
    );
    if (!row) throw new Error(`no event ${eventId}`);
    return row;
  }

  async attempts(eventId: string): Promise<number> {
    const [row] = await this.db.query<{ attempts: number }[]>(
      'SELECT sum(attempts)::int AS attempts FROM inbox WHERE message_id = $1',
      [eventId],
    );
    return row?.attempts ?? 0;
  }

  async untilDone(...eventIds: string[]): Promise<void> {
    for (const id of eventIds) {
      await untilTrue(async () => (await this.state(id)).done, { ...IN_TIME, what: `event ${id} being done` });
    }
  }

  async untilDead(eventId: string): Promise<void> {
    await untilTrue(async () => (await this.state(eventId)).dead, { ...IN_TIME, what: 'the event being dead' });
  }
}
