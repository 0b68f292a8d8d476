import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What explains a suggested pair is computed from its inputs for whoever reads it: stored, it was most of each run. */
export class ExplainedWhenRead1763700000840 implements MigrationInterface {
  readonly name = 'ExplainedWhenRead1763700000840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
UPDATE matches SET detail = NULL, digest = NULL
 WHERE state = 'suggested' AND need_input IS NOT NULL AND offer_input IS NOT NULL AND context IS NOT NULL;
-- Of before inputs were stored; the next full run finds them again.
DELETE FROM near_misses WHERE need_input IS NULL OR offer_input IS NULL OR context IS NULL;
ALTER TABLE near_misses DROP COLUMN opening;
ALTER TABLE notifications DROP COLUMN reasons;
-- Ids are random: trying to compress them is in vain.
ALTER TABLE match_list_debts ALTER COLUMN record_ids SET STORAGE EXTERNAL;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE match_list_debts ALTER COLUMN record_ids SET STORAGE EXTENDED;
ALTER TABLE notifications ADD COLUMN reasons jsonb NOT NULL DEFAULT '[]';
ALTER TABLE near_misses ADD COLUMN opening jsonb;
`);
  }
}
