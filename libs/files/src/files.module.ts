import { Module } from '@nestjs/common';
import { loadConfig } from '@tandem/platform/config';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { AttachmentsService } from './attachments.service.js';
import { CheckAttachment } from './check-attachment.handler.js';
import { FilesRepository } from './files.repository.js';
import { Quarantine } from './quarantine.js';
import { Clamd, SCANNER, type Scanner } from './scanner.js';

@Module({
  imports: [OutboxModule, KeyRingModule],
  providers: [
    FilesRepository,
    AttachmentsService,
    Quarantine,
    CheckAttachment,
    { provide: SCANNER, useFactory: scanner },
  ],
  exports: [AttachmentsService, CheckAttachment, Quarantine],
})
export class FilesModule {}

function scanner(): Scanner | null {
  const { clamdUrl } = loadConfig();
  return clamdUrl === undefined ? null : new Clamd(clamdUrl);
}
