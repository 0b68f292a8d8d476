import { Injectable } from '@nestjs/common';
import { may, overseer, type Viewer } from '@tandem/accounts';
import { NeedsService } from '@tandem/needs';
import { OffersService } from '@tandem/offers';
import { DeclinesRepository } from './declines.repository.js';
import type { MatchSide } from '../match.workflow.js';
import { MatchStepNotYours } from '../matching.errors.js';

/** From so many on nobody's own reason shows through their number. */
const ENOUGH = 3;

/** How many of the other side have declined a record, and for which reasons; null where that would tell whose they are. */
export interface DeclinesOf {
  total: number;
  reasons: { reason: string; count: number }[] | null;
}

/** Why needs and offers are declined. */
@Injectable()
export class Declines {
  constructor(
    private readonly repository: DeclinesRepository,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
  ) {}

  /** For the record's own side and the offices that serve all. @throws NeedNotFound, OfferNotFound, MatchStepNotYours */
  async read(viewer: Viewer, side: MatchSide, id: string): Promise<DeclinesOf> {
    const { organisationId } = await (side === 'need' ? this.needs.read(viewer, id) : this.offers.read(viewer, id));
    const facts = side === 'need' ? { stateOrganisationId: organisationId } : { donorOrganisationId: organisationId };
    if (!overseer(viewer) && !may(viewer, 'read', 'match', facts)) throw new MatchStepNotYours();
    return this.of(side, id);
  }

  /** The same, whoever asks. Reasons show once there are three declines, or where all were shared. */
  async of(side: MatchSide, id: string): Promise<DeclinesOf> {
    const rows = await this.repository.of(side, id);
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    const isOpen = total >= ENOUGH || (total > 0 && rows.every(({ shared, count }) => shared === count));
    return { total, reasons: isOpen ? rows.map(({ reason, count }) => ({ reason, count })) : null };
  }
}
