import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { ConsolidatedResponses } from '@tandem/responses';
import type { Language } from '@tandem/wording';
import type { Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, PageQuery, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { NumberPipe } from './number.pipe.js';
import { ResponseListView, ResponseView, responseSummary, responseView } from './response-view.dto.js';

@Controller('needs/:id/responses')
export class ResponsesController {
  constructor(private readonly responses: ConsolidatedResponses) {}

  /** What the need was answered, newest first. */
  @Get()
  @Requires('needs:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ResponseListView> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const rows = await this.responses.list(viewer, id, numberOf(cursor), limit + 1);
    return page(rows, limit, ({ number }) => cursorOf(number), responseSummary);
  }

  @Get(':number')
  @Requires('needs:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
    @InLanguage() language: Language,
  ): Promise<ResponseView> {
    return responseView(await this.responses.read(viewer, id, number), language);
  }

  /** Makes one now; at most one a day. */
  @Post()
  @Requires('needs:write')
  @OnceOnly()
  async make(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResponseView> {
    const made = await this.responses.request(viewer, id);
    response.setHeader('Location', `/api/v1/needs/${id}/responses/${made.number}`);
    return responseView(made, language);
  }
}
