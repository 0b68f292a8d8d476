import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { organisationIds, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions, type RowScope } from '@tandem/platform/database';
import { KeyRing, type Place } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import { annexActions, type AnnexAction } from './annex-actions.js';
import type { Annex, AnnexedRecord } from './annex.entity.js';
import { AnnexesRepository, type Holder, type Look, type PossibleHolder } from './annexes.repository.js';
import { AnnexChanged, AnnexNotFound, AnnexNotYours, HolderNotPossible } from './sealing.errors.js';

const LOOKS_SHOWN = 200;

/** What a holder reads. */
export interface OpenedAnnex {
  text: string;
  version: number;
  updatedAt: Date;
}

/**
 * Sealed texts beside needs and offers: nobody but the holders that are named opens one, whatever their function, and
 * every look is logged before the text leaves. The record itself must have been found visible to the viewer before.
 */
@Injectable()
export class Annexes {
  constructor(
    private readonly repository: AnnexesRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly keys: KeyRing,
  ) {}

  /** The text, for a holder. The look stays logged, whatever becomes of the answer. @throws AnnexNotFound, SealBroken */
  async read(viewer: Viewer, record: AnnexedRecord, from: Pick<Look, 'address' | 'via'>): Promise<OpenedAnnex> {
    const scope = scopeOf(viewer);
    const annex = await this.transactions.scoped(scope, (tx) => this.repository.of(tx, record));
    if (!annex?.box || !(await this.allows(viewer, record, annex, 'open'))) throw new AnnexNotFound();
    await this.transactions.apart(() =>
      this.transactions.scoped(scope, async (tx) => {
        await this.repository.logLook(tx, annex, viewer.personId, from);
        await this.record(tx, viewer, record, 'annex.opened', undefined, { version: annex.version });
      }),
    );
    const text = (await this.keys.open(annex.box, placeOf(annex.id))).toString();
    return { text, version: annex.version, updatedAt: annex.updatedAt };
  }

  /**
   * Writes the first text, whose writer becomes its holder, or replaces the version that was read.
   * @param version null for the first, also after another was destroyed
   * @throws AnnexNotYours, AnnexChanged
   */
  async write(viewer: Viewer, record: AnnexedRecord, text: string, version: number | null): Promise<number> {
    const digest = this.keys.digest(text);
    return this.transactions.scoped(scopeOf(viewer), async (tx) => {
      const annex = await this.repository.locked(tx, record);
      if (!(await this.allows(viewer, record, annex, 'write', tx))) throw new AnnexNotYours();
      if (annex?.box && annex.version !== version) throw new AnnexChanged(annex.version);
      if (!annex?.box && version !== null) throw new AnnexNotFound();
      const id = annex?.id ?? randomUUID();
      const box = await this.keys.seal(Buffer.from(text), placeOf(id));
      if (annex) await this.repository.rewrite(tx, id, box, digest);
      else await this.begin(tx, viewer, record, { id, box, digest });
      const held = { id, objectType: record.type, objectId: record.id };
      if (!annex?.box) await this.repository.setHolders(tx, held, [viewer.personId], viewer.personId);
      const next = (annex?.version ?? 0) + 1;
      const before = annex?.box ? { version: annex.version, digest: annex.digest } : undefined;
      await this.record(tx, viewer, record, 'annex.written', before, { version: next, digest });
      return next;
    });
  }

  /** Who holds it; none where there is no annex. */
  async holders(record: Pick<AnnexedRecord, 'type' | 'id'>): Promise<Holder[]> {
    return (await this.holdersOf(record.type, [record.id])).get(record.id) ?? [];
  }

  /** Who holds the annexes of these records, by record; those without an annex are left out. */
  holdersOf(type: AnnexedRecord['type'], ids: readonly string[]): Promise<Map<string, Holder[]>> {
    return this.repository.holdersOf(type, ids);
  }

  /** Whom the viewer may name: who works for the owner, and who speaks for a party to which the record is open. */
  async possibleHolders(viewer: Viewer, record: AnnexedRecord): Promise<PossibleHolder[]> {
    if (!annexActions(viewer, record, null).includes('write')) throw new AnnexNotYours();
    return this.repository.possibleHolders(record.organisationId, record.openTo);
  }

  /**
   * Names all holders anew. At least one must serve the owner: what nobody there can open is lost to it.
   * @throws AnnexNotFound, AnnexNotYours, HolderNotPossible
   */
  async setHolders(viewer: Viewer, record: AnnexedRecord, people: readonly string[]): Promise<Holder[]> {
    return this.transactions.scoped(scopeOf(viewer), async (tx) => {
      const annex = await this.repository.locked(tx, record);
      if (!annex?.box) throw await this.notHere(record);
      if (!(await this.allows(viewer, record, annex, 'name_holders', tx))) throw new AnnexNotYours();
      const possible = await this.repository.serving(tx, people, [record.organisationId, ...record.openTo]);
      if (people.some((id) => !possible.includes(id)))
        throw new HolderNotPossible('Only who serves the owner, or a party to which the record is open, can hold it.');
      if ((await this.repository.serving(tx, people, [record.organisationId])).length === 0)
        throw new HolderNotPossible('Somebody who serves the owner must hold it.');
      const before = await this.repository.holders(tx, annex.id);
      await this.repository.setHolders(tx, annex, people, viewer.personId);
      const idsBefore = before.map(({ personId }) => personId);
      await this.record(tx, viewer, record, 'annex.holders_named', { holders: idsBefore }, { holders: people });
      return this.repository.holders(tx, annex.id);
    });
  }

  /**
   * Takes the text away for good; what remains is that there was one, and who opened it.
   *
   * @param stated - the version that the viewer has read; null where it was not said, for who destroys may be no holder
   * @throws AnnexNotFound, AnnexNotYours, AnnexChanged
   */
  async destroy(viewer: Viewer, record: AnnexedRecord, stated: number | null = null): Promise<void> {
    await this.transactions.scoped(scopeOf(viewer), async (tx) => {
      const annex = await this.repository.locked(tx, record);
      if (!annex?.box) throw await this.notHere(record);
      if (!(await this.allows(viewer, record, annex, 'destroy', tx))) throw new AnnexNotYours();
      if (stated !== null && annex.version !== stated) throw new AnnexChanged(annex.version);
      await this.repository.destroy(tx, annex, viewer.personId);
      const { version, digest } = annex;
      await this.record(tx, viewer, record, 'annex.destroyed', { version, digest }, {});
    });
  }

  /** Who opened it and when, newest first; for those who may publish the record, holders or not. @throws AnnexNotYours */
  async looks(viewer: Viewer, record: AnnexedRecord): Promise<Look[]> {
    return this.transactions.scoped(scopeOf(viewer), async (tx) => {
      const annex = await this.repository.of(tx, record);
      if (!(await this.allows(viewer, record, annex, 'see_looks', tx))) throw new AnnexNotYours();
      return annex ? this.repository.looks(tx, annex.id, LOOKS_SHOWN) : [];
    });
  }

  private async begin(
    tx: EntityManager,
    viewer: Viewer,
    { type, id: objectId, organisationId }: AnnexedRecord,
    made: { id: string; box: Buffer; digest: string },
  ): Promise<void> {
    const { personId } = viewer;
    const annex = { ...made, objectType: type, objectId, organisationId, version: 1, createdBy: personId };
    if (!(await this.repository.insert(tx, annex))) throw new AnnexChanged(1);
  }

  /** That there is an annex shows also to those to whom its row does not. */
  private async notHere(record: AnnexedRecord): Promise<AnnexNotYours | AnnexNotFound> {
    return (await this.holders(record)).length > 0 ? new AnnexNotYours() : new AnnexNotFound();
  }

  private async allows(
    viewer: Viewer,
    record: AnnexedRecord,
    annex: Annex | null,
    action: AnnexAction,
    tx: EntityManager = this.transactions.reader,
  ): Promise<boolean> {
    const holders = annex?.box ? await this.repository.holders(tx, annex.id) : null;
    return annexActions(viewer, record, holders).includes(action);
  }

  private record(
    tx: EntityManager,
    { personId }: Viewer,
    { type, id, organisationId }: AnnexedRecord,
    action: string,
    before: object | undefined,
    after: object,
  ): Promise<void> {
    return this.audit.record(tx, { personId, organisationId, action, objectType: type, objectId: id, before, after });
  }
}

const placeOf = (id: string): Place => ({ table: 'sealed_annexes', id, field: 'text' });

/** Whose rows the database lets through. */
const scopeOf = (viewer: Viewer): RowScope => ({
  person: viewer.personId,
  organisations: organisationIds(viewer),
});
