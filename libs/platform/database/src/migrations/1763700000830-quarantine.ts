import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that wait to be judged, the oldest first, however many were judged before. */
export class Quarantine1763700000830 implements MigrationInterface {
  readonly name = 'Quarantine1763700000830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX attachments_in_quarantine ON attachments (created_at, id) WHERE state = 'quarantine'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX attachments_in_quarantine');
  }
}
