import { Module } from '@nestjs/common';
import { OutboxModule } from '@tandem/platform/outbox';
import { KeyRingModule } from '@tandem/platform/sealing';
import { AttachmentsService } from './attachments.service.js';
import { CheckAttachment } from './check-attachment.handler.js';
import { FilesRepository } from './files.repository.js';

@Module({
  imports: [OutboxModule, KeyRingModule],
  providers: [FilesRepository, AttachmentsService, CheckAttachment],
  exports: [AttachmentsService, CheckAttachment],
})
export class FilesModule {}
