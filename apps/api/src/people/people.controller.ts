import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { HandOversService, PersonalDataService, serves, type Viewer } from '@tandem/accounts';
import { HandOverNeeds } from '@tandem/needs';
import { HandOverOffers } from '@tandem/offers';
import type { Response } from 'express';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson, Requires } from '../http/permissions.decorator.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { EraseDto, HandOverDto } from './person.dto.js';
import { HandOverPreviewView, HandedOverView, PersonalDataView, personalDataView } from './person-view.dto.js';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly handOvers: HandOversService,
    private readonly personalData: PersonalDataService,
    private readonly needs: HandOverNeeds,
    private readonly offers: HandOverOffers,
  ) {}

  @Get('me/export')
  @InPerson()
  async export(
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonalDataView> {
    response.setHeader('Content-Disposition', 'attachment; filename="tandem-my-data.json"');
    return personalDataView(await this.personalData.of(viewer));
  }

  @Post('me/erase')
  @InPerson({ fresh: true })
  @HttpCode(204)
  async erase(
    @CurrentViewer() viewer: Viewer,
    @Body() { confirm }: EraseDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.personalData.erase(viewer, confirm === true);
    clearSessionCookie(response);
  }

  /** What would pass from a member who leaves to one who takes over; nothing is changed. */
  @Get(':id/hand-over')
  @Requires('people:read')
  async previewHandOver(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { organisation, to }: HandOverDto,
  ): Promise<HandOverPreviewView> {
    const organisationId = organisation.toLowerCase();
    const preview = await this.handOvers.preview(viewer, organisationId, id, to.toLowerCase());
    const isMember = serves(viewer, organisationId);
    const of = (kind: 'need' | 'offer') => (drafted: { id: string; title: string | null }) => ({
      kind,
      id: drafted.id,
      title: isMember ? drafted.title : null,
    });
    const needs = (await this.needs.drafted(organisationId, id)).map(of('need'));
    const offers = (await this.offers.drafted(organisationId, id)).map(of('offer'));
    return { ...preview, drafts: [...needs, ...offers] };
  }

  /** A member takes over from one who leaves. */
  @Post(':id/hand-over')
  @Requires('people:write')
  @HttpCode(200)
  handOver(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { organisation, to }: HandOverDto,
  ): Promise<HandedOverView> {
    return this.handOvers.handOver(viewer, organisation.toLowerCase(), id, to.toLowerCase());
  }
}
