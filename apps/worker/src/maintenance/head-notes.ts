import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AuditSeals, NOTED_HEADS, isGenuine, readHead, writtenHead, type NotedHead } from '@tandem/platform/audit';
import type { ServiceConfig } from '@tandem/platform/config';
import { KeyRing } from '@tandem/platform/sealing';
import { WORKER_CONFIG } from '../worker.tokens.js';

/**
 * Notes the chain's head outside of the database, in `TANDEM_HOME/audit-heads.log`, with a code under a key that the
 * database does not have. A chain that does not lead through the last noted head is not noted: that would vouch for it.
 */
@Injectable()
export class HeadNotes {
  private readonly file: string;
  private last: Pick<NotedHead, 'place' | 'hash'> | null | undefined;

  constructor(
    private readonly seals: AuditSeals,
    private readonly keys: KeyRing,
    @Inject(WORKER_CONFIG) private readonly config: Pick<ServiceConfig, 'home'>,
  ) {
    this.file = join(config.home, 'audit-heads.log');
  }

  /** @throws where the chain was written anew since the last head was noted */
  async note(): Promise<void> {
    const { head } = await this.seals.state();
    this.last ??= await this.lastNoted();
    if (this.last && !(await this.seals.leadsThrough(this.last)))
      throw new Error(
        `The audit chain does not lead through the head noted at place ${this.last.place}: run tandem verify-audit.`,
      );
    if (!head || head.place === this.last?.place) return;
    await mkdir(this.config.home, { recursive: true });
    const line = writtenHead(head, this.codeOf);
    await appendFile(this.file, `${line}\n`, { mode: 0o600 });
    this.last = head;
  }

  /** The newest line that this installation wrote. */
  private async lastNoted(): Promise<NotedHead | null> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    return (
      text
        .split('\n')
        .map(readHead)
        .findLast((head) => head !== null && isGenuine(head, this.codeOf)) ?? null
    );
  }

  private readonly codeOf = (text: string): string => this.keys.authenticate(NOTED_HEADS, text);
}
