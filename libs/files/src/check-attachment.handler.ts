import { Injectable } from '@nestjs/common';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import { ATTACHMENT_ADDED } from './files.events.js';
import { Quarantine } from './quarantine.js';

/** A new file is looked through at once. */
@Injectable()
export class CheckAttachment implements EventHandler {
  readonly name = 'files.check';
  readonly topics = [ATTACHMENT_ADDED];
  readonly queue = 'notifications';

  constructor(private readonly quarantine: Quarantine) {}

  handle({ aggregateId }: OutboxEvent): Promise<void> {
    return this.quarantine.look(aggregateId);
  }
}
