import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { readIatiFile, type OnBytes } from './iati/file.js';
import type { ImportReport } from './import-report.js';
import { ImportRun } from './import-run.js';
import { RegisterImportRepository } from './register-import.repository.js';

/** Activities written at once: enough to keep the database busy, little enough to hold. */
const BATCH = 200;

export interface ImportOptions {
  /** ISO alpha-3 of the country the file is about, assumed where an activity states no place. */
  defaultCountry?: string | null;
  onBytes?: OnBytes;
}

/** Brings published files into the register. */
@Injectable()
export class RegisterImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RegisterImportRepository,
  ) {}

  /**
   * Imports one IATI 2.01–2.03 activity file in one transaction: all of it or nothing. An activity is known by its
   * identifier; one whose content is as before is not written again, so a second run changes nothing.
   * @throws BrokenFileError naming line and column; nothing of the file is kept then
   */
  async importIati(
    path: string,
    { defaultCountry = null, onBytes = () => undefined }: ImportOptions = {},
  ): Promise<ImportReport> {
    const file = basename(path);
    return this.transactions.run(async (tx) => {
      await this.repository.waitForTurn(tx);
      const importId = await this.repository.begin(tx, file, defaultCountry);
      const run = new ImportRun(defaultCountry);
      const pieces = readIatiFile(path, onBytes);
      let piece = await pieces.next();
      for (; !piece.done; piece = await pieces.next()) {
        run.take(piece.value);
        while (run.waiting.length >= BATCH) await this.store(tx, importId, run);
      }
      while (run.waiting.length > 0) await this.store(tx, importId, run);
      const report = run.tally.report(file, piece.value, defaultCountry);
      await this.repository.finish(tx, importId, report);
      return report;
    });
  }

  private async store(tx: EntityManager, importId: string, run: ImportRun): Promise<void> {
    const batch = run.waiting.splice(0, BATCH);
    const { added, changed } = await this.repository.store(tx, importId, batch);
    run.tally.activities.added += added;
    run.tally.activities.changed += changed;
    run.tally.activities.unchanged += batch.length - added - changed;
  }
}
