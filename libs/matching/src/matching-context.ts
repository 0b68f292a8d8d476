import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@tandem/platform/database';
import { RatesService } from '@tandem/rates';
import { MODEL, NO_SNAPSHOT, type Context } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';

/** What holds for every pair of a run: the day, the code lists, rates and embargoes in force. */
@Injectable()
export class MatchingContext {
  constructor(
    private readonly clock: Clock,
    private readonly rates: RatesService,
  ) {}

  async at(tx: EntityManager): Promise<Context> {
    const asOf = await this.clock.today(tx);
    return {
      asOf,
      vocabulary: { id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED },
      rates: await this.rates.tableAsOf(asOf, tx),
      snapshot: NO_SNAPSHOT,
      embargoed: await this.rates.embargoedAt(asOf, tx),
    };
  }
}

/** Names everything but the day that matches depend on besides the records: rates, embargoes, code lists, model. */
export function contextId({ rates, embargoed, vocabulary, snapshot }: Context): string {
  const parts = JSON.stringify([MODEL, vocabulary.id, rates.id, snapshot.id, embargoed]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}
