import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { serves, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { KeyRing, type Place } from '@tandem/platform/sealing';
import type { EntityManager } from 'typeorm';
import type { Annex, AnnexedRecord } from './annex.entity.js';
import { AnnexesRepository, type Holder, type Look } from './annexes.repository.js';
import { AnnexChanged, AnnexNotFound, AnnexNotYours, HolderNotPossible } from './sealing.errors.js';

/** Who writes an annex and names its holders: those who may publish the record. */
const WRITERS = ['national_endorser', 'donor_approver'] as const;
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
    const annex = await this.repository.of(record);
    if (!annex || !(await this.holds(viewer, record, annex))) throw new AnnexNotFound();
    await this.transactions.apart(() =>
      this.transactions.run(async (tx) => {
        await this.repository.logLook(tx, annex, viewer.personId, from);
        await this.record(tx, viewer, record, 'annex.opened', undefined, { version: annex.version });
      }),
    );
    const text = (await this.keys.open(annex.box, placeOf(annex.id))).toString();
    return { text, version: annex.version, updatedAt: annex.updatedAt };
  }

  /**
   * Writes the first text, whose writer becomes its holder, or replaces the version that was read.
   * @param version null for the first
   * @throws AnnexNotYours, AnnexChanged
   */
  async write(viewer: Viewer, record: AnnexedRecord, text: string, version: number | null): Promise<number> {
    if (!serves(viewer, record.organisationId, WRITERS)) throw new AnnexNotYours();
    const digest = this.keys.digest(text);
    return this.transactions.run(async (tx) => {
      const annex = await this.repository.locked(tx, record);
      if (annex && !(await this.holds(viewer, record, annex, tx))) throw new AnnexNotYours();
      if (annex && annex.version !== version) throw new AnnexChanged(annex.version);
      if (!annex && version !== null) throw new AnnexNotFound();
      const id = annex?.id ?? randomUUID();
      const box = await this.keys.seal(Buffer.from(text), placeOf(id));
      if (annex) await this.repository.rewrite(tx, id, box, digest);
      else await this.begin(tx, viewer, record, { id, box, digest });
      const next = (annex?.version ?? 0) + 1;
      const before = annex ? { version: annex.version, digest: annex.digest } : undefined;
      await this.record(tx, viewer, record, 'annex.written', before, { version: next, digest });
      return next;
    });
  }

  /** Who holds it; none where there is no annex. */
  async holders(record: AnnexedRecord): Promise<Holder[]> {
    const annex = await this.repository.of(record);
    return annex ? this.repository.holders(this.transactions.reader, annex.id) : [];
  }

  /**
   * Names all holders anew. At least one must serve the owner: what nobody there can open is lost to it.
   * @throws AnnexNotFound, AnnexNotYours, HolderNotPossible
   */
  async setHolders(viewer: Viewer, record: AnnexedRecord, people: readonly string[]): Promise<Holder[]> {
    return this.transactions.run(async (tx) => {
      const annex = await this.repository.locked(tx, record);
      if (!annex) throw new AnnexNotFound();
      if (!serves(viewer, record.organisationId, WRITERS) || !(await this.holds(viewer, record, annex, tx)))
        throw new AnnexNotYours();
      const possible = await this.repository.serving(tx, people, [record.organisationId, ...record.openTo]);
      if (people.some((id) => !possible.includes(id)))
        throw new HolderNotPossible('Only who serves the owner, or a party to which the record is open, can hold it.');
      if ((await this.repository.serving(tx, people, [record.organisationId])).length === 0)
        throw new HolderNotPossible('Somebody who serves the owner must hold it.');
      const before = await this.repository.holders(tx, annex.id);
      await this.repository.setHolders(tx, annex.id, people, viewer.personId);
      const idsBefore = before.map(({ personId }) => personId);
      await this.record(tx, viewer, record, 'annex.holders_named', { holders: idsBefore }, { holders: people });
      return this.repository.holders(tx, annex.id);
    });
  }

  /** Who opened it and when, newest first; for those who may publish the record, holders or not. @throws AnnexNotYours */
  async looks(viewer: Viewer, record: AnnexedRecord): Promise<Look[]> {
    if (!serves(viewer, record.organisationId, WRITERS)) throw new AnnexNotYours();
    const annex = await this.repository.of(record);
    return annex ? this.repository.looks(annex.id, LOOKS_SHOWN) : [];
  }

  private async begin(
    tx: EntityManager,
    viewer: Viewer,
    { type, id: objectId, organisationId }: AnnexedRecord,
    made: Pick<Annex, 'id' | 'box' | 'digest'>,
  ): Promise<void> {
    const { personId } = viewer;
    const annex = { ...made, objectType: type, objectId, organisationId, version: 1, createdBy: personId };
    if (!(await this.repository.insert(tx, annex))) throw new AnnexChanged(1);
    await this.repository.setHolders(tx, made.id, [personId], personId);
  }

  /** Named, and still serving the owner or a party to which the record is open. */
  private async holds(
    viewer: Viewer,
    { organisationId, openTo }: AnnexedRecord,
    { id }: Annex,
    tx: EntityManager = this.transactions.reader,
  ): Promise<boolean> {
    if (![organisationId, ...openTo].some((organisation) => serves(viewer, organisation))) return false;
    return (await this.repository.holders(tx, id)).some(({ personId }) => personId === viewer.personId);
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
