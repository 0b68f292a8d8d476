import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may, mayCall, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { ExportNotFound, ExportNotReady, ExportNotYours, MOST_A_DAY, TooManyFiles } from '../exchange.errors.js';
import { EXPORT_WORK, type Export } from './export.js';
import { ExportsRepository } from './exports.repository.js';

/** Files of needs and offers that go out, each for the one person who asked. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Asks for a file; the worker makes it. @throws ExportNotYours, TooManyFiles */
  async ask(viewer: Viewer, { kind, format, filter }: Pick<Export, 'kind' | 'format' | 'filter'>): Promise<Export> {
    if (!may(viewer, 'export', 'export') || !mayCall(viewer, `${kind}s:read`)) throw new ExportNotYours();
    const id = randomUUID();
    const { personId } = viewer;
    return this.transactions.run(async (tx) => {
      if ((await this.exports.ofToday(tx, personId)) >= MOST_A_DAY) throw new TooManyFiles(MOST_A_DAY);
      const made = await this.exports.insert(tx, { id, personId, kind, format, filter });
      await this.audit.record(tx, {
        personId,
        organisationId: null,
        action: 'export.asked',
        objectType: 'export',
        objectId: id,
        after: { kind, format, filter },
      });
      await this.outbox.add(tx, { topic: EXPORT_WORK, aggregateId: id, payload: { exportId: id } });
      return made;
    });
  }

  /** Those of the viewer, the newest first. */
  list(viewer: Viewer, after: number | null, limit: number): Promise<Export[]> {
    return this.exports.list(viewer.personId, after, limit);
  }

  /** @throws ExportNotFound, also for somebody else's and for one that is gone */
  async read(viewer: Viewer, id: string): Promise<Export> {
    const found = await this.exports.byId(id);
    if (!found || !may(viewer, 'read', 'export', { personId: found.personId })) throw new ExportNotFound();
    return found;
  }

  /** @throws ExportNotFound, ExportNotReady, ExportNotYours */
  async file(viewer: Viewer, id: string): Promise<{ made: Export; bytes: Buffer }> {
    const made = await this.read(viewer, id);
    if (!mayCall(viewer, `${made.kind}s:read`)) throw new ExportNotYours();
    if (made.state !== 'ready') throw new ExportNotReady();
    const bytes = await this.exports.bytesOf(id);
    if (!bytes) throw new ExportNotFound();
    return { made, bytes };
  }

  /** Deletes what was kept for its day. */
  forget(): Promise<void> {
    return this.exports.forget();
  }
}
