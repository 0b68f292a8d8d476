import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { OutboxModule } from '@tandem/platform/outbox';
import { ProjectsModule } from '@tandem/projects';
import { DocumentsRepository } from './documents/documents.repository.js';
import { SearchIndex } from './documents/indexing.service.js';
import { RecordsRepository } from './records.repository.js';
import { SavedSearchHits } from './saved/saved-search-hits.repository.js';
import { SavedSearchRounds } from './saved/saved-search-rounds.js';
import { SavedSearchesRepository } from './saved/saved-searches.repository.js';
import { SavedSearches } from './saved/saved-searches.service.js';
import { SearchRepository } from './search.repository.js';
import { Searching } from './search.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  imports: [AccountsModule, NeedsModule, OffersModule, ProjectsModule, OutboxModule],
  providers: [
    DocumentsRepository,
    SearchIndex,
    RecordsRepository,
    SearchRepository,
    Searching,
    SavedSearchHits,
    SavedSearchesRepository,
    SavedSearches,
    SavedSearchRounds,
  ],
  exports: [SearchIndex, Searching, SavedSearches, SavedSearchRounds],
})
export class SearchModule {}
