import { Injectable } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { NeedAudiences, NeedChainsRepository, NeedLinesRepository, NeedsService, type Need } from '@tandem/needs';
import type { Language } from '@tandem/wording';
import type { Response } from 'express';
import { AnnexOfRecords } from '../annexes/annex-of-records.js';
import { setEtag } from '../http/etag.js';
import { needView, type NeedView } from './need-view.dto.js';

/** Needs as a viewer reads them, with what other features know of them. */
@Injectable()
export class NeedViews {
  constructor(
    private readonly needs: NeedsService,
    private readonly accounts: AccountsService,
    private readonly audiences: NeedAudiences,
    private readonly chains: NeedChainsRepository,
    private readonly annexes: AnnexOfRecords,
    private readonly lines: NeedLinesRepository,
  ) {}

  async of(viewer: Viewer, needs: readonly Need[], language: Language): Promise<(need: Need) => NeedView> {
    const owners = await this.accounts.organisationsById(needs.map((need) => need.organisationId));
    const audiences = await this.audiences.of(viewer, needs);
    const lines = await this.lines.of(needs.map((need) => need.id));
    const asked = await this.chains.asked(needs);
    const annexOf = await this.annexes.of(viewer, 'need', needs, (id) => this.needs.disclosedTo(id));
    return (need) =>
      needView(need, {
        owner: owners.get(need.organisationId),
        viewer,
        readAs: audiences.get(need.id) ?? 'public',
        annex: annexOf(need.id),
        asked: asked.get(need.id) ?? { since: null, times: 0 },
        lines: lines.get(need.id) ?? [],
        language,
      });
  }

  /** One need as the answer to a request, with its ETag. */
  async answer(need: Need, viewer: Viewer, language: Language, response: Response): Promise<NeedView> {
    setEtag(response, need.version);
    return (await this.of(viewer, [need], language))(need);
  }
}
