import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@tandem/platform/audit';
import { KeyRing, canonicalJson, type Box } from '@tandem/platform/sealing';

/** What the audit trail keeps of a need or an offer. */
export interface AuditedRecord {
  organisationId: string;
  status: string;
  version: number;
  visibility: string;
  content: object;
}

/** Contents of records that their owner sealed: the row itself says nothing of them. */
@Injectable()
export class SealedContents {
  constructor(private readonly keys: KeyRing) {}

  /** For the column `sealed_content` of the record's row. */
  seal(table: 'needs' | 'offers', id: string, content: object): Promise<Box> {
    return this.keys.seal(Buffer.from(JSON.stringify(content)), { table, id, field: 'content' });
  }

  /** @throws SealBroken */
  async open<Content>(table: 'needs' | 'offers', id: string, box: Box): Promise<Content> {
    const plain = await this.keys.open(box, { table, id, field: 'content' });
    return JSON.parse(plain.toString()) as Content;
  }

  /**
   * The audit row of a step or a change; of a content that is sealed, before or after, it keeps a keyed digest.
   *
   * @param who - personId null for the system itself
   */
  entry(
    who: { personId: string | null },
    type: 'need' | 'offer',
    id: string,
    step: string,
    before: AuditedRecord | null,
    after: AuditedRecord,
  ): AuditEntry {
    const facts = ({ status, version, visibility, content }: AuditedRecord) => ({
      status,
      version,
      visibility,
      content: [visibility, after.visibility].includes('sealed') ? this.digest(content) : content,
    });
    return {
      personId: who.personId,
      organisationId: after.organisationId,
      action: `${type}.${step}`,
      objectType: type,
      objectId: id,
      before: before ? facts(before) : undefined,
      after: facts(after),
    };
  }

  private digest(content: object): { digest: string } {
    return { digest: this.keys.digest(canonicalJson(content)) };
  }
}
