import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AuditSeals } from '@tandem/platform/audit';
import { Repetition } from '../repetition.js';
import { HeadNotes } from './head-notes.js';

const SEAL_EVERY_MS = 2_000;
const NOTE_EVERY_MS = 3_600_000;

/**
 * Chains the audit trail's rows after they were committed, and has the chain's head noted each hour outside of the
 * database: whoever writes the whole chain anew cannot make it lead there. Any number of workers may do so at the same
 * time.
 */
@Injectable()
export class AuditSealing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sealing: Repetition;
  private readonly noting: Repetition;

  constructor(
    private readonly seals: AuditSeals,
    private readonly notes: HeadNotes,
  ) {
    const log = new Logger(AuditSealing.name);
    this.sealing = new Repetition(SEAL_EVERY_MS, log, async () => {
      while ((await this.seals.seal()) > 0);
    });
    this.noting = new Repetition(NOTE_EVERY_MS, log, () => this.notes.note());
  }

  onApplicationBootstrap(): void {
    this.sealing.wake();
    this.noting.wake();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.sealing.stop(), this.noting.stop()]);
    // A database that is away must not keep the process from ending.
    await this.notes.note().catch(() => undefined);
  }
}
