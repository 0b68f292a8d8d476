import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The clock, the audit trail, remembered answers to repeated requests. */
export class Foundations1763700000000 implements MigrationInterface {
  readonly name = 'Foundations1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE clock_offset (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seconds bigint NOT NULL DEFAULT 0
);
INSERT INTO clock_offset DEFAULT VALUES;
CREATE FUNCTION clock() RETURNS timestamptz LANGUAGE sql STABLE AS
  'SELECT now() + make_interval(secs => (SELECT seconds FROM clock_offset))';

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock(),
  person_id uuid,
  organisation_id uuid,
  action text NOT NULL,
  object_type text NOT NULL,
  object_id text NOT NULL,
  before jsonb,
  after jsonb
);
CREATE INDEX audit_object ON audit (object_type, object_id, id);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME; END';
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotency_keys (
  person_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) <= 200),
  fingerprint text NOT NULL,
  status integer,
  body jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (person_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
`;

const DOWN = `
DROP TABLE idempotency_keys;
DROP TABLE audit;
DROP FUNCTION refuse_change();
DROP FUNCTION clock();
DROP TABLE clock_offset;
`;
