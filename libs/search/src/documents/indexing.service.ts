import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { FOUND_KINDS, type FoundKind } from '../found-kind.js';
import { SavedSearchHits } from '../saved/saved-search-hits.repository.js';
import { DocumentsRepository } from './documents.repository.js';

/** Records put into the index in one transaction: cutting their words holds up what the process does besides. */
const AT_ONCE = 20;

/** Keeps the index of what can be found by words. */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly repository: DocumentsRepository,
    private readonly hits: SavedSearchHits,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Puts records into the index as they are now, and notes which saved searches they came to fit. */
  async put(tx: EntityManager, kind: FoundKind, ids: readonly string[]): Promise<void> {
    const documents = await this.repository.documents(tx, kind, ids, await this.clock.today(tx));
    await this.repository.write(tx, kind, ids, documents);
    await this.hits.note(tx, kind, ids);
  }

  /**
   * Puts into the index what was written since the last time, unless another process is at it. What commits late is found
   * the next time.
   *
   * @returns how many records it put there; 0: there was nothing left
   */
  async catchUp(): Promise<number> {
    let done = 0;
    for (const kind of FOUND_KINDS) done += await this.catchUpWith(kind);
    return done;
  }

  /** Makes the whole index anew, while it is used. @param told - is told how many records are done, again and again */
  async rebuild(told: (done: number) => void = () => undefined): Promise<Partial<Record<FoundKind, number>>> {
    await this.transactions.run((tx) => this.repository.forget(tx));
    let total = 0;
    for (let done = await this.catchUp(); done > 0; done = await this.catchUp()) told((total += done));
    return this.transactions.run((tx) => this.repository.counts(tx));
  }

  private catchUpWith(kind: FoundKind): Promise<number> {
    return this.transactions.run(async (tx) => {
      if (!(await this.repository.mayCatchUp(tx))) return 0;
      const { seen, now } = await this.repository.progress(tx, kind);
      const ids = await this.repository.staleIds(tx, kind, seen, AT_ONCE);
      if (ids.length > 0) await this.put(tx, kind, ids);
      if (ids.length < AT_ONCE) await this.repository.noteProgress(tx, kind, now);
      return ids.length;
    });
  }
}
