import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { ConsentsModule } from '@tandem/consents';
import { OutboxModule } from '@tandem/platform/outbox';
import { SealingModule } from '@tandem/sealing';
import { OfferAudiencesRepository } from './offer-audiences.repository.js';
import { OfferAudiences } from './offer-audiences.js';
import { Offer } from './offer.entity.js';
import { HandOverOffers } from './offer-hand-over.js';
import { OfferHandOverRepository } from './offer-hand-over.repository.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Offer]), AccountsModule, ConsentsModule, SealingModule, OutboxModule],
  providers: [
    OffersRepository,
    OffersService,
    OfferHandOverRepository,
    HandOverOffers,
    OfferAudiencesRepository,
    OfferAudiences,
  ],
  exports: [OffersService, OffersRepository, HandOverOffers, OfferAudiences],
})
export class OffersModule {}
