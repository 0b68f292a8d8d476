import { Module } from '@nestjs/common';
import { FilesModule } from '@tandem/files';
import { AttachmentsController } from './attachments.controller.js';

@Module({ imports: [FilesModule], controllers: [AttachmentsController] })
export class AttachmentsApiModule {}
