import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { AuditModule } from '@tandem/platform/audit';
import { RatesModule } from '@tandem/rates';
import { SampleService } from './sample.service.js';

/** Needs DatabaseModule beside it. */
@Module({
  imports: [AuditModule, AccountsModule, NeedsModule, OffersModule, RatesModule],
  providers: [SampleService],
  exports: [SampleService],
})
export class SampleModule {}
