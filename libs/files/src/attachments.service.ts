import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { may, organisationIds, type Viewer } from '@tandem/accounts';
import { Audit, type AuditEntry } from '@tandem/platform/audit';
import { Transactions, type RowScope } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { KeyRing, type Place } from '@tandem/platform/sealing';
import type { Attachment, RecordReference } from './attachment.js';
import { AttachingNotYours, AttachmentInQuarantine, AttachmentNotFound, AttachmentRefused } from './files.errors.js';
import { ATTACHMENT_ADDED, type AttachmentEventPayload } from './files.events.js';
import { FilesRepository, type RecordFacts } from './files.repository.js';
import { isOfType } from './inspect.js';
import { LARGEST_FILE, MOST_FILES, claimedType, isFileName, type MediaType } from './media-types.js';

export interface NewFile {
  name: string;
  bytes: Buffer;
  /** Encrypted, and for the record's own organisation only; a sealed record's files are so in any case. */
  sealed: boolean;
}

/** Files at needs, offers, pairs that talk, and their projects. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly repository: FilesRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Puts a file into quarantine; the same file twice is the same attachment.
   *
   * @throws AttachmentRefused, AttachmentNotFound for a record that the viewer may not see, AttachingNotYours
   */
  async add(viewer: Viewer, on: RecordReference, { name, bytes, sealed: wanted }: NewFile): Promise<Attachment> {
    const facts = await this.workable(viewer, on);
    const mediaType = acceptable(name, bytes);
    // What is shared with the other side is not for one's own alone.
    if (wanted && facts.organisationId === undefined) throw new AttachmentRefused('SHARED');
    const sealed = wanted || facts.visibility === 'sealed';
    const digest = this.digestOf(bytes, sealed);
    return this.transactions.scoped(scopeOf(viewer), async (tx) => {
      await this.repository.lockRecord(tx, on);
      const there = await this.repository.of(on, tx);
      const same = there.find((attachment) => attachment.digest === digest);
      if (same) return same;
      if (there.length >= MOST_FILES) throw new AttachmentRefused('TOO_MANY');
      const id = randomUUID();
      const organisationId = ownerOf(viewer, on, facts);
      const added = await this.repository.insert(
        tx,
        {
          id,
          objectType: on.type,
          objectId: on.id,
          organisationId,
          name,
          mediaType,
          size: bytes.length,
          digest,
          sealed,
          createdBy: viewer.personId,
        },
        sealed ? await this.keys.seal(bytes, placeOf(id)) : bytes,
      );
      await this.audit.record(tx, entry(viewer, 'attachment.added', added));
      const payload: AttachmentEventPayload = { attachmentId: id };
      await this.outbox.add(tx, { topic: ATTACHMENT_ADDED, aggregateId: id, payload });
      return added;
    });
  }

  /** What of a record's files the viewer may read, the oldest first. @throws AttachmentNotFound as `add` */
  async of(viewer: Viewer, on: RecordReference): Promise<Attachment[]> {
    const facts = await this.readable(viewer, on);
    const attachments = await this.repository.of(on);
    return attachments.filter((attachment) => mayRead(viewer, attachment, facts));
  }

  /**
   * The file itself; that it was read stands in the audit trail before it leaves.
   *
   * @throws AttachmentNotFound, also for a refused one; AttachmentInQuarantine
   */
  async read(viewer: Viewer, id: string): Promise<{ attachment: Attachment; bytes: Buffer }> {
    const attachment = await this.seen(viewer, id);
    if (attachment.state === 'quarantine') throw new AttachmentInQuarantine();
    const stored = await this.transactions.scoped(scopeOf(viewer), (tx) => this.repository.bytesOf(tx, id));
    if (!stored || attachment.state !== 'clean') throw new AttachmentNotFound();
    const bytes = await this.opened(attachment, stored);
    await this.transactions.apart(() =>
      this.transactions.run((tx) => this.audit.record(tx, entry(viewer, 'attachment.read', attachment))),
    );
    return { attachment, bytes };
  }

  /** @throws AttachmentNotFound, AttachingNotYours */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const { objectType, objectId, organisationId } = await this.seen(viewer, id);
    const on = { type: objectType, id: objectId };
    if (ownerOf(viewer, on, await this.workable(viewer, on)) !== organisationId) throw new AttachingNotYours();
    await this.transactions.run(async (tx) => {
      const attachment = await this.repository.byId(id, tx);
      if (!attachment || !(await this.repository.remove(tx, id))) throw new AttachmentNotFound();
      await this.audit.record(tx, entry(viewer, 'attachment.removed', attachment));
    });
  }

  /** What was stored, in clear. */
  opened(attachment: Attachment, stored: Buffer): Promise<Buffer> {
    return attachment.sealed ? this.keys.open(stored, placeOf(attachment.id)) : Promise.resolve(stored);
  }

  private digestOf(bytes: Buffer, sealed: boolean): string {
    const plain = createHash('sha256').update(bytes).digest('hex');
    return sealed ? this.keys.digest(plain) : plain;
  }

  private async seen(viewer: Viewer, id: string): Promise<Attachment> {
    const attachment = await this.repository.byId(id);
    if (!attachment) throw new AttachmentNotFound();
    const facts = await this.readable(viewer, { type: attachment.objectType, id: attachment.objectId });
    if (!mayRead(viewer, attachment, facts)) throw new AttachmentNotFound();
    return attachment;
  }

  private async readable(viewer: Viewer, on: RecordReference): Promise<RecordFacts> {
    const facts = await this.repository.factsOf(on);
    if (!facts || !may(viewer, 'read', on.type === 'match' ? 'message' : on.type, facts))
      throw new AttachmentNotFound();
    return facts;
  }

  private async workable(viewer: Viewer, on: RecordReference): Promise<RecordFacts> {
    const facts = await this.readable(viewer, on);
    const isAllowed =
      on.type === 'match'
        ? may(viewer, 'write', 'message', facts) && TALKING.includes(facts.status ?? '')
        : may(viewer, 'attach', 'attachment', facts);
    if (!isAllowed) throw new AttachingNotYours();
    return facts;
  }
}

/** A sealed file is treated as a file of a sealed record; those of a pair are read as what the two write to each other. */
const mayRead = (viewer: Viewer, { sealed, objectType }: Attachment, facts: RecordFacts): boolean =>
  objectType === 'match'
    ? may(viewer, 'read', 'message', facts)
    : may(viewer, 'read', 'attachment', sealed ? { ...facts, visibility: 'sealed' } : facts);

/** The organisation for which the viewer attaches: the record's own, or of a pair the side that is the viewer's. */
function ownerOf(viewer: Viewer, { type }: RecordReference, facts: RecordFacts): string {
  const { organisationId, stateOrganisationId, donorOrganisationId } = facts;
  if (organisationId !== undefined) return organisationId;
  const own = { stateOrganisationId };
  const isState = type === 'match' ? may(viewer, 'write', 'message', own) : may(viewer, 'attach', 'attachment', own);
  return (isState ? stateOrganisationId : donorOrganisationId) ?? '';
}

/** States of a match in which contacts are open. */
const TALKING = ['contacts_open', 'negotiating', 'agreed', 'funded'];

/** Whose rows the database lets through. */
const scopeOf = (viewer: Viewer): RowScope => ({ person: viewer.personId, organisations: organisationIds(viewer) });

const placeOf = (id: string): Place => ({ table: 'attachment_contents', id, field: 'bytes' });

/** What can be said at once, before anything is kept. @throws AttachmentRefused */
function acceptable(name: string, bytes: Buffer): MediaType {
  if (!isFileName(name)) throw new AttachmentRefused('NAME');
  if (bytes.length === 0) throw new AttachmentRefused('EMPTY');
  if (bytes.length > LARGEST_FILE) throw new AttachmentRefused('TOO_LARGE');
  const claimed = claimedType(name);
  if (!claimed || !isOfType(bytes, claimed)) throw new AttachmentRefused('TYPE');
  return claimed;
}

/** Of a sealed one not even the name. */
function entry(viewer: Viewer, action: string, attachment: Attachment): AuditEntry {
  const { id, objectType, objectId, name, size, digest, sealed } = attachment;
  const facts = { objectType, objectId, digest, sealed, ...(sealed ? {} : { name, size }) };
  return {
    personId: viewer.personId,
    organisationId: attachment.organisationId,
    action,
    objectType: 'attachment',
    objectId: id,
    after: facts,
  };
}
