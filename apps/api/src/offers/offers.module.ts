import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { OffersModule } from '@tandem/offers';
import { OffersController } from './offers.controller.js';

@Module({ imports: [OffersModule, AccountsModule], controllers: [OffersController] })
export class OffersApiModule {}
