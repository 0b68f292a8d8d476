import { Injectable } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { AttachmentsService } from './attachments.service.js';
import { ATTACHMENT_ADDED } from './files.events.js';
import { FilesRepository } from './files.repository.js';
import { harmIn } from './inspect.js';
import type { MediaType } from './media-types.js';

/** Looks through a file in quarantine, and lets it out or throws its content away. */
@Injectable()
export class CheckAttachment implements EventHandler {
  readonly name = 'files.check';
  readonly topics = [ATTACHMENT_ADDED];
  readonly queue = 'notifications';

  constructor(
    private readonly repository: FilesRepository,
    private readonly attachments: AttachmentsService,
    private readonly audit: Audit,
  ) {}

  async handle({ aggregateId: id }: OutboxEvent, tx: EntityManager): Promise<void> {
    const attachment = await this.repository.byId(id, tx);
    const stored = await this.repository.bytesOf(id, tx);
    // It was taken away meanwhile.
    if (!attachment || !stored) return;
    const bytes = await this.attachments.opened(attachment, stored);
    const harm = harmIn(bytes, attachment.mediaType as MediaType);
    if (!(await this.repository.settle(tx, id, harm))) return;
    await this.audit.record(tx, {
      personId: null,
      organisationId: attachment.organisationId,
      action: harm === null ? 'attachment.released' : 'attachment.refused',
      objectType: 'attachment',
      objectId: id,
      after: { digest: attachment.digest, because: harm },
    });
  }
}
