import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { MatchesService, StancesService } from '@tandem/matching';
import { AgreementsService } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { EmptyDto } from '../http/empty.dto.js';
import { checkStatedVersion, setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { MatchQuery } from './match-query.dto.js';
import { MatchReader } from './match-reader.js';
import { MatchListView, MatchView } from './match-view.dto.js';
import { AgreeDto, DeclineDto } from './match.dto.js';

@Controller()
export class MatchesController {
  constructor(
    private readonly reader: MatchReader,
    private readonly matches: MatchesService,
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
    await this.checkVersion(viewer, id, request);
    await this.stances.interest(viewer, id);
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
    await this.checkVersion(viewer, id, request);
    await this.stances.consent(viewer, id);
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
    await this.checkVersion(viewer, id, request);
    await this.agreements.decline(viewer, id, body.reason, body.shareReason ?? false);
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
    await this.checkVersion(viewer, id, request);
    await this.agreements.withdraw(viewer, id);
    return this.read(viewer, id, language, response);
  }

  /** The donor's signature reserves the amount and begins a project; the State's makes it agreed. */
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
    await this.checkVersion(viewer, id, request);
    await this.agreements.agree(viewer, id, body.amount ?? null);
    return this.read(viewer, id, language, response);
  }

  private async checkVersion(viewer: Viewer, id: string, request: Request): Promise<void> {
    checkStatedVersion(request, (await this.matches.read(viewer, id)).match.version);
  }
}
