import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Offer, OfferAudiences, OffersService, PostOfferDto } from '@tandem/offers';
import { Clock } from '@tandem/platform/database';
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
import { OfferChangesDto } from './offer-changes.dto.js';
import { OfferQuery } from './offer-query.dto.js';
import { OfferAudiencesView, offerAudiencesView } from './offer-preview.dto.js';
import { OfferListView, OfferView, offerView } from './offer-view.dto.js';

/** Steps of the workflow that a caller may take, besides submitting. */
export type OfferStep = 'verify' | 'withdraw';

@Controller('offers')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
    private readonly audiences: OfferAudiences,
    private readonly annexes: AnnexOfRecords,
  ) {}

  @Get()
  @Requires('offers:read')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: OfferQuery,
    @InLanguage() language: Language,
  ): Promise<OfferListView> {
    const { limit = DEFAULT_LIMIT, cursor, mine, ...filter } = query;
    const rows = await this.offers.list(viewer, {
      ...filter,
      mine: mine === 'true',
      after: numberOf(cursor),
      limit: limit + 1,
    });
    const owners = await this.accounts.organisationsById(rows.map((offer) => offer.organisationId));
    const today = await this.clock.today();
    const audiences = await this.audiences.of(viewer, rows);
    const readAs = ({ id }: Offer) => audiences.get(id) ?? 'public';
    const annexOf = await this.annexesOf(viewer, rows);
    const view = (offer: Offer) =>
      offerView(offer, owners.get(offer.organisationId), viewer, readAs(offer), annexOf(offer.id), language, today);
    return page(rows, limit, (offer) => cursorOf(offer.number), view);
  }

  @Post()
  @Requires('offers:write')
  async post(
    @CurrentViewer() viewer: Viewer,
    @Body() body: PostOfferDto,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    const offer = await this.offers.post(viewer, body);
    response.setHeader('Location', `/api/v1/offers/${offer.id}`);
    return this.answer(offer, viewer, language, response);
  }

  /** How a draft would be read by each audience once it is open; nothing is stored. */
  @Post('preview-audience')
  @Requires('offers:write')
  @HttpCode(200)
  previewAudience(@Body() body: OfferChangesDto): OfferAudiencesView {
    return offerAudiencesView(body, body.visibility ?? 'public');
  }

  @Get(':id')
  @Requires('offers:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    return this.answer(await this.offers.read(viewer, id), viewer, language, response);
  }

  /** Changes the fields that are named; null clears one. The whole is then checked as a new offer would be. */
  @Patch(':id')
  @ApiBody({ type: OfferChangesDto })
  @Requires('offers:write')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: unknown,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    const offer = await this.offers.change(viewer, id, requiredVersion(request), body);
    return this.answer(offer, viewer, language, response);
  }

  @Post(':id/submit')
  @Requires('offers:write')
  @OnceOnly()
  @HttpCode(200)
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    checkStatedVersion(request, (await this.offers.read(viewer, id)).version);
    return this.answer(await this.offers.submit(viewer, id), viewer, language, response);
  }

  @Post(':id/:step')
  @Requires('offers:write')
  @OnceOnly()
  @HttpCode(200)
  async step(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('step', new StepPipe(['verify', 'withdraw'] as const)) step: OfferStep,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    checkStatedVersion(request, (await this.offers.read(viewer, id)).version);
    return this.answer(await this.offers.step(viewer, id, step), viewer, language, response);
  }

  private async answer(offer: Offer, viewer: Viewer, language: Language, response: Response): Promise<OfferView> {
    setEtag(response, offer.version);
    const owners = await this.accounts.organisationsById([offer.organisationId]);
    const readAs = (await this.audiences.of(viewer, [offer])).get(offer.id) ?? 'public';
    const annexOf = await this.annexesOf(viewer, [offer]);
    const today = await this.clock.today();
    return offerView(offer, owners.get(offer.organisationId), viewer, readAs, annexOf(offer.id), language, today);
  }

  private annexesOf(viewer: Viewer, offers: readonly Offer[]) {
    return this.annexes.of(viewer, 'offer', offers, (id) => this.offers.disclosedTo(id));
  }
}
