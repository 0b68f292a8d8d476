import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An annex whose text was destroyed keeps its row, to which its looks belong. */
export class AnnexDestruction1763700000765 implements MigrationInterface {
  readonly name = 'AnnexDestruction1763700000765';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sealed_annexes ALTER COLUMN box DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sealed_annexes ALTER COLUMN box SET NOT NULL');
  }
}
