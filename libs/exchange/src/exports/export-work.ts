import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import type { EventHandler, OutboxEvent } from '@tandem/platform/outbox';
import type { FileRecord } from '../exchanged-records.js';
import { RecordKinds } from '../record-kinds.js';
import { writeRecordFile } from '../tables/record-files.js';
import { EXPORT_WORK, MOST_EXPORTED, type Export, type ExportWorkPayload } from './export.js';
import { ExportsRepository } from './exports.repository.js';

/** Writes a file of what its person may read at that moment; a worker that dies leaves nothing of it. */
@Injectable()
export class WriteExport implements EventHandler {
  readonly name = 'exchange.export';
  readonly topics = [EXPORT_WORK];
  readonly queue = 'maintenance';

  constructor(
    private readonly exports: ExportsRepository,
    private readonly kinds: RecordKinds,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async handle(event: OutboxEvent): Promise<void> {
    const { exportId } = event.payload as ExportWorkPayload;
    const asked = await this.exports.byId(exportId);
    if (asked?.state !== 'waiting') return;
    const records = await this.recordsFor(asked);
    const { kind, format, personId } = asked;
    await this.transactions.run(async (tx) => {
      const name = `${kind}s-${await this.clock.today(tx)}.${format}`;
      const bytes = records && (await writeRecordFile(format, this.kinds.of(kind).shape, records));
      const made = bytes
        ? ({ state: 'ready', done: records.length, name, bytes } as const)
        : ({ state: 'refused', done: MOST_EXPORTED, name: null, bytes: null } as const);
      if (!(await this.exports.finish(tx, exportId, made))) return;
      await this.audit.record(tx, {
        personId,
        organisationId: null,
        action: `export.${made.state}`,
        objectType: 'export',
        objectId: exportId,
        after: { kind, format, rows: made.done },
      });
    });
  }

  /** Null where there are more than one file holds. */
  private async recordsFor({ id, kind, filter, personId }: Export): Promise<FileRecord[] | null> {
    const viewer = await this.accounts.viewerOf({ id: personId, name: '', email: '', demo: false }, null);
    const found: FileRecord[] = [];
    let after: number | null = null;
    do {
      const { records, last }: { records: FileRecord[]; last: number | null } = await this.kinds
        .of(kind)
        .page(viewer, filter, after);
      found.push(...records);
      if (found.length > MOST_EXPORTED) return null;
      // Apart, so that whoever waits sees it grow.
      await this.transactions.apart(() => this.exports.progress(id, found.length));
      after = last;
    } while (after !== null);
    return found;
  }
}
