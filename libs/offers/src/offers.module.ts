import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@tandem/accounts';
import { OutboxModule } from '@tandem/platform/outbox';
import { Offer } from './offer.entity.js';
import { OffersRepository } from './offers.repository.js';
import { OffersService } from './offers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Offer]), AccountsModule, OutboxModule],
  providers: [OffersRepository, OffersService],
  exports: [OffersService, OffersRepository],
})
export class OffersModule {}
