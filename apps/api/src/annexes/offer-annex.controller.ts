import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { OffersService } from '@tandem/offers';
import type { AnnexedRecord } from '@tandem/sealing';
import type { Request, Response } from 'express';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { AnnexAnswers } from './annex-answers.js';
import { AnnexHoldersView, AnnexLooksView, AnnexVersionView, AnnexView } from './annex-view.dto.js';
import { AnnexDto, AnnexHoldersDto } from './annex.dto.js';

/** The sealed annex of an offer: for named holders, whatever anybody's function. */
@Controller('offers/:id/annex')
export class OfferAnnexController {
  constructor(
    private readonly offers: OffersService,
    private readonly annexes: AnnexAnswers,
  ) {}

  /** Every look is logged, and shown to the owner. */
  @Get()
  @Requires('annexes:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnnexView> {
    return this.annexes.read(viewer, await this.record(viewer, id), request, response);
  }

  /** Writes the first text, of which the writer is then the holder; with If-Match, the next version. */
  @Put()
  @Requires('annexes:write')
  async write(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { text }: AnnexDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnnexVersionView> {
    return this.annexes.write(viewer, await this.record(viewer, id), text, request, response);
  }

  @Get('holders')
  @Requires('offers:read')
  async holders(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AnnexHoldersView> {
    return this.annexes.holders(viewer, await this.record(viewer, id));
  }

  /** Names all holders anew: who is left out loses it. */
  @Put('holders')
  @Requires('annexes:write')
  async setHolders(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { people }: AnnexHoldersDto,
  ): Promise<AnnexHoldersView> {
    return this.annexes.setHolders(viewer, await this.record(viewer, id), people);
  }

  @Get('looks')
  @Requires('annexes:write')
  async looks(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<AnnexLooksView> {
    return this.annexes.looks(viewer, await this.record(viewer, id));
  }

  private async record(viewer: Viewer, id: string): Promise<AnnexedRecord> {
    const { organisationId } = await this.offers.read(viewer, id);
    return { type: 'offer', id, organisationId, openTo: await this.offers.disclosedTo(id) };
  }
}
