import { Injectable } from '@nestjs/common';
import { AccountsRepository, AccountsService, organisationIds, type Viewer } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { FOUND_KINDS } from '../found-kind.js';
import { RecordsRepository } from '../records.repository.js';
import { SEARCH_FOUND, type SearchFound } from '../search.events.js';
import { SearchRepository } from '../search.repository.js';
import { kindsFor } from '../search.service.js';
import { SavedSearchHits, type WaitingSearch } from './saved-search-hits.repository.js';

/** Minutes within which everything that comes to fit a search makes one notification. */
const EVERY_MINUTES = 60;
const AT_ONCE = 50;

/** Tells people what is new in their saved searches, in bundles, and only what they may read by then. */
@Injectable()
export class SavedSearchRounds {
  constructor(
    private readonly hits: SavedSearchHits,
    private readonly search: SearchRepository,
    private readonly records: RecordsRepository,
    private readonly accounts: AccountsService,
    private readonly people: AccountsRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many searches had something to tell */
  async tell(): Promise<number> {
    return this.transactions.run(async (tx) => {
      let told = 0;
      for (const search of await this.hits.waiting(tx, EVERY_MINUTES, AT_ONCE)) told += await this.tellOf(tx, search);
      return told;
    });
  }

  private async tellOf(tx: EntityManager, search: WaitingSearch): Promise<number> {
    const ids = await this.hits.untold(tx, search.id);
    const readable = await this.readable(search, ids);
    const hidden = ids.filter((id) => !readable.has(id));
    if (hidden.length > 0) await this.hits.drop(tx, search.id, hidden);
    if (readable.size === 0) return 0;
    await this.hits.markTold(tx, search.id, [...readable]);
    const { id: searchId, personId, organisationId, name } = search;
    const payload: SearchFound = { searchId, personId, organisationId, name, count: readable.size };
    await this.outbox.add(tx, { topic: SEARCH_FOUND, aggregateId: searchId, payload });
    return 1;
  }

  /** Those that the person would find now, by words that they read now. */
  private async readable(
    { personId, organisationId, query, kind }: WaitingSearch,
    ids: string[],
  ): Promise<Set<string>> {
    const person = await this.people.personById(personId);
    if (!person) return new Set();
    const viewer: Viewer = await this.accounts.viewerOf(person, null);
    if (!organisationIds(viewer).includes(organisationId)) return new Set();
    const kinds = kindsFor(viewer).filter((one) => kind === null || one === kind);
    const found = await this.search.find(viewer, { query, kinds, among: ids }, null, ids.length);
    const idsOf = (one: (typeof FOUND_KINDS)[number]): string[] =>
      found.flatMap((hit) => (hit.kind === one ? [hit.id] : []));
    const now = [
      ...(await this.records.needs(viewer, idsOf('need'))),
      ...(await this.records.offers(viewer, idsOf('offer'))),
      ...(await this.records.projects(viewer, idsOf('project'))),
    ];
    return new Set(now.map(({ id }) => id));
  }
}
