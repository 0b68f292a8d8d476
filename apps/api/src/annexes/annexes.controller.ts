import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Annexes, type AnnexedRecord } from '@tandem/sealing';
import type { Request, Response } from 'express';
import { setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import {
  AnnexHoldersView,
  AnnexLooksView,
  AnnexVersionView,
  AnnexView,
  PossibleHoldersView,
  annexHoldersView,
  annexLooksView,
  annexView,
  possibleHoldersView,
} from './annex-view.dto.js';
import { AnnexDto, AnnexHoldersDto } from './annex.dto.js';
import { AnnexedRecords } from './annexed-records.js';
import { AnnexedType } from './annexed-type.decorator.js';

/** The sealed annex of a need or an offer: for named holders, whatever anybody's function. */
@Controller(['needs/:id/annex', 'offers/:id/annex'])
export class AnnexesController {
  constructor(
    private readonly records: AnnexedRecords,
    private readonly annexes: Annexes,
    private readonly accounts: AccountsService,
  ) {}

  /** Every look is logged, and shown to the owner. */
  @Get()
  @Requires('annexes:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnnexView> {
    const via = viewer.scopes === null ? 'session' : 'token';
    const record = await this.records.read(viewer, type, id);
    const annex = await this.annexes.read(viewer, record, { address: request.ip ?? null, via });
    setEtag(response, annex.version);
    return annexView(annex);
  }

  /** Writes the first text, of which the writer is then the holder; with If-Match, the next version. */
  @Put()
  @Requires('annexes:write')
  async write(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
    @Body() { text }: AnnexDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnnexVersionView> {
    const record = await this.records.read(viewer, type, id);
    const version = await this.annexes.write(viewer, record, text, statedVersion(request));
    setEtag(response, version);
    return { version };
  }

  /** Takes the text away for good. Who opened it remains known. */
  @Delete()
  @Requires('annexes:write')
  @HttpCode(204)
  async destroy(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.annexes.destroy(viewer, await this.records.read(viewer, type, id), statedVersion(request));
  }

  /** Names all holders anew: who is left out loses it. */
  @Put('holders')
  @Requires('annexes:write')
  async setHolders(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
    @Body() { people }: AnnexHoldersDto,
  ): Promise<AnnexHoldersView> {
    const record = await this.records.read(viewer, type, id);
    return annexHoldersView(viewer, record, await this.annexes.setHolders(viewer, record, people));
  }

  /** Whom one can name: who works for the owner, and who speaks for a party to which both sides opened the record. */
  @Get('possible-holders')
  @Requires('annexes:write')
  async possibleHolders(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
  ): Promise<PossibleHoldersView> {
    const people = await this.annexes.possibleHolders(viewer, await this.records.read(viewer, type, id));
    const organisations = await this.accounts.organisationsById(people.map(({ organisationId }) => organisationId));
    return possibleHoldersView(people, organisations);
  }

  @Get('looks')
  @Requires('annexes:write')
  async looks(
    @CurrentViewer() viewer: Viewer,
    @AnnexedType() type: AnnexedRecord['type'],
    @Param('id', IdPipe) id: string,
  ): Promise<AnnexLooksView> {
    return annexLooksView(await this.annexes.looks(viewer, await this.records.read(viewer, type, id)));
  }
}
