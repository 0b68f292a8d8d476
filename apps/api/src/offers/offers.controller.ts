import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { InvalidInput } from '@tandem/input';
import { Offer, OfferAudiences, OffersService, PostOfferDto } from '@tandem/offers';
import { OfferAmendments } from '@tandem/projects';
import { Clock } from '@tandem/platform/database';
import type { Language } from '@tandem/wording';
import { ApiBody } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AnnexOfRecords } from '../annexes/annex-of-records.js';
import { EmptyDto } from '../http/empty.dto.js';
import { requiredVersion, setEtag, statedVersion } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { OnceOnly } from '../http/idempotency.decorator.js';
import { InLanguage } from '../http/language.decorator.js';
import { DEFAULT_LIMIT, cursorOf, numberOf, page } from '../http/page.dto.js';
import { Requires } from '../http/permissions.decorator.js';
import { StepPipe } from '../http/step.pipe.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { EndReservationsDto, OfferChangesDto, OfferDraftDto } from './offer-changes.dto.js';
import { OfferQuery } from './offer-query.dto.js';
import { OfferAudiencesView, offerAudiencesView } from './offer-preview.dto.js';
import { OfferListView, OfferView, offerView } from './offer-view.dto.js';

/** Steps of the workflow that need no body, besides submitting. */
export type BareOfferStep = 'verify' | 'reopen';

@Controller('offers')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
    private readonly audiences: OfferAudiences,
    private readonly annexes: AnnexOfRecords,
    private readonly amendments: OfferAmendments,
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
  previewAudience(@Body() body: OfferDraftDto): OfferAudiencesView {
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
    const { change, endReservations } = taken(body);
    const offer = await this.amendments.change(viewer, id, requiredVersion(request), change, endReservations);
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
    const offer = await this.offers.submit(viewer, id, statedVersion(request) ?? undefined);
    return this.answer(offer, viewer, language, response);
  }

  @Post(':id/withdraw')
  @Requires('offers:write')
  @OnceOnly()
  @HttpCode(200)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() { endReservations = false }: EndReservationsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    const offer = await this.amendments.withdraw(viewer, id, statedVersion(request) ?? undefined, endReservations);
    return this.answer(offer, viewer, language, response);
  }

  @Post(':id/:step')
  @Requires('offers:write')
  @OnceOnly()
  @HttpCode(200)
  async step(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('step', new StepPipe(['verify', 'reopen'] as const)) step: BareOfferStep,
    @Body() _body: EmptyDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OfferView> {
    const offer = await this.offers.step(viewer, id, step, statedVersion(request) ?? undefined);
    return this.answer(offer, viewer, language, response);
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

/** What of the body is for the offer itself. */
function taken(body: unknown): { change: unknown; endReservations: boolean } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { change: body, endReservations: false };
  const { endReservations = false, ...change } = body as Record<string, unknown>;
  if (typeof endReservations !== 'boolean')
    throw new InvalidInput([{ pointer: '/endReservations', code: 'WRONG_TYPE', detail: 'must be true or false' }]);
  return { change, endReservations };
}
