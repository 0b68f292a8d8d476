import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates by which something is to happen. */
export class Deadlines1763700000940 implements MigrationInterface {
  readonly name = 'Deadlines1763700000940';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE deadlines (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind ~ '^[a-z]+\\.[a-z_]+$'),
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  params jsonb NOT NULL,
  -- Somebody owes something by then: it stays to be seen after it has passed, until it is cancelled.
  owed boolean NOT NULL,
  set_at timestamptz NOT NULL DEFAULT clock(),
  fired_at timestamptz,
  cancelled_at timestamptz,
  CONSTRAINT deadlines_gone_once CHECK (fired_at IS NULL OR cancelled_at IS NULL OR owed)
);
CREATE UNIQUE INDEX deadlines_waiting ON deadlines (object_id, kind) WHERE fired_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX deadlines_due ON deadlines (due_at, id) WHERE fired_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX deadlines_standing ON deadlines (object_id) WHERE cancelled_at IS NULL AND (fired_at IS NULL OR owed);
`;

const DOWN = `
DROP TABLE deadlines;
`;
