import { Injectable } from '@nestjs/common';
import type { Audience, Viewer } from '@tandem/accounts';
import { NeedAudiences, NeedsService } from '@tandem/needs';
import { OfferAudiences, OffersService } from '@tandem/offers';
import type { AnnexedRecord } from '@tandem/sealing';

/** A record with its annex, and how much of the record the viewer reads. */
export type ReadRecord = AnnexedRecord & { readAs: Audience };

/** Records as their annexes see them: whose they are, and to whom both sides' consent opened them. */
@Injectable()
export class AnnexedRecords {
  constructor(
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly needAudiences: NeedAudiences,
    private readonly offerAudiences: OfferAudiences,
  ) {}

  /** @throws NeedNotFound, OfferNotFound, also for one that the viewer may not see */
  read(viewer: Viewer, type: AnnexedRecord['type'], id: string): Promise<ReadRecord> {
    return type === 'need' ? this.need(viewer, id) : this.offer(viewer, id);
  }

  private async need(viewer: Viewer, id: string): Promise<ReadRecord> {
    const need = await this.needs.read(viewer, id);
    const readAs = (await this.needAudiences.of(viewer, [need])).get(id) ?? 'public';
    const { organisationId } = need;
    return { type: 'need', id, organisationId, openTo: await this.needs.disclosedTo(id), readAs };
  }

  private async offer(viewer: Viewer, id: string): Promise<ReadRecord> {
    const offer = await this.offers.read(viewer, id);
    const readAs = (await this.offerAudiences.of(viewer, [offer])).get(id) ?? 'public';
    const { organisationId } = offer;
    return { type: 'offer', id, organisationId, openTo: await this.offers.disclosedTo(id), readAs };
  }
}
