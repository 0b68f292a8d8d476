import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { SavedSearches } from '@tandem/search';
import type { Response } from 'express';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { SaveSearchDto } from './search-query.dto.js';
import { SavedSearchListView, SavedSearchView, savedSearchView } from './search-view.dto.js';

/** Searches that the caller saved: their own alone. */
@Controller('saved-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearches) {}

  @Get()
  @Requires('search:read')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<SavedSearchListView> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const rows = await this.searches.list(viewer, numberOf(cursor), limit + 1);
    return page(rows, limit, ({ number }) => cursorOf(number), savedSearchView);
  }

  @Post()
  @Requires('search:write')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Body() { organisation, ...body }: SaveSearchDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SavedSearchView> {
    const { q = null, kind = null, theme = null, country = null, status = null, notify } = body;
    const wanted = { name: body.name.trim(), q, kind, theme, country, status, notify: notify ?? true };
    const saved = await this.searches.save(viewer, wanted, organisation?.toLowerCase() ?? null);
    response.setHeader('Location', `/api/v1/saved-searches/${saved.id}`);
    return savedSearchView(saved);
  }

  @Get(':id')
  @Requires('search:read')
  async read(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<SavedSearchView> {
    return savedSearchView(await this.searches.read(viewer, id));
  }

  @Delete(':id')
  @Requires('search:write')
  @HttpCode(204)
  remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    return this.searches.remove(viewer, id);
  }
}
