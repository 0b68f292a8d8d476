import { Controller, Get, Query } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { Searching } from '@tandem/search';
import type { Language } from '@tandem/wording';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { cursorOfPlace, placeOf } from './place-cursor.js';
import { SearchRequest } from './search-query.dto.js';
import { FoundListView, foundView } from './search-view.dto.js';

@Controller('search')
export class SearchController {
  constructor(private readonly searching: Searching) {}

  /**
   * What the caller may see, by words that the caller may read, in any of the six languages. All words have to occur;
   * a match in the title comes first, then the newest.
   */
  @Get()
  @Requires('search:read')
  async search(
    @CurrentViewer() viewer: Viewer,
    @Query() { limit = DEFAULT_LIMIT, cursor, ...query }: SearchRequest,
    @InLanguage() language: Language,
  ): Promise<FoundListView> {
    const { found, owners, next } = await this.searching.find(viewer, { ...query, after: placeOf(cursor), limit });
    return { items: found.map((one) => foundView(one, owners, language)), next: next && cursorOfPlace(next) };
  }
}
