import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Explanations, FullRuns, Match, MatchingModule, MatchingRuns, type FullRun } from '@tandem/matching';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { AuditModule } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { OutboxModule } from '@tandem/platform/outbox';
import { SampleModule, SampleService } from '@tandem/sample';
import { untilTrue } from '@tandem/testing';
import pg from 'pg';
import { setClock } from '../support/clock.js';
import { startTandem, tandem } from '../support/command-line.js';
import { openModule, type OpenModule } from '../support/open-module.js';

@Module({ imports: [AuditModule, OutboxModule, NeedsModule, OffersModule, MatchingModule, SampleModule] })
class SampleWithMatching {}

const OPEN = `status = 'open' AND visibility <> 'sealed'`;
const PATIENCE = { within: 60_000 };

describe('tandem rematch', () => {
  let open: OpenModule;
  let url: string;
  let runs: FullRuns;
  let offers: string[];
  let needs: string[];

  beforeEach(async () => {
    open = await openModule(SampleWithMatching);
    url = (open.dataSource.options as unknown as { url: string }).url;
    await setClock(url, '2026-11-21T12:00:00Z');
    await open.get(SampleService).load();
    runs = open.get(FullRuns);
    [offers, needs] = [await ids('offers'), await ids('needs')];
    // Two shards of offers at least, so that there is something to share.
    expect(offers.length).toBeGreaterThan(20);
  }, 60_000);

  afterEach(() => open.close());

  const ids = async (table: 'needs' | 'offers') =>
    (await open.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${OPEN} ORDER BY id`)).map(({ id }) => id);

  /** All that a run leaves of pairs, but for the ids and times of rows. */
  const left = async () => ({
    matches: await open.sql(
      `SELECT need_id, offer_id, need_version, offer_version, need_input, offer_input, context, score, completeness,
              coverage, need_window_to::text, detail, as_of::text, model, state, suggested
         FROM matches ORDER BY need_id, offer_id`,
    ),
    near: await open.sql(
      `SELECT need_id, offer_id, gate, score, need_input, offer_input, context
         FROM near_misses ORDER BY need_id, offer_id`,
    ),
    floors: await open.sql(
      `SELECT side, record_id, record_version, record_edition, as_of::text, model, context, eligible, floor, near_floor
         FROM match_runs ORDER BY side, record_id`,
    ),
  });

  /** What runs of one record after the other leave, with the same statistics. */
  async function leftBySingleRuns() {
    await open.sql('TRUNCATE matches, near_misses, match_runs CASCADE');
    const single = open.get(MatchingRuns);
    const transactions = open.get(Transactions);
    for (const id of offers) await transactions.run((tx) => single.scoreOffer(tx, id));
    for (const id of needs) await transactions.run((tx) => single.scoreNeed(tx, id));
    return left();
  }

  /** How many stored results are what their stored inputs give. */
  async function everyResultRecomputed(): Promise<number> {
    const explanations = open.get(Explanations);
    const stored = await open.dataSource.getRepository(Match).find();
    for (const match of stored) {
      const { result } = await explanations.recompute(match);
      const { score, completeness, coverage, needEnds } = match;
      expect(result).toMatchObject({ need: match.needId, offer: match.offerId, eligible: true });
      expect(result).toMatchObject({ score, completeness, coverage, needEnds });
    }
    return stored.length;
  }

  /** Holds the first offer, so that whoever works on its shard waits. */
  async function holdFirstOffer(): Promise<{ release: () => Promise<void> }> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM offers WHERE id = $1 FOR UPDATE', [offers[0]]);
    return {
      release: async () => {
        await client.query('COMMIT');
        await client.end();
      },
    };
  }

  /** The run, once another process has the first shard and waits for the offer. */
  async function begun(): Promise<FullRun> {
    await untilTrue(async () => {
      const waiting = await open.sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    }, PATIENCE);
    return (await runs.list(1))[0]!;
  }

  it('comes to its end without a worker, and leaves what single runs leave', async () => {
    const { code, err, out } = await tandem(url, ['rematch', '--json']);
    expect([code, err]).toEqual([0, '']);
    const run = JSON.parse(out) as FullRun;
    const records = offers.length + needs.length;
    expect(run).toMatchObject({ reason: 'asked', asOf: '2026-11-21', records, recordsDone: records });
    expect(run.finishedAt).not.toBeNull();
    const found = await left();
    expect(found.matches.length).toBeGreaterThan(100);
    expect(await everyResultRecomputed()).toEqual(found.matches.length);
    expect(await leftBySingleRuns()).toEqual(found);

    const again = await tandem(url, ['rematch']);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(`${records} open records are matched anew in `);
  }, 120_000);

  it('shares its shards with a worker; progress never goes back, and the lists are those of single runs', async () => {
    const hold = await holdFirstOffer();
    const { ended } = startTandem(url, ['rematch', '--json']);
    const { id, records } = await begun();
    const watch = { over: false };
    const progress: number[] = [];
    const watched = (async () => {
      while (!watch.over) progress.push((await runs.byId(id))?.recordsDone ?? -1);
    })();
    let mine = 0;
    while (await runs.workNext(id)) mine++;
    // All shards of offers but the first; those of needs wait for it.
    expect(mine).toBe(Math.ceil(offers.length / 20) - 1);
    expect(await runs.byId(id)).toMatchObject({ recordsDone: offers.length - 20, finishedAt: null });
    await hold.release();
    await untilTrue(async () => {
      await runs.workNext(id);
      return (await runs.byId(id))?.finishedAt !== null;
    }, PATIENCE);
    const { code, err, out } = await ended;
    watch.over = true;
    await watched;
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ id, records, recordsDone: records, supersededAt: null });
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    const found = await left();
    expect(await leftBySingleRuns()).toEqual(found);
  }, 120_000);

  it('says when another run takes its place', async () => {
    const hold = await holdFirstOffer();
    const { ended } = startTandem(url, ['rematch']);
    const { id } = await begun();
    const other = await runs.begin(null);
    await hold.release();
    const { code, out, err } = await ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Another full run has begun since and took the place of this one');
    expect(await runs.byId(id)).toMatchObject({ finishedAt: null });
    expect(await runs.byId(other.id)).toMatchObject({ recordsDone: 0, supersededAt: null });
  }, 120_000);

  it('leaves the rest to the workers on Ctrl-C', async () => {
    const hold = await holdFirstOffer();
    const { child, ended } = startTandem(url, ['rematch']);
    const { id, records } = await begun();
    child.kill('SIGINT');
    await hold.release();
    const { code, out, err } = await ended;
    expect([code, out]).toEqual([1, '']);
    const [, done] = new RegExp(`^Left to the workers: (\\d+) of ${records} open records are done`).exec(err) ?? [];
    expect(Number(done)).toBeLessThan(records);
    while (await runs.workNext(id));
    expect(await runs.byId(id)).toMatchObject({ recordsDone: records, supersededAt: null });
  }, 120_000);

  it('has nothing to do where nothing is open', async () => {
    await open.sql(`UPDATE needs SET status = 'withdrawn'`);
    await open.sql(`UPDATE offers SET status = 'withdrawn'`);
    const { code, out } = await tandem(url, ['rematch']);
    expect([code, out]).toEqual([0, expect.stringContaining('0 open records are matched anew in 0 s')]);
  }, 60_000);
});
