import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AuditModule } from '@tandem/platform/audit';
import { Outbox, type DeliverySettings, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import { DataSource, type EntityManager } from 'typeorm';

/** What an event of these tests tells its handler to do. */
export interface Behaviour {
  /** The first runs, so many, wait until a row for the event stands in `released`. */
  hold?: number;
  /** The first runs, so many, throw. */
  fail?: number;
  /** Another event that the handler writes. */
  then?: string;
}

/** Tables in which the handlers leave their traces. `effects` has no unique key: a second effect would be seen. */
export const TRACES = `
  CREATE TABLE runs (event_id uuid NOT NULL, handler text NOT NULL, pid integer NOT NULL);
  CREATE TABLE released (event_id uuid NOT NULL);
  CREATE TABLE effects (event_id uuid NOT NULL, handler text NOT NULL, record text NOT NULL);
`;

abstract class EffectHandler implements EventHandler {
  abstract readonly name: string;
  abstract readonly topics: readonly string[];
  abstract readonly queue: 'matching' | 'notifications';

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { hold = 0, fail = 0, then } = event.payload as Behaviour;
    const run = await this.noteRun(event.id);
    if (run <= fail) throw new Error(`run ${run} fails as told`);
    if (run <= hold) await this.release(event.id);
    await tx.query('INSERT INTO effects VALUES ($1, $2, $3)', [event.id, this.name, event.aggregateId]);
    if (then) await this.outbox.add(tx, { topic: then, aggregateId: event.aggregateId, payload: {} });
  }

  /** Outside the handler's transaction, so that a killed run is counted too. */
  private async noteRun(eventId: string): Promise<number> {
    await this.db.query('INSERT INTO runs VALUES ($1, $2, $3)', [eventId, this.name, process.pid]);
    const [row] = await this.db.query<{ runs: number }[]>(
      'SELECT count(*)::int AS runs FROM runs WHERE event_id = $1 AND handler = $2',
      [eventId, this.name],
    );
    return row?.runs ?? 0;
  }

  private async release(eventId: string): Promise<void> {
    while ((await this.db.query<unknown[]>('SELECT FROM released WHERE event_id = $1', [eventId])).length === 0) {
      await delay(20);
    }
  }
}

@Injectable()
class Score extends EffectHandler {
  readonly name = 'score';
  readonly topics = ['thing.happened'];
  readonly queue = 'matching';
}

@Injectable()
class Tell extends EffectHandler {
  readonly name = 'tell';
  readonly topics = ['thing.told'];
  readonly queue = 'notifications';
}

@Injectable()
class TellQuickly extends EffectHandler {
  readonly name = 'tell-quickly';
  readonly topics = ['thing.told'];
  readonly queue = 'matching';
  override async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    await super.handle({ ...event, payload: {} }, tx);
  }
}

@Injectable()
class Rescore extends EffectHandler {
  readonly name = 'rescore';
  readonly topics = ['record.changed'];
  readonly queue = 'matching';
  readonly collapsesBursts = true;
}

@Injectable()
class Lapse extends EffectHandler {
  readonly name = 'lapse';
  readonly topics = ['deadline.thing.lapse'];
  readonly queue = 'notifications';
}

const handlers = [Score, Tell, TellQuickly, Rescore, Lapse];

@Module({ providers: handlers, exports: handlers })
class EffectsModule {}

/** The product's times, shortened; three attempts. */
export const HANDLING: DeliverySettings = {
  imports: [AuditModule, EffectsModule],
  handlers,
  timing: { lease: 1.5, redispatchAfter: 1, redispatchAtMost: 2, retryAfter: 0.2, maxAttempts: 3, queueAway: 1 },
};
