import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { SealingModule } from '@tandem/sealing';
import { AnnexHoldersController } from './annex-holders.controller.js';
import { AnnexOfRecords } from './annex-of-records.js';
import { AnnexedRecords } from './annexed-records.js';
import { AnnexesController } from './annexes.controller.js';

@Module({
  imports: [AccountsModule, NeedsModule, OffersModule, SealingModule],
  controllers: [AnnexesController, AnnexHoldersController],
  providers: [AnnexedRecords, AnnexOfRecords],
  exports: [AnnexOfRecords],
})
export class AnnexesApiModule {}
