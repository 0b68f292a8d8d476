import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { MatchingWeights, type OrganisationWeights } from '@tandem/matching';
import type { Language } from '@tandem/wording';
import type { Request, Response } from 'express';
import { requiredVersion, setEtag } from '../http/etag.js';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { WeightsListView, WeightsView, weightsView } from './weights-view.dto.js';
import { WeightsDto } from './weights.dto.js';

@Controller('matching-weights')
export class WeightsController {
  constructor(
    private readonly weights: MatchingWeights,
    private readonly accounts: AccountsService,
  ) {}

  /** Of each organisation that the caller works in, on the sides it works on. */
  @Get()
  @Requires('matches:read')
  async list(@CurrentViewer() viewer: Viewer, @InLanguage() language: Language): Promise<WeightsListView> {
    const all = await this.weights.list(viewer);
    const owners = await this.accounts.organisationsById(all.map(({ organisationId }) => organisationId));
    return { items: all.map((one) => weightsView(one, owners.get(one.organisationId), language)) };
  }

  @Get(':organisationId')
  @Requires('matches:read')
  async read(
    @CurrentViewer() viewer: Viewer,
    @Param('organisationId', IdPipe) organisationId: string,
    @InLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WeightsView> {
    return this.answer(await this.weights.read(viewer, organisationId), language, response);
  }

  /** The organisation's open records are scored anew by what is set. */
  @Put(':organisationId')
  @Requires('matches:write')
  async set(
    @CurrentViewer() viewer: Viewer,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() { donor, state }: WeightsDto,
    @InLanguage() language: Language,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WeightsView> {
    const version = requiredVersion(request);
    return this.answer(await this.weights.set(viewer, organisationId, version, { donor, state }), language, response);
  }

  private async answer(weights: OrganisationWeights, language: Language, response: Response): Promise<WeightsView> {
    setEtag(response, weights.version);
    const owners = await this.accounts.organisationsById([weights.organisationId]);
    return weightsView(weights, owners.get(weights.organisationId), language);
  }
}
