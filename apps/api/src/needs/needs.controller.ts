import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Need, NeedAudiences, NeedsService, PostNeedDto } from '@tandem/needs';
import type { Language } from '@tandem/wording';
import { ApiBody } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AnnexOfRecords } from '../annexes/annex-of-records.js';
import { EmptyDto } from '../http/empty.dto.js';
import { checkStatedVersion, requiredVersion, setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { StepPipe } from '../http/step.pipe.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { NeedChangesDto } from './need-changes.dto.js';
import { NeedQuery } from './need-query.dto.js';
import { NeedAudiencesView, needAudiencesView } from './need-preview.dto.js';
import { NeedListView, NeedView, needView } from './need-view.dto.js';

/** Steps of the workflow that a caller may take, besides submitting. */
export type NeedStep = 'authenticate' | 'endorse' | 'withdraw';

@Controller('needs')
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly accounts: AccountsService,
    private readonly audiences: NeedAudiences,
    private readonly annexes: AnnexOfRecords,
  ) {}

  @Get()
  @Requires('needs:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: NeedQuery,
    @InLanguage() language: Language,
  ): Promise<NeedListView> {
    const { limit = DEFAULT_LIMIT, cursor, mine, ...filter } = query;
    const rows = await this.needs.list(viewer, {
      ...filter,
      mine: mine === 'true',
      after: numberOf(cursor),
      limit: limit + 1,
    });
    const owners = await this.accounts.organisationsById(rows.map((need) => need.organisationId));
    const audiences = await this.audiences.of(viewer, rows);
    const annexOf = await this.annexesOf(viewer, rows);
    const readAs = ({ id }: Need) => audiences.get(id) ?? 'public';
    const view = (need: Need) =>
      needView(need, owners.get(need.organisationId), viewer, readAs(need), annexOf(need.id), language);
    return page(rows, limit, (need) => cursorOf(need.number), view);
  }

  @Post()
  @Requires('needs:write')
  async post(
    @CurrentViewer() viewer: Viewer,
    @Body() body: PostNeedDto,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedView> {
    const need = await this.needs.post(viewer, body);
    response.setHeader('Location', `/api/v1/needs/${need.id}`);
    return this.answer(need, viewer, language, response);
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
    return this.answer(await this.needs.read(viewer, id), viewer, language, response);
  }

  /** Changes the fields that are named; null clears one. The whole is then checked as a new need would be. */
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
    return this.answer(need, viewer, language, response);
  }

  @Post(':id/submit')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedView> {
    checkStatedVersion(request, (await this.needs.read(viewer, id)).version);
    return this.answer(await this.needs.submit(viewer, id), viewer, language, response);
  }

  @Post(':id/:step')
  @Requires('needs:write')
  @OnceOnly()
  @HttpCode(200)
  async step(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('step', new StepPipe(['authenticate', 'endorse', 'withdraw'] as const)) step: NeedStep,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<NeedView> {
    checkStatedVersion(request, (await this.needs.read(viewer, id)).version);
    return this.answer(await this.needs.step(viewer, id, step), viewer, language, response);
  }

  private async answer(need: Need, viewer: Viewer, language: Language, response: Response): Promise<NeedView> {
    setEtag(response, need.version);
    const owners = await this.accounts.organisationsById([need.organisationId]);
    const audience = (await this.audiences.of(viewer, [need])).get(need.id) ?? 'public';
    const annexOf = await this.annexesOf(viewer, [need]);
    return needView(need, owners.get(need.organisationId), viewer, audience, annexOf(need.id), language);
  }

  private annexesOf(viewer: Viewer, needs: readonly Need[]) {
    return this.annexes.of(viewer, 'need', needs, (id) => this.needs.disclosedTo(id));
  }
}
