import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { PairAudiences, WeightsPreview, type MatchSide } from '@tandem/matching';
import type { Language } from '@tandem/wording';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { PreviewView, previewView } from './preview-view.dto.js';
import { PreviewDto } from './weights.dto.js';

/** How a list would look under other weights of the record's own side; nothing is stored. */
@Controller()
export class PreviewController {
  constructor(
    private readonly previews: WeightsPreview,
    private readonly accounts: AccountsService,
    private readonly audiences: PairAudiences,
  ) {}

  @Post('needs/:id/matches/preview')
  @Requires('matches:read')
  @HttpCode(200)
  ofNeed(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: PreviewDto,
    @InLanguage() language: Language,
  ): Promise<PreviewView> {
    return this.preview(viewer, 'need', id, body, language);
  }

  @Post('offers/:id/matches/preview')
  @Requires('matches:read')
  @HttpCode(200)
  ofOffer(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Body() body: PreviewDto,
    @InLanguage() language: Language,
  ): Promise<PreviewView> {
    return this.preview(viewer, 'offer', id, body, language);
  }

  private async preview(
    viewer: Viewer,
    side: MatchSide,
    id: string,
    { weights }: PreviewDto,
    language: Language,
  ): Promise<PreviewView> {
    const preview = await this.previews.of(viewer, side, id, weights ?? {});
    const owners = await this.accounts.organisationsById(
      preview.pairs.flatMap(({ need, offer }) => [need.organisationId, offer.organisationId]),
    );
    return previewView(preview, owners, await this.audiences.of(viewer, preview.pairs), language);
  }
}
