import { Injectable } from '@nestjs/common';
import { KeyRing, canonicalJson, type Box } from '@tandem/platform/sealing';

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

  /** What an audit row says of a content that nobody else may read. */
  digest(content: object): { digest: string } {
    return { digest: this.keys.digest(canonicalJson(content)) };
  }
}
