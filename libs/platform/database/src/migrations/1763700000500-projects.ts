import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of an agreed pair. */
export class Projects1763700000500 implements MigrationInterface {
  readonly name = 'Projects1763700000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE projects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version integer NOT NULL DEFAULT 1,
  match_id uuid NOT NULL REFERENCES matches (id),
  need_id uuid NOT NULL REFERENCES needs (id),
  offer_id uuid NOT NULL REFERENCES offers (id),
  state_organisation_id uuid NOT NULL REFERENCES organisations (id),
  donor_organisation_id uuid NOT NULL REFERENCES organisations (id),
  status text NOT NULL,
  title text NOT NULL,
  currency char(3),
  amount_minor bigint CHECK (amount_minor > 0),
  -- The same in the currencies of offer (rounded up) and need (rounded down), and the rates that both rest on.
  offer_minor bigint CHECK (offer_minor > 0),
  need_minor bigint CHECK (need_minor >= 0),
  rates_id text,
  countries text[] NOT NULL,
  themes text[] NOT NULL,
  starts_on date,
  ends_on date,
  donor_signed_at timestamptz,
  state_signed_at timestamptz,
  origin jsonb NOT NULL,
  timeline jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT clock(),
  updated_at timestamptz NOT NULL DEFAULT clock(),
  CHECK (ends_on IS NULL OR starts_on IS NULL OR starts_on <= ends_on)
);
-- One at a time: a cancelled project leaves room for another try.
CREATE UNIQUE INDEX projects_live ON projects (match_id) WHERE status <> 'cancelled';
CREATE INDEX projects_status ON projects (status, number DESC);
CREATE INDEX projects_state ON projects (state_organisation_id, number DESC);
CREATE INDEX projects_donor ON projects (donor_organisation_id, number DESC);
`;

const DOWN = `
DROP TABLE projects;
`;
