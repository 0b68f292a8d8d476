import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation, type Viewer } from '@tandem/accounts';
import { isUuid } from '@tandem/input';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { RecordKinds } from '../record-kinds.js';
import { readRecordFile, type SaidRow } from '../tables/record-files.js';
import { TableRefused } from '../tables/table.errors.js';
import { IMPORT_WORK, type Import, type ImportRow, type ImportWorkPayload, type JudgedRow } from './import.js';
import { ImportRowsRepository, type SettledRow } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { idOf, judgeRow } from './judge-row.js';

const PORTION = { waiting: 200, applying: 50, undoing: 50 } as const;

/**
 * Does what an import waits for, a portion at a time: rows, progress and the event for the next portion commit together,
 * so that a worker that dies leaves off where another goes on.
 */
@Injectable()
export class WorkOnImport implements EventHandler {
  readonly name = 'exchange.import';
  readonly topics = [IMPORT_WORK];
  readonly queue = 'maintenance';

  constructor(
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly kinds: RecordKinds,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  handle(event: OutboxEvent): Promise<void> {
    const { importId } = event.payload as ImportWorkPayload;
    return this.transactions.run(async (tx) => {
      const held = await this.imports.locked(tx, importId);
      const goesOn = held !== null && (await this.portion(tx, held));
      if (goesOn) await this.outbox.add(tx, { topic: IMPORT_WORK, aggregateId: importId, payload: { importId } });
    });
  }

  /** @returns whether there is more to do */
  private async portion(tx: EntityManager, held: Import): Promise<boolean> {
    switch (held.state) {
      case 'waiting':
        return held.total === null ? this.read(tx, held) : this.check(tx, held);
      case 'applying':
        return this.apply(tx, held);
      case 'undoing':
        return this.undo(tx, held);
      default:
        return false;
    }
  }

  private async read(tx: EntityManager, held: Import): Promise<boolean> {
    const { id, kind, format } = held;
    const bytes = await this.imports.bytesOf(tx, id);
    if (!bytes) return false;
    await this.imports.dropFile(tx, id);
    try {
      const rows = await readRecordFile(format, bytes, this.kinds.of(kind).shape);
      await this.rows.add(tx, id, rows);
      await this.imports.progress(tx, id, 0, rows.length);
      return true;
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error;
      const { code, row, column, message: detail } = error;
      await this.imports.move(tx, id, { state: 'refused', refused: { code, row, column, detail } });
      return false;
    }
  }

  private async check(tx: EntityManager, held: Import): Promise<boolean> {
    const rows = await this.rows.unjudged(tx, held.id, PORTION.waiting);
    const viewer = await this.viewerFor(held, held.createdBy);
    const organisation = await this.organisationOf(held);
    for (const row of rows)
      await this.rows.judge(tx, held.id, row.row, await this.judged(tx, held, viewer, organisation, row));
    if (rows.length === PORTION.waiting) {
      await this.imports.progress(tx, held.id, held.done + rows.length);
      return true;
    }
    await this.imports.move(tx, held.id, { state: 'checked', done: held.total ?? 0 });
    return false;
  }

  private async judged(
    tx: EntityManager,
    { id: importId, kind }: Import,
    viewer: Viewer,
    organisation: Organisation,
    { row, said }: SaidRow,
  ): Promise<JudgedRow> {
    const records = this.kinds.of(kind);
    const id = idOf(said);
    const found = id !== null && isUuid(id) ? await records.find(viewer, id) : null;
    const judged = judgeRow(records, organisation, said, found);
    const earlier = id === null ? null : await this.rows.earlierWith(tx, importId, id, row);
    if (earlier === null) return judged;
    const detail = `stands in row ${earlier} already`;
    const twice = { column: 'id', pointer: '/id', code: 'DUPLICATE_ID', detail };
    return { ...judged, outcome: 'wrong', content: null, before: null, changes: [], problems: [twice] };
  }

  private async apply(tx: EntityManager, held: Import): Promise<boolean> {
    const rows = await this.rows.chosen(tx, held.id, PORTION.applying);
    const viewer = await this.viewerFor(held, held.confirmedBy ?? held.createdBy);
    const records = this.kinds.of(held.kind);
    const effect = async ({ outcome, content, recordId, recordVersion }: ImportRow): Promise<SettledRow> => {
      if (outcome === 'make') {
        const { id, version } = await records.make(viewer, held.organisationId, content ?? {});
        return { result: 'made', recordId: id, recordVersion: version };
      }
      const version = await records.change(viewer, recordId ?? '', recordVersion ?? 0, content ?? {});
      return { result: 'changed', recordVersion: version };
    };
    return this.each(tx, held, rows, effect, 'skipped', 'applied');
  }

  private async undo(tx: EntityManager, held: Import): Promise<boolean> {
    const rows = await this.rows.effective(tx, held.id, PORTION.undoing);
    const viewer = await this.viewerFor(held, held.confirmedBy ?? held.createdBy);
    const records = this.kinds.of(held.kind);
    const effect = async ({ result, recordId, recordVersion, before }: ImportRow): Promise<SettledRow> => {
      const found = await records.find(viewer, recordId ?? '');
      if (found?.status !== 'draft' || found.version !== recordVersion) return { result: 'left' };
      if (result === 'made') await records.withdraw(viewer, found.record.id, found.version);
      else await records.change(viewer, found.record.id, found.version, before ?? {});
      return { result: 'undone' };
    };
    return this.each(tx, held, rows, effect, 'left', 'undone');
  }

  /** Each row by itself; one that a rule refuses is noted with the reason, and the others go on. */
  private async each(
    tx: EntityManager,
    held: Import,
    rows: readonly ImportRow[],
    effect: (row: ImportRow) => Promise<SettledRow>,
    otherwise: 'skipped' | 'left',
    end: 'applied' | 'undone',
  ): Promise<boolean> {
    for (const row of rows) {
      const tried = await this.rows.attempt(tx, () => effect(row));
      const settled = 'done' in tried ? tried.done : { result: otherwise, problems: [problemOf(tried.refused)] };
      await this.rows.settle(tx, held.id, row.row, settled);
    }
    const portion = end === 'applied' ? PORTION.applying : PORTION.undoing;
    if (rows.length === portion) {
      await this.imports.progress(tx, held.id, held.done + rows.length);
      return true;
    }
    const done = held.done + rows.length;
    await this.imports.move(tx, held.id, { state: end, done, total: done });
    await this.audit.record(tx, {
      personId: held.confirmedBy,
      organisationId: held.organisationId,
      action: `import.${end}`,
      objectType: 'import',
      objectId: held.id,
      after: { state: end, rows: done },
    });
    return false;
  }

  /** Who acts, with what they may do now, and for this organisation only. */
  private async viewerFor({ organisationId }: Import, personId: string): Promise<Viewer> {
    const viewer = await this.accounts.viewerOf({ id: personId, name: '', email: '', demo: false }, null);
    return { ...viewer, memberships: viewer.memberships.filter((one) => one.organisationId === organisationId) };
  }

  private async organisationOf({ organisationId }: Import): Promise<Organisation> {
    const organisation = await this.accounts.organisation(organisationId);
    if (!organisation) throw new Error('The organisation of an import is gone');
    return organisation;
  }
}

const problemOf = (error: Error): ImportRow['problems'][number] => ({
  column: null,
  pointer: '',
  code: (error as Error & { code: string }).code,
  detail: error.message,
});
