import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { DeadlinesModule } from '@tandem/platform/deadlines';
import { OutboxModule } from '@tandem/platform/outbox';
import { SealingModule } from '@tandem/sealing';
import { OfferAudiencesRepository } from './offer-audiences.repository.js';
import { OfferAudiences } from './offer-audiences.js';
import { ExpireOffers } from './offer-expiry.handler.js';
import { OfferExpiry } from './offer-expiry.js';
import { Offer } from './offer.entity.js';
import { HandOverOffers } from './offer-hand-over.js';
import { OfferHandOverRepository } from './offer-hand-over.repository.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Offer]),
    AccountsModule,
    ConsentsModule,
    SealingModule,
    OutboxModule,
    DeadlinesModule,
  ],
  providers: [
    OffersRepository,
    OffersService,
    OfferExpiry,
    ExpireOffers,
    OfferHandOverRepository,
    HandOverOffers,
    OfferAudiencesRepository,
    OfferAudiences,
  ],
  exports: [OffersService, OffersRepository, HandOverOffers, OfferAudiences, ExpireOffers],
})
export class OffersModule {}
