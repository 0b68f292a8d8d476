import { Injectable } from '@nestjs/common';
import { RatesService } from '@tandem/rates';
import { NO_SNAPSHOT, type Context } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { MatchingContextRepository } from './matching-context.repository.js';
import { MatchingSnapshots } from './snapshot/matching-snapshots.js';

/** What holds for every pair of a run: the day, the code lists, rates, embargoes and snapshot in force. */
@Injectable()
export class MatchingContext {
  private last: { stamp: string; context: Context } | null = null;

  constructor(
    private readonly repository: MatchingContextRepository,
    private readonly rates: RatesService,
    private readonly snapshots: MatchingSnapshots,
  ) {}

  /** The context of this moment; the same object for as long as nothing of it has changed. */
  async at(tx: EntityManager): Promise<Context> {
    const { asOf, snapshot, rates } = await this.repository.stamp(tx);
    const stamp = `${asOf} ${snapshot ?? ''} ${rates}`;
    if (this.last?.stamp === stamp) return this.last.context;
    const context = {
      asOf,
      vocabulary: { id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED },
      rates: await this.rates.tableAsOf(asOf, tx),
      snapshot: await this.snapshots.byId(snapshot ?? NO_SNAPSHOT.id, tx),
      embargoed: await this.rates.embargoedAt(asOf, tx),
    };
    this.last = { stamp, context };
    return context;
  }
}
