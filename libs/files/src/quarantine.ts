import { Inject, Injectable, Logger } from '@nestjs/common';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Attachment } from './attachment.js';
import { AttachmentsService } from './attachments.service.js';
import type { Refusal } from './files.errors.js';
import { FilesRepository } from './files.repository.js';
import { harmIn } from './inspect.js';
import type { MediaType } from './media-types.js';
import { SCANNER, ScannerAway, type Scanner } from './scanner.js';

/** Why a file is refused, and how the scanner calls what it found. */
interface Harm {
  because: Refusal;
  found?: string;
}

/** Looks through files in quarantine, and lets them out or throws their content away. */
@Injectable()
export class Quarantine {
  private readonly log = new Logger(Quarantine.name);

  constructor(
    private readonly repository: FilesRepository,
    private readonly attachments: AttachmentsService,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    @Inject(SCANNER) private readonly scanner: Scanner | null,
  ) {}

  /** What our own look decides of a new file; where a scanner is set, what looks harmless waits for a round. */
  async look(id: string): Promise<void> {
    await this.transactions.scoped('service', async (tx) => {
      const attachment = await this.repository.byId(id, tx);
      const stored = await this.repository.bytesOf(tx, id);
      // It was taken away meanwhile.
      if (!attachment || !stored) return;
      const because = harmIn(await this.attachments.opened(attachment, stored), attachment.mediaType as MediaType);
      if (because !== null || this.scanner === null) await this.settle(tx, attachment, because && { because });
    });
  }

  /**
   * Goes through all that waits, the oldest first; several processes may do so at once, and the first verdict counts. What
   * cannot be judged stays, and is looked at again in the next round.
   *
   * @throws ScannerAway, with all that is left still waiting
   */
  async round(): Promise<void> {
    let [next] = await this.repository.waiting(null);
    while (next) {
      await this.judge(next);
      [next] = await this.repository.waiting(next.id);
    }
  }

  private async judge(attachment: Attachment): Promise<void> {
    try {
      const stored = await this.transactions.scoped('service', (tx) => this.repository.bytesOf(tx, attachment.id));
      if (!stored) return;
      const harm = await this.harm(attachment, await this.attachments.opened(attachment, stored));
      await this.transactions.scoped('service', (tx) => this.settle(tx, attachment, harm));
    } catch (error) {
      if (error instanceof ScannerAway) throw error;
      this.log.warn(`attachment ${attachment.id} stays in quarantine: ${String(error)}`);
    }
  }

  /** Asked of the scanner outside of any transaction: it may take its time. */
  private async harm({ mediaType }: Attachment, bytes: Buffer): Promise<Harm | null> {
    const because = harmIn(bytes, mediaType as MediaType);
    if (because !== null) return { because };
    const found = (await this.scanner?.scan(bytes)) ?? null;
    return found === null ? null : { because: 'KNOWN_MALWARE', found };
  }

  private async settle(
    tx: EntityManager,
    { id, organisationId, digest }: Attachment,
    harm: Harm | null,
  ): Promise<void> {
    if (!(await this.repository.settle(tx, id, harm?.because ?? null))) return;
    await this.audit.record(tx, {
      personId: null,
      organisationId,
      action: harm === null ? 'attachment.released' : 'attachment.refused',
      objectType: 'attachment',
      objectId: id,
      after: { digest, because: harm?.because ?? null, ...(harm?.found ? { found: harm.found } : {}) },
    });
  }
}
