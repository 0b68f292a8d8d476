import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of people's addresses, and second factors that were reset. */
export class AccountRecovery1763700000820 implements MigrationInterface {
  readonly name = 'AccountRecovery1763700000820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE address_changes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  old_email text NOT NULL CHECK (length(old_email) <= 254),
  new_email text NOT NULL CHECK (length(new_email) <= 254),
  -- Digests of the secrets in the mails. The first stays empty where the address is somebody's already.
  confirm_hash text UNIQUE,
  stop_hash text UNIQUE,
  undo_hash text UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  confirm_until timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  stop_until timestamptz NOT NULL DEFAULT now() + interval '7 days',
  confirmed_at timestamptz,
  stopped_at timestamptz,
  -- Taken back by the person, or replaced by another.
  ended_at timestamptz
);
CREATE UNIQUE INDEX address_changes_open ON address_changes (person_id)
  WHERE confirmed_at IS NULL AND stopped_at IS NULL AND ended_at IS NULL;
CREATE INDEX address_changes_person ON address_changes (person_id);

-- Somebody whose lost second factor was reset sets up another one before anything else opens.
ALTER TABLE people ADD COLUMN enrol_due boolean NOT NULL DEFAULT false;
`;

const DOWN = `
ALTER TABLE people DROP COLUMN enrol_due;
DROP TABLE address_changes;
`;
