import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { StancesService } from '@tandem/matching';
import { AgreementsService } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { MatchQuery } from './match-query.dto.js';
import { MatchReader } from './match-reader.js';
import { MatchListView, MatchView } from './match-view.dto.js';
import { AgreeDto, DeclineDto, DuplicateDto } from './match.dto.js';

@Controller()
export class MatchesController {
  constructor(
    private readonly reader: MatchReader,
    private readonly stances: StancesService,
    private readonly agreements: AgreementsService,
  ) {}

  @Get('needs/:id/matches')
  @Requires('matches:read')
  ofNeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: MatchQuery,
    @InLanguage() language: Language,
  ): Promise<MatchListView> {
    return this.reader.list(viewer, 'need', id, query, language);
  }

  @Get('offers/:id/matches')
  @Requires('matches:read')
  ofOffer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() query: MatchQuery,
    @InLanguage() language: Language,
  ): Promise<MatchListView> {
    return this.reader.list(viewer, 'offer', id, query, language);
  }

  @Get('matches/:id')
  @Requires('matches:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    const view = await this.reader.one(viewer, id, language);
    setEtag(response, view.version);
    return view;
  }

  @Post('matches/:id/interest')
  @Requires('matches:write')
  @HttpCode(200)
  async interest(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    await this.stances.interest(viewer, id, statedVersion(request) ?? undefined);
    return this.read(viewer, id, language, response);
  }

  @Post('matches/:id/consent')
  @Requires('matches:write')
  @OnceOnly()
  @HttpCode(200)
  async consent(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    await this.stances.consent(viewer, id, statedVersion(request) ?? undefined);
    return this.read(viewer, id, language, response);
  }

  @Post('matches/:id/decline')
  @Requires('matches:write')
  @HttpCode(200)
  async decline(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: DeclineDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    const decline = { reason: body.reason, note: body.note ?? null, isShared: body.shareReason ?? false };
    await this.agreements.decline(viewer, id, decline, statedVersion(request) ?? undefined);
    return this.read(viewer, id, language, response);
  }

  @Post('matches/:id/withdraw')
  @Requires('matches:write')
  @OnceOnly()
  @HttpCode(200)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    await this.agreements.withdraw(viewer, id, statedVersion(request) ?? undefined);
    return this.read(viewer, id, language, response);
  }

  /** The donor's signature reserves the amount and begins a project; the State's makes it agreed, line by line. */
  @Post('matches/:id/agree')
  @Requires('matches:write')
  @OnceOnly()
  @HttpCode(200)
  async agree(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: AgreeDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    await this.agreements.agree(viewer, id, body, statedVersion(request) ?? undefined);
    return this.read(viewer, id, language, response);
  }

  /** The same is agreed or talked about elsewhere: this talk ends for good. */
  @Post('matches/:id/mark-duplicate')
  @Requires('matches:write')
  @OnceOnly()
  @HttpCode(200)
  async markDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { of, note }: DuplicateDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MatchView> {
    const version = statedVersion(request) ?? undefined;
    await this.agreements.markDuplicate(viewer, id, of.toLowerCase(), note ?? null, version);
    return this.read(viewer, id, language, response);
  }
}
