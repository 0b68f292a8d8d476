import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { NeedsService, PostNeedDto, postedNeed } from '@tandem/needs';
import type { Language } from '@tandem/wording';
import { ApiBody } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { requiredVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { InAsking, type Asking } from './asking.decorator.js';
import { NeedChangesDto } from './need-changes.dto.js';
import { NeedQuery } from './need-query.dto.js';
import { NeedAudiencesView, needAudiencesView } from './need-preview.dto.js';
import { NeedListView, NeedView } from './need-view.dto.js';
import { NeedViews } from './need-views.js';

@Controller('needs')
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly views: NeedViews,
  ) {}

  @Get()
  @Requires('needs:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: NeedQuery,
    @InLanguage() language: Language,
  ): Promise<NeedListView> {
    const { limit = DEFAULT_LIMIT, cursor, mine, orphan, ...filter } = query;
    const rows = await this.needs.list(viewer, {
      ...filter,
      mine: mine === 'true',
      orphan: orphan === 'true',
      after: numberOf(cursor),
      limit: limit + 1,
    });
    const view = await this.views.of(viewer, rows, language);
    return page(rows, limit, (need) => cursorOf(need.number), view);
  }

  /** With `submit: false`, a draft that may lack what a need has to say; see PATCH. */
  @Post()
  @ApiBody({ type: PostNeedDto })
  @Requires('needs:write')
  async post(@InAsking() { viewer, language, response }: Asking, @Body() body: unknown): Promise<NeedView> {
    const need = await this.needs.post(viewer, postedNeed(body ?? {}));
    response.setHeader('Location', `/api/v1/needs/${need.id}`);
    return this.views.answer(need, viewer, language, response);
  }

  /** A draft of the same need, with its dates a year on. */
  @Post(':id/copy')
  @Requires('needs:write')
  async copy(
    @InAsking() { viewer, language, response }: Asking,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
  ): Promise<NeedView> {
    const need = await this.needs.copy(viewer, id);
    response.setHeader('Location', `/api/v1/needs/${need.id}`);
    return this.views.answer(need, viewer, language, response);
  }

  /** How a draft would be read by each audience once it is open; nothing is stored. */
  @Post('preview-audience')
  @Requires('needs:write')
  @HttpCode(200)
  previewAudience(@Body() body: NeedChangesDto): NeedAudiencesView {
    return needAudiencesView(body, body.visibility ?? 'accredited');
  }

  @Get(':id')
  @Requires('needs:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedView> {
    return this.views.answer(await this.needs.read(viewer, id), viewer, language, response);
  }

  /**
   * Changes the fields that are named; null clears one. The whole is then checked as a new need would be; a draft may lack
   * what submitting asks for.
   */
  @Patch(':id')
  @ApiBody({ type: NeedChangesDto })
  @Requires('needs:write')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedView> {
    const need = await this.needs.change(viewer, id, requiredVersion(request), body);
    return this.views.answer(need, viewer, language, response);
  }
}
