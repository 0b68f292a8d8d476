import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { OrganisationsService, type OrganisationRecord, type Viewer } from '@tandem/accounts';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import {
  ChangeOrganisationDto,
  EnterOrganisationDto,
  OrganisationQuery,
  RefuseOrganisationDto,
} from './organisation.dto.js';
import {
  OrganisationEntryListView,
  OrganisationEntryView,
  organisationEntryView,
} from './organisation-entry-view.dto.js';

const flag = (value: 'true' | 'false' | undefined): boolean | undefined => (value ? value === 'true' : undefined);

@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly organisations: OrganisationsService) {}

  /** In the order of entry. */
  @Get()
  @Requires('organisations:read')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: OrganisationQuery): Promise<OrganisationEntryListView> {
    const { limit = DEFAULT_LIMIT, cursor, kind, verified, withoutEndorser } = query;
    const rows = await this.organisations.list(viewer, {
      kind,
      verified: flag(verified),
      withoutEndorser: flag(withoutEndorser),
      after: numberOf(cursor),
      limit: limit + 1,
    });
    return page(
      rows,
      limit,
      (row) => cursorOf(row.number),
      (row) => organisationEntryView(row, viewer),
    );
  }

  @Post()
  @Requires('organisations:write')
  async enter(
    @CurrentViewer() viewer: Viewer,
    @Body() { name, kind, country, members }: EnterOrganisationDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationEntryView> {
    const facts = { name: name.trim(), kind, country: country ?? null, members: members ?? [] };
    return answer(await this.organisations.enter(viewer, facts), viewer, response);
  }

  @Get(':id')
  @Requires('organisations:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationEntryView> {
    return answer(await this.organisations.read(viewer, id), viewer, response);
  }

  @Patch(':id')
  @Requires('organisations:write')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { name, members }: ChangeOrganisationDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationEntryView> {
    const facts = { ...(name ? { name: name.trim() } : {}), ...(members ? { members } : {}) };
    return answer(await this.organisations.change(viewer, id, requiredVersion(request), facts), viewer, response);
  }

  @Post(':id/verify')
  @Requires('organisations:write')
  @HttpCode(200)
  async verify(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationEntryView> {
    return answer(await this.organisations.verify(viewer, id, statedVersion(request)), viewer, response);
  }

  @Post(':id/refuse')
  @Requires('organisations:write')
  @HttpCode(200)
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { because }: RefuseOrganisationDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OrganisationEntryView> {
    return answer(await this.organisations.refuse(viewer, id, because, statedVersion(request)), viewer, response);
  }
}

function answer(organisation: OrganisationRecord, viewer: Viewer, response: Response): OrganisationEntryView {
  setEtag(response, organisation.version);
  return organisationEntryView(organisation, viewer);
}
