import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AuditSeals } from '@tandem/platform/audit';
import type { ServiceConfig } from '@tandem/platform/config';
import { Repetition } from '../repetition.js';
import { WORKER_CONFIG } from '../worker.tokens.js';

const SEAL_EVERY_MS = 2_000;
const NOTE_EVERY_MS = 3_600_000;

/**
 * Chains the audit trail's rows after they were committed, and notes the chain's head each hour outside of the database:
 * whoever writes the whole chain anew cannot make it lead there. Any number of workers may do so at the same time.
 */
@Injectable()
export class AuditSealing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sealing: Repetition;
  private readonly noting: Repetition;
  private lastNoted = 0;

  constructor(
    private readonly seals: AuditSeals,
    @Inject(WORKER_CONFIG) private readonly config: Pick<ServiceConfig, 'home'>,
  ) {
    const log = new Logger(AuditSealing.name);
    this.sealing = new Repetition(SEAL_EVERY_MS, log, async () => {
      while ((await this.seals.seal()) > 0);
    });
    this.noting = new Repetition(NOTE_EVERY_MS, log, () => this.noteHead());
  }

  onApplicationBootstrap(): void {
    this.sealing.wake();
    this.noting.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.sealing.stop(), this.noting.stop()]);
    // A database that is away must not keep the process from ending.
    await this.noteHead().catch(() => undefined);
  }

  /** Appends the head to `TANDEM_HOME/audit-heads.log`, for `tandem verify-audit --heads`. */
  async noteHead(): Promise<void> {
    const { head } = await this.seals.state();
    if (!head || head.place === this.lastNoted) return;
    await mkdir(this.config.home, { recursive: true });
    const line = JSON.stringify({ place: head.place, hash: head.hash, sealedAt: head.sealedAt.toISOString() });
    await appendFile(join(this.config.home, 'audit-heads.log'), `${line}\n`, { mode: 0o600 });
    this.lastNoted = head.place;
  }
}
