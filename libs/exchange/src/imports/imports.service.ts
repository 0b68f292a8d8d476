import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayCall, may, organisationIds, organisationsFor, type Viewer } from '@tandem/accounts';
import { InvalidInput } from '@tandem/input';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import {
  ImportChanged,
  ImportNotFound,
  ImportNotYours,
  ImportRefused,
  ImportStepNotPossible,
  MOST_A_DAY,
  TooManyFiles,
} from '../exchange.errors.js';
import type { ExchangedKind } from '../exchanged-records.js';
import { FILE_FORMATS, type FileFormat } from '../tables/record-files.js';
import {
  IMPORT_WORK,
  KEPT_DAYS,
  type Import,
  type ImportCounts,
  type ImportOutcome,
  type ImportRow,
  type ImportState,
} from './import.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';

/** Bytes; the same as of a body of JSON. */
export const LARGEST_IMPORT = 2 * 1024 * 1024;

export interface NewImportFile {
  kind: ExchangedKind;
  /** With its ending, which says the format. */
  name: string;
  /** For which organisation; null where the viewer drafts for one only. */
  organisation: string | null;
  bytes: Buffer;
}

/** Files of needs and offers that come in: read, looked at, confirmed, and then drafts; undone as long as nobody touched these. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly rowsOf: ImportRowsRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Takes a file; the worker reads it. @throws ImportRefused, ImportNotYours, InvalidInput, TooManyFiles */
  async post(viewer: Viewer, { kind, name, organisation, bytes }: NewImportFile): Promise<Import> {
    const organisationId = draftedFor(viewer, kind, organisation);
    const format = formatOf(name);
    if (bytes.length === 0) throw new ImportRefused('The file is empty.');
    const id = randomUUID();
    return this.transactions.run(async (tx) => {
      if ((await this.imports.ofToday(tx, organisationId)) >= MOST_A_DAY) throw new TooManyFiles(MOST_A_DAY);
      const added = { id, organisationId, kind, format, name, size: bytes.length, createdBy: viewer.personId };
      const made = await this.imports.insert(tx, added, bytes);
      await this.record(tx, viewer, made, 'posted');
      await this.wanted(tx, id);
      return made;
    });
  }

  /** Those of the viewer's organisations, the newest first. */
  async list(viewer: Viewer, after: number | null, limit: number): Promise<Import[]> {
    const own = organisationIds(viewer).filter((organisationId) => may(viewer, 'read', 'import', { organisationId }));
    return this.imports.list(own, after, limit);
  }

  /** @throws ImportNotFound, also for one of another organisation */
  async read(viewer: Viewer, id: string): Promise<Import> {
    const found = await this.imports.byId(id);
    if (!found || !may(viewer, 'read', 'import', found)) throw new ImportNotFound();
    return found;
  }

  /** What each row would do or did, in the order of the file. @throws ImportNotFound */
  async rows(
    viewer: Viewer,
    id: string,
    outcome: ImportOutcome | null,
    after: number,
    limit: number,
  ): Promise<ImportRow[]> {
    await this.read(viewer, id);
    return this.rowsOf.page(id, outcome, after, limit);
  }

  counts(ids: readonly string[]): Promise<Map<string, ImportCounts>> {
    return this.rowsOf.counts(ids);
  }

  /**
   * The worker makes drafts of these rows, of all right ones where none are named.
   *
   * @param version - that the viewer has read; null where it was not said
   * @throws ImportNotFound, ImportNotYours, ImportChanged, ImportStepNotPossible, InvalidInput
   */
  confirm(viewer: Viewer, id: string, version: number | null, rows: readonly number[] | null): Promise<Import> {
    return this.step(viewer, id, version, 'confirm', async (tx) => {
      const chosen = await this.rowsOf.choose(tx, id, rows);
      if (rows !== null && chosen < new Set(rows).size)
        throw new InvalidInput([
          { pointer: '/rows', code: 'NOT_RIGHT', detail: 'must name rows that make or change something' },
        ]);
      if (chosen === 0) throw new ImportStepNotPossible('confirm', 'without a row that makes or changes something');
      return this.imports.move(tx, id, { state: 'applying', total: chosen, confirmedBy: viewer.personId });
    });
  }

  /** The worker takes back what it made, where nobody has worked on it since. @throws as `confirm` */
  undo(viewer: Viewer, id: string, version: number | null): Promise<Import> {
    return this.step(viewer, id, version, 'undo', async (tx) => {
      const { made, changed } = (await this.rowsOf.counts([id])).get(id)?.results ?? { made: 0, changed: 0 };
      return this.imports.move(tx, id, { state: 'undoing', total: made + changed, confirmedBy: viewer.personId });
    });
  }

  /** Deletes what was kept long enough. */
  forget(): Promise<void> {
    return this.imports.forget(KEPT_DAYS);
  }

  private async step(
    viewer: Viewer,
    id: string,
    version: number | null,
    step: 'confirm' | 'undo',
    move: (tx: EntityManager) => Promise<Import>,
  ): Promise<Import> {
    await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const held = await this.imports.locked(tx, id);
      if (!held) throw new ImportNotFound();
      if (!mayTake(viewer, held, step)) throw new ImportNotYours();
      if (version !== null && version !== held.version) throw new ImportChanged(held.version);
      if (held.state !== FROM[step]) throw new ImportStepNotPossible(step, held.state);
      const moved = await move(tx);
      await this.record(tx, viewer, moved, step);
      await this.wanted(tx, id);
      return moved;
    });
  }

  private async wanted(tx: EntityManager, importId: string): Promise<void> {
    await this.outbox.add(tx, { topic: IMPORT_WORK, aggregateId: importId, payload: { importId } });
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    { id, organisationId, kind, format, size, state }: Import,
    step: string,
  ) {
    return this.audit.record(tx, {
      personId: viewer.personId,
      organisationId,
      action: `import.${step}`,
      objectType: 'import',
      objectId: id,
      after: { state, kind, format, size },
    });
  }
}

const FROM: Record<'confirm' | 'undo', ImportState> = { confirm: 'checked', undo: 'applied' };

/** What a viewer may do with an import now. */
export const importActions = (viewer: Viewer, held: Import): ('confirm' | 'undo')[] =>
  (['confirm', 'undo'] as const).filter((step) => held.state === FROM[step] && mayTake(viewer, held, step));

/** Whoever may make, or take back, such a record by hand; for a token, within its scopes. */
function mayTake(viewer: Viewer, { organisationId, kind }: Import, step: 'confirm' | 'undo'): boolean {
  const facts = { organisationId };
  return (
    mayCall(viewer, `${kind}s:write`) &&
    (step === 'confirm'
      ? may(viewer, 'confirm', 'import', facts) && may(viewer, 'draft', kind, facts)
      : may(viewer, 'withdraw', 'import', facts) && may(viewer, 'withdraw', kind, facts))
  );
}

function draftedFor(viewer: Viewer, kind: ExchangedKind, wanted: string | null): string {
  const own = organisationsFor(viewer, kind, 'draft', ['owner']);
  if (own.length === 0 || !mayCall(viewer, `${kind}s:write`)) throw new ImportNotYours();
  if (wanted !== null && !own.includes(wanted)) throw new ImportNotYours();
  if (wanted === null && own.length > 1)
    throw new InvalidInput([
      { pointer: '/organisation', code: 'AMBIGUOUS', detail: 'say for which organisation: you serve in several' },
    ]);
  const [id] = wanted === null ? own : [wanted];
  if (id === undefined || !may(viewer, 'make', 'import', { organisationId: id })) throw new ImportNotYours();
  return id;
}

function formatOf(name: string): FileFormat {
  const ending = name.toLowerCase().split('.').at(-1);
  const format = FILE_FORMATS.find((known) => known === ending);
  if (!format) throw new ImportRefused('The name of the file must end with .csv, .xlsx or .json.');
  return format;
}
