import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts about the population that scores rest on, as each full re-match found them. */
export class Snapshots1763700000700 implements MigrationInterface {
  readonly name = 'Snapshots1763700000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// taken_at is when it was last found so: what holds again after something else did is the newest.
const UP = `
CREATE TABLE match_snapshots (
  id text PRIMARY KEY,
  taken_at timestamptz NOT NULL DEFAULT clock(),
  content jsonb NOT NULL
);
CREATE INDEX match_snapshots_newest ON match_snapshots (taken_at DESC, id);
`;

const DOWN = `
DROP TABLE match_snapshots;
`;
