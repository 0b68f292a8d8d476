import { Module } from '@nestjs/common';
import { AccountsModule } from '@tandem/accounts';
import { NeedsModule } from '@tandem/needs';
import { OffersModule } from '@tandem/offers';
import { OutboxModule } from '@tandem/platform/outbox';
import { WriteExport } from './exports/export-work.js';
import { ExportsRepository } from './exports/exports.repository.js';
import { ExportsService } from './exports/exports.service.js';
import { WorkOnImport } from './imports/import-work.js';
import { ImportRowsRepository } from './imports/import-rows.repository.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { ImportsService } from './imports/imports.service.js';
import { NeedRecords } from './need-records.js';
import { OfferRecords } from './offer-records.js';
import { RecordKinds } from './record-kinds.js';

@Module({
  imports: [AccountsModule, NeedsModule, OffersModule, OutboxModule],
  providers: [
    NeedRecords,
    OfferRecords,
    RecordKinds,
    ImportsRepository,
    ImportRowsRepository,
    ImportsService,
    WorkOnImport,
    ExportsRepository,
    ExportsService,
    WriteExport,
  ],
  exports: [ImportsService, WorkOnImport, ExportsService, WriteExport],
})
export class ExchangeModule {}
