import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { HandOversService, PersonalDataService, type Viewer } from '@tandem/accounts';
import type { Response } from 'express';
import { IdPipe } from '../http/id.pipe.js';
import { InPerson, Requires } from '../http/permissions.decorator.js';
import { clearSessionCookie } from '../http/session-cookie.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { EraseDto, HandOverDto } from './person.dto.js';
import { HandedOverView, PersonalDataView, personalDataView } from './person-view.dto.js';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly handOvers: HandOversService,
    private readonly personalData: PersonalDataService,
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
