import { Module } from '@nestjs/common';
import { SearchModule } from '@tandem/search';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [SearchModule], controllers: [SearchController, SavedSearchesController] })
export class SearchApiModule {}
