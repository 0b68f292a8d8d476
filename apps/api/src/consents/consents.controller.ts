import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Consents, type ConsentObject } from '@tandem/consents';
import { MatchesService } from '@tandem/matching';
import { NeedsService } from '@tandem/needs';
import { OffersService } from '@tandem/offers';
import { ProjectPages, ProjectsService } from '@tandem/projects';
import { EmptyDto } from '../http/empty.dto.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { ConsentListView, consentListView } from './consent-view.dto.js';

/** What was consented about a record, for those who may read the record. */
@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly matches: MatchesService,
    private readonly projects: ProjectsService,
    private readonly pages: ProjectPages,
    private readonly accounts: AccountsService,
  ) {}

  @Get('needs/:id/consents')
  @Requires('consents:read')
  async ofNeed(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ConsentListView> {
    await this.needs.read(viewer, id);
    return this.answer('need', id, viewer);
  }

  @Get('offers/:id/consents')
  @Requires('consents:read')
  async ofOffer(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ConsentListView> {
    await this.offers.read(viewer, id);
    return this.answer('offer', id, viewer);
  }

  @Get('matches/:id/consents')
  @Requires('consents:read')
  async ofMatch(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ConsentListView> {
    await this.matches.read(viewer, id);
    return this.answer('match', id, viewer);
  }

  @Get('projects/:id/consents')
  @Requires('consents:read')
  async ofProject(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<ConsentListView> {
    await this.projects.read(viewer, id);
    return this.answer('project', id, viewer);
  }

  /** The viewer's side consents that the project has a page for everybody; the second consent makes it. */
  @Post('projects/:id/publish-consent')
  @Requires('consents:write')
  @OnceOnly()
  @HttpCode(200)
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
  ): Promise<ConsentListView> {
    await this.pages.consent(viewer, id);
    return this.answer('project', id, viewer);
  }

  /** The viewer's side no longer consents: the page is gone. */
  @Post('projects/:id/withdraw-consent')
  @Requires('consents:write')
  @OnceOnly()
  @HttpCode(200)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
  ): Promise<ConsentListView> {
    await this.pages.withdraw(viewer, id);
    return this.answer('project', id, viewer);
  }

  private async answer(type: ConsentObject, id: string, viewer: Viewer): Promise<ConsentListView> {
    const consents = await this.consents.of(type, id);
    const owners = await this.accounts.organisationsById(consents.map(({ organisationId }) => organisationId));
    const names = await this.accounts.namesOf(consents.map(({ personId }) => personId));
    return consentListView(consents, owners, names, viewer);
  }
}
