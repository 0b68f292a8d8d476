import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Histories, type HistoryKind } from '@tandem/history';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { HistoryView, historyEntryView } from './history-view.dto.js';

/** What became of a record, the newest first: each version by the tier that it had then. */
@Controller()
export class HistoryController {
  constructor(
    private readonly histories: Histories,
    private readonly accounts: AccountsService,
  ) {}

  @Get('needs/:id/history')
  @Requires('needs:read')
  ofNeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<HistoryView> {
    return this.page(viewer, 'need', id, query);
  }

  @Get('offers/:id/history')
  @Requires('offers:read')
  ofOffer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<HistoryView> {
    return this.page(viewer, 'offer', id, query);
  }

  @Get('matches/:id/history')
  @Requires('matches:read')
  ofMatch(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<HistoryView> {
    return this.page(viewer, 'match', id, query);
  }

  @Get('projects/:id/history')
  @Requires('projects:read')
  ofProject(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<HistoryView> {
    return this.page(viewer, 'project', id, query);
  }

  private async page(
    viewer: Viewer,
    kind: HistoryKind,
    id: string,
    { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<HistoryView> {
    const { entries, last } = await this.histories.of(viewer, kind, id, numberOf(cursor) ?? null, limit);
    const organisations = await this.accounts.organisationsById(
      entries.flatMap(({ organisationId }) => organisationId ?? []),
    );
    return {
      items: entries.map((entry) => historyEntryView(entry, organisations)),
      next: last === null ? null : cursorOf(last),
    };
  }
}
