import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of needs and offers, in and out. */
export class Exchange1763700000970 implements MigrationInterface {
  readonly name = 'Exchange1763700000970';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- A file that came in: read and checked by the worker, confirmed by a person, and only then drafts.
CREATE TABLE imports (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version integer NOT NULL DEFAULT 1,
  organisation_id uuid NOT NULL REFERENCES organisations,
  kind text NOT NULL CHECK (kind IN ('need', 'offer')),
  format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'json')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 150),
  size integer NOT NULL CHECK (size BETWEEN 1 AND 2097152),
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'checked', 'refused', 'applying', 'applied', 'undoing', 'undone')),
  -- Of the step that is under way.
  done integer NOT NULL DEFAULT 0,
  total integer,
  refused jsonb,
  created_by uuid NOT NULL,
  confirmed_by uuid,
  created_at timestamptz NOT NULL DEFAULT clock(),
  checked_at timestamptz,
  confirmed_at timestamptz,
  finished_at timestamptz,
  CHECK ((refused IS NOT NULL) = (state = 'refused'))
);
CREATE INDEX imports_organisation ON imports (organisation_id, number);
CREATE INDEX imports_created ON imports (created_at);

-- Apart, so that lists do not read it; gone once it is read.
CREATE TABLE import_files (
  import_id uuid PRIMARY KEY REFERENCES imports ON DELETE CASCADE,
  bytes bytea NOT NULL
);

CREATE TABLE import_rows (
  import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
  -- The line of a text, the row of a sheet, the place in a list from 1.
  row integer NOT NULL,
  -- As the file says it: JSON, and as text, for it may hold what jsonb cannot. So do the columns below.
  said text NOT NULL,
  -- Digest of the id that it names.
  named text,
  outcome text CHECK (outcome IN ('make', 'change', 'same', 'wrong')),
  title text,
  -- The record that it would change or is the same as; of a made one, what was made.
  record_id uuid,
  -- At the preview; once it is applied, the version that this gave.
  record_version integer,
  -- What is to be made, or the fields to be changed, each null to clear it.
  content text,
  -- What was there of the fields to be changed.
  before text,
  changes text NOT NULL DEFAULT '[]',
  problems text NOT NULL DEFAULT '[]',
  chosen boolean NOT NULL DEFAULT false,
  result text CHECK (result IN ('made', 'changed', 'skipped', 'undone', 'left')),
  PRIMARY KEY (import_id, row)
);
CREATE INDEX import_rows_unchecked ON import_rows (import_id, row) WHERE outcome IS NULL;
CREATE INDEX import_rows_named ON import_rows (import_id, named) WHERE named IS NOT NULL;
CREATE INDEX import_rows_chosen ON import_rows (import_id, row) WHERE chosen;

-- A file that goes out, for one person; made by the worker, gone after a day.
CREATE TABLE exports (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  version integer NOT NULL DEFAULT 1,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('need', 'offer')),
  format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'json')),
  filter jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'ready', 'refused')),
  done integer NOT NULL DEFAULT 0,
  name text,
  size integer,
  created_at timestamptz NOT NULL DEFAULT clock(),
  ready_at timestamptz,
  expires_at timestamptz NOT NULL DEFAULT clock() + interval '24 hours'
);
CREATE INDEX exports_person ON exports (person_id, number);
CREATE INDEX exports_expires ON exports (expires_at);

CREATE TABLE export_files (
  export_id uuid PRIMARY KEY REFERENCES exports ON DELETE CASCADE,
  bytes bytea NOT NULL
);
`;

const DOWN = `
DROP TABLE export_files;
DROP TABLE exports;
DROP TABLE import_rows;
DROP TABLE import_files;
DROP TABLE imports;
`;
