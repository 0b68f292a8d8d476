import { Module } from '@nestjs/common';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { SealingModule } from '@tandem/sealing';
import { AnnexAnswers } from './annex-answers.js';
import { NeedAnnexController } from './need-annex.controller.js';
import { OfferAnnexController } from './offer-annex.controller.js';

@Module({
  imports: [NeedsModule, OffersModule, SealingModule],
  controllers: [NeedAnnexController, OfferAnnexController],
  providers: [AnnexAnswers],
})
export class AnnexesApiModule {}
