import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is encrypted at rest: annexes for named holders, contents of sealed records, remembered answers. */
export class Sealing1763700000760 implements MigrationInterface {
  readonly name = 'Sealing1763700000760';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Remembered answers live for a week and hold contents in clear: they go.
const UP = `
CREATE TABLE sealed_annexes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  object_type text NOT NULL CHECK (object_type IN ('need', 'offer')),
  object_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  version integer NOT NULL DEFAULT 1,
  box bytea NOT NULL,
  digest text NOT NULL,
  created_by uuid NOT NULL REFERENCES people (id),
  created_at timestamptz NOT NULL DEFAULT clock(),
  updated_at timestamptz NOT NULL DEFAULT clock(),
  UNIQUE (object_type, object_id)
);
CREATE TABLE sealed_holders (
  annex_id uuid NOT NULL REFERENCES sealed_annexes (id),
  person_id uuid NOT NULL REFERENCES people (id),
  granted_by uuid NOT NULL REFERENCES people (id),
  granted_at timestamptz NOT NULL DEFAULT clock(),
  revoked_by uuid REFERENCES people (id),
  revoked_at timestamptz
);
CREATE UNIQUE INDEX sealed_holders_now ON sealed_holders (annex_id, person_id) WHERE revoked_at IS NULL;
CREATE INDEX sealed_holders_person ON sealed_holders (person_id);
CREATE TABLE sealed_looks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  annex_id uuid NOT NULL REFERENCES sealed_annexes (id),
  annex_version integer NOT NULL,
  person_id uuid NOT NULL REFERENCES people (id),
  at timestamptz NOT NULL DEFAULT clock(),
  address text,
  via text NOT NULL CHECK (via IN ('session', 'token'))
);
CREATE INDEX sealed_looks_annex ON sealed_looks (annex_id, id);
CREATE TRIGGER sealed_looks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sealed_looks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE needs ADD COLUMN sealed_content bytea,
  ADD CONSTRAINT needs_sealed CHECK (sealed_content IS NULL OR visibility = 'sealed');
ALTER TABLE offers ADD COLUMN sealed_content bytea,
  ADD CONSTRAINT offers_sealed CHECK (sealed_content IS NULL OR visibility = 'sealed');

DELETE FROM idempotency_keys;
ALTER TABLE idempotency_keys DROP COLUMN body, ADD COLUMN answer bytea;
`;

// Without the keys nothing of it could be given back in clear.
const DOWN = `
DO $$ BEGIN
  IF EXISTS (SELECT FROM sealed_annexes) OR EXISTS (SELECT FROM needs WHERE sealed_content IS NOT NULL)
     OR EXISTS (SELECT FROM offers WHERE sealed_content IS NOT NULL)
  THEN RAISE EXCEPTION 'sealed contents would be lost'; END IF;
END $$;
DELETE FROM idempotency_keys;
ALTER TABLE idempotency_keys DROP COLUMN answer, ADD COLUMN body jsonb;
ALTER TABLE offers DROP COLUMN sealed_content;
ALTER TABLE needs DROP COLUMN sealed_content;
DROP TABLE sealed_looks;
DROP TABLE sealed_holders;
DROP TABLE sealed_annexes;
`;
