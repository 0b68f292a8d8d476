import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { OffersRepository, OffersService, type Offer } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { AgreementsService } from './agreements.service.js';

/** Changes of offers that end what is reserved of them, where their owner says so. */
@Injectable()
export class OfferAmendments {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly offers: OffersService,
    private readonly repository: OffersRepository,
    private readonly transactions: Transactions,
  ) {}

  /** As `OffersService.change`. @throws OfferReserved unless reservations are to end */
  change(viewer: Viewer, id: string, version: number, change: unknown, endReservations: boolean): Promise<Offer> {
    if (!endReservations) return this.offers.change(viewer, id, version, change);
    return this.transactions.run(async () => {
      const now = await this.endReservations(viewer, id, version);
      return this.offers.change(viewer, id, now, change);
    });
  }

  /** As `OffersService.step`. @throws OfferReserved unless reservations are to end */
  withdraw(viewer: Viewer, id: string, version: number | undefined, endReservations: boolean): Promise<Offer> {
    if (!endReservations) return this.offers.step(viewer, id, 'withdraw', version);
    return this.transactions.run(async () => {
      const now = await this.endReservations(viewer, id, version);
      return this.offers.step(viewer, id, 'withdraw', now);
    });
  }

  /** The version of the offer after that. Whoever signs meanwhile holds the match first, so that these are held first here. */
  private endReservations(viewer: Viewer, id: string, version: number | undefined): Promise<number> {
    return this.transactions.run(async (tx) => {
      await this.repository.holdReserved(tx, id);
      const offer = await this.offers.hold(tx, viewer, id, version);
      await this.agreements.endReservations(tx, viewer, id);
      return (await this.repository.byId(id, tx))?.version ?? offer.version;
    });
  }
}
