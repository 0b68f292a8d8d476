import { Controller, Get, Param } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { Bundles, Comparisons, PairAudiences } from '@tandem/matching';
import type { Language } from '@tandem/wording';
import { IdPipe } from '../http/id.pipe.js';
import { InLanguage } from '../http/language.decorator.js';
import { Requires } from '../http/permissions.decorator.js';
import { CurrentViewer } from '../http/viewer.decorator.js';
import { BundleListView, bundlesView } from './bundle-view.dto.js';
import { ComparisonView, comparisonView } from './comparison-view.dto.js';

/** What matches are to each other. */
@Controller()
export class SetsController {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly bundles: Bundles,
    private readonly accounts: AccountsService,
    private readonly audiences: PairAudiences,
  ) {}

  /** Why one of two matches of the same need, or of the same offer, stands above the other. */
  @Get('matches/:id/compared-with/:other')
  @Requires('matches:read')
  async compare(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('other', IdPipe) other: string,
    @InLanguage() language: Language,
  ): Promise<ComparisonView> {
    const compared = await this.comparisons.of(viewer, id, other);
    const audience = await this.audiences.of(viewer, [compared.above, compared.below]);
    return comparisonView(compared, audience, language);
  }

  /** Needs among an offer's matches that it serves better together, best first. */
  @Get('offers/:id/bundles')
  @Requires('matches:read')
  async bundlesOf(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @InLanguage() language: Language,
  ): Promise<BundleListView> {
    const found = await this.bundles.of(viewer, id);
    const owners = await this.accounts.organisationsById(
      found.bundles.flatMap(({ members }) => members.map(({ record }) => record.organisationId)),
    );
    return bundlesView(found, owners, language);
  }
}
