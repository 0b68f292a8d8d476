import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for an office is read from indexes in its order, however much there is. */
export class BoardIndexes1763700000962 implements MigrationInterface {
  readonly name = 'BoardIndexes1763700000962';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE INDEX deadlines_late ON deadlines (due_at, object_id) WHERE cancelled_at IS NULL AND owed;
CREATE INDEX needs_opened ON needs (opened_at, id) WHERE status = 'open' AND agreed_minor = 0;
`;

const DOWN = `
DROP INDEX needs_opened;
DROP INDEX deadlines_late;
`;
