import { Injectable } from '@nestjs/common';
import { organisationIds, type Viewer } from '@tandem/accounts';
import { InvalidInput } from '@tandem/input';
import { Transactions } from '@tandem/platform/database';
import { SavedSearchNotFound, TooManySavedSearches } from '../search.errors.js';
import { askedWords, tsqueryOf } from '../words/question.js';
import type { NewSavedSearch, SavedSearch } from './saved-search.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';

/** What a person keeps of a search. */
export type Wanted = Pick<NewSavedSearch, 'name' | 'q' | 'kind' | 'theme' | 'country' | 'status' | 'notify'>;

/** The searches that somebody saved: their own, and nobody else's. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly repository: SavedSearchesRepository,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param organisation - in whose name; left out: the one that the viewer serves first
   * @throws InvalidInput where there is nothing to look for, TooManySavedSearches
   */
  save(viewer: Viewer, wanted: Wanted, organisation: string | null): Promise<SavedSearch> {
    const asked = askedWords(wanted.q ?? '');
    const { kind, theme, country, status } = wanted;
    if (wanted.q !== null && asked.length === 0)
      throw new InvalidInput([{ pointer: '/q', code: 'NO_WORDS', detail: 'must hold a word' }]);
    if (asked.length === 0 && kind === null && theme === null && country === null && status === null)
      throw new InvalidInput([{ pointer: '/q', code: 'MISSING', detail: 'say words, or at least one of the filters' }]);
    const own = organisationIds(viewer);
    const organisationId = organisation ?? own[0];
    if (organisationId === undefined || !own.includes(organisationId))
      throw new InvalidInput([{ pointer: '/organisation', code: 'NOT_YOURS', detail: 'must be one that you serve' }]);
    return this.transactions.run(async (tx) => {
      const search = { ...wanted, personId: viewer.personId, organisationId };
      const saved = await this.repository.insert(tx, search, asked.length > 0 ? tsqueryOf(asked) : null);
      if (!saved) throw new TooManySavedSearches();
      return saved;
    });
  }

  /** Newest first. */
  list(viewer: Viewer, after: number | undefined, limit: number): Promise<SavedSearch[]> {
    return this.repository.list(viewer.personId, after, limit);
  }

  /** @throws SavedSearchNotFound, also for somebody else's */
  async read(viewer: Viewer, id: string): Promise<SavedSearch> {
    const search = await this.repository.byId(viewer.personId, id);
    if (!search) throw new SavedSearchNotFound();
    return search;
  }

  /** @throws SavedSearchNotFound, also for somebody else's */
  async remove(viewer: Viewer, id: string): Promise<void> {
    if (!(await this.repository.remove(viewer.personId, id))) throw new SavedSearchNotFound();
  }
}
