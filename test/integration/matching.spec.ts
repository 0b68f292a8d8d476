import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { AccountsModule, AccountsService } from '@tandem/accounts';
import { MatchingContext, MatchingModule, MatchingRuns } from '@tandem/matching';
import { NeedsModule, NeedsRepository } from '@tandem/needs';
import { OffersModule, OffersRepository } from '@tandem/offers';
import { AuditModule } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { OutboxModule } from '@tandem/platform/outbox';
import { SampleModule, SampleService } from '@tandem/sample';
import { naiveMatchAll } from '@tandem/scoring';
import { needFactsOf, offerFactsOf } from '../../libs/matching/src/record-facts.js';
import { openModule, type OpenModule } from '../support/open-module.js';

@Module({
  imports: [AuditModule, OutboxModule, AccountsModule, NeedsModule, OffersModule, MatchingModule, SampleModule],
})
class SampleWithMatching {}

interface PairRow {
  need_id: string;
  offer_id: string;
  score: number;
}

describe('matches of the sample data', () => {
  let open: OpenModule;
  let runs: MatchingRuns;
  let transactions: Transactions;

  const ids = async (table: 'needs' | 'offers') =>
    (await open.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
  const pairs = () =>
    open.sql<PairRow>('SELECT need_id, offer_id, score FROM matches WHERE suggested ORDER BY need_id, offer_id');
  const empty = () => open.sql('TRUNCATE matches, near_misses, match_runs CASCADE');

  beforeAll(async () => {
    open = await openModule(SampleWithMatching);
    runs = open.get(MatchingRuns);
    transactions = open.get(Transactions);
    await open.sql(
      `UPDATE clock_offset SET seconds = extract(epoch FROM timestamptz '2026-11-21 12:00Z' - now())::bigint`,
    );
    await open.get(SampleService).load();
  }, 60_000);

  afterAll(async () => {
    await open.close();
  });

  it('are the same whether found from the needs, from the offers, or by the naive reference', async () => {
    for (const id of await ids('needs')) await transactions.run((tx) => runs.scoreNeed(tx, id));
    const fromNeeds = await pairs();
    expect(fromNeeds.length).toBeGreaterThan(100);
    await empty();
    for (const id of await ids('offers')) await transactions.run((tx) => runs.scoreOffer(tx, id));
    expect(await pairs()).toEqual(fromNeeds);
    expect(fromNeeds.map(({ need_id, offer_id, score }) => ({ need_id, offer_id, score }))).toEqual(await naively());
  }, 120_000);

  it('stay untouched by a run that finds nothing new', async () => {
    const run = async () => {
      for (const id of (await ids('needs')).slice(0, 10)) await transactions.run((tx) => runs.scoreNeed(tx, id));
    };
    // The first explains what the offers' runs had stored as numbers.
    await run();
    const before = await open.sql('SELECT id, xmin::text, version FROM matches ORDER BY id');
    await run();
    expect(await open.sql('SELECT id, xmin::text, version FROM matches ORDER BY id')).toEqual(before);
  }, 60_000);

  it('keep a pair that people talk about, though the engine no longer suggests it', async () => {
    const [pair] = await pairs();
    await open.sql(`UPDATE matches SET state = 'interest' WHERE need_id = $1 AND offer_id = $2`, [
      pair!.need_id,
      pair!.offer_id,
    ]);
    await open.sql(`UPDATE offers SET status = 'withdrawn' WHERE id = $1`, [pair!.offer_id]);
    await transactions.run((tx) => runs.scoreOffer(tx, pair!.offer_id));
    const left = await open.sql('SELECT state, suggested FROM matches WHERE offer_id = $1', [pair!.offer_id]);
    expect(left).toEqual([{ state: 'interest', suggested: false }]);
  });

  /** Every pair that may meet, scored plainly. */
  async function naively(): Promise<PairRow[]> {
    return transactions.run(async (tx) => {
      const context = await open.get(MatchingContext).at(tx);
      const needs = await open.get(NeedsRepository).openForMatching(tx);
      const offers = await open.get(OffersRepository).openForMatching(tx);
      const owners = await open
        .get(AccountsService)
        .organisationsById([...needs, ...offers].map((one) => one.organisationId));
      const found = naiveMatchAll(
        needs.map((need) => needFactsOf(need, owners, context.asOf)),
        offers.map((offer) => offerFactsOf(offer, owners, context.asOf)),
        context,
        { top: offers.length },
      );
      return found
        .flatMap(({ matches }) => matches.map(({ need, offer, score }) => ({ need_id: need, offer_id: offer, score })))
        .sort((a, b) => (a.need_id + a.offer_id < b.need_id + b.offer_id ? -1 : 1));
    });
  }
});
