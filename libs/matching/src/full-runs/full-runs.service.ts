import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { MODEL } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { MatchContexts } from '../engine/match-contexts.js';
import type { MatchSide } from '../match.workflow.js';
import { MatchingContext } from '../matching-context.js';
import { MatchingRuns } from '../matching-runs.service.js';
import { MatchingSnapshots } from '../snapshot/matching-snapshots.js';
import { SHARD_READY, type ShardReady } from './full-runs.events.js';
import { FullRunsRepository, type FullRun, type FullRunReason, type Shard } from './full-runs.repository.js';

/** Records of a shard: some tenths of a second of work, in one transaction. */
const SHARD_SIZE = 20;

/**
 * Everything matched anew: with a new snapshot of the population, in shards that any worker takes, offers before needs.
 * Each record's list is replaced in one transaction with those of its shard, so that nobody ever finds it empty.
 */
@Injectable()
export class FullRuns {
  constructor(
    private readonly repository: FullRunsRepository,
    private readonly context: MatchingContext,
    private readonly snapshots: MatchingSnapshots,
    private readonly contexts: MatchContexts,
    private readonly runs: MatchingRuns,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /** The newest runs first; with `before`, those that began before that moment. */
  list(limit: number, before: Date | null = null): Promise<FullRun[]> {
    return this.repository.list(limit, before);
  }

  byId(id: string): Promise<FullRun | null> {
    return this.repository.byId(id);
  }

  /** Begins a run that somebody asked for (`personId`; null on the command line), in the place of one that is going on. */
  begin(personId: string | null): Promise<FullRun> {
    return this.transactions.run((tx) => this.beginIn(tx, 'asked', personId));
  }

  /**
   * Begins a run if the day, rates, embargoes, code lists or model are not those of the newest one, or if there was none.
   * @returns the run that was begun, or null
   */
  ensureFresh(): Promise<FullRun | null> {
    return this.transactions.run(async (tx) => {
      await this.repository.takeTurn(tx);
      const latest = await this.repository.latest(tx);
      const context = await this.context.at(tx);
      const reason = staleness(latest, context.asOf, await this.contexts.idOf(context));
      return reason && this.beginIn(tx, reason, null);
    });
  }

  /** Works on a shard, if nobody else does. @returns whether it did */
  async work(tx: EntityManager, runId: string, number: number): Promise<boolean> {
    const shard = await this.repository.take(tx, runId, number);
    if (shard) await this.match(tx, runId, number, shard);
    return shard !== null;
  }

  /** Works on the next shard of a run that nobody works on. @returns whether there was one; none is left, or others have it */
  workNext(runId: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const shard = await this.repository.takeNext(tx, runId);
      if (shard) await this.match(tx, runId, shard.number, shard);
      return shard !== null;
    });
  }

  private async match(tx: EntityManager, runId: string, number: number, shard: Shard): Promise<void> {
    await this.runs.scoreAll(tx, shard.side, shard.ids, 'rematch');
    const { sideDone } = await this.repository.done(tx, runId, number, shard);
    if (sideDone && shard.side === 'offer') await this.announce(tx, runId, 'need');
  }

  private async beginIn(tx: EntityManager, reason: FullRunReason, personId: string | null): Promise<FullRun> {
    await this.repository.takeTurn(tx);
    const latest = await this.repository.latest(tx);
    if (latest && !latest.finishedAt) await this.repository.supersede(tx, latest.id);
    await this.snapshots.take(tx);
    const context = await this.context.at(tx);
    const run = await this.repository.begin(
      tx,
      {
        reason,
        context: await this.contexts.idOf(context),
        asOf: context.asOf,
        model: MODEL,
        snapshot: context.snapshot.id,
        startedBy: personId,
      },
      SHARD_SIZE,
    );
    await this.audit.record(tx, {
      personId,
      organisationId: null,
      action: 'matching.full_run_begun',
      objectType: 'full_run',
      objectId: run.id,
      before: null,
      after: { reason, asOf: run.asOf, model: run.model, snapshot: run.snapshot, records: run.records },
    });
    if ((await this.announce(tx, run.id, 'offer')) === 0) await this.announce(tx, run.id, 'need');
    return run;
  }

  /** @returns how many shards of the side wait */
  private async announce(tx: EntityManager, runId: string, side: MatchSide): Promise<number> {
    const numbers = await this.repository.waiting(tx, runId, side);
    for (const number of numbers) {
      const payload: ShardReady = { runId, number };
      await this.outbox.add(tx, { topic: SHARD_READY, aggregateId: `${runId} ${number}`, payload });
    }
    return numbers.length;
  }
}

/** Why a new run is due after this one; null where none is. */
function staleness(latest: FullRun | null, asOf: string, context: number): FullRunReason | null {
  if (!latest) return 'first';
  if (latest.model !== MODEL) return 'model';
  if (latest.asOf !== asOf) return 'day';
  return latest.context === context ? null : 'context';
}
