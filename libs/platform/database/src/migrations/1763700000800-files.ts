import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments, and how often somebody asked in the present minute. */
export class Files1763700000800 implements MigrationInterface {
  readonly name = 'Files1763700000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE request_counts (
  key text NOT NULL,
  -- Since 1970.
  minute integer NOT NULL,
  count integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (key, minute)
);

-- A file at a need or an offer. Nobody gets it before the worker has looked at it.
CREATE TABLE attachments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  object_type text NOT NULL CHECK (object_type IN ('need', 'offer')),
  object_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisations,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 150),
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  -- SHA-256 in hexadecimal; of a sealed one a keyed digest, by which nobody can try out guesses.
  digest text NOT NULL CHECK (digest <> ''),
  sealed boolean NOT NULL,
  state text NOT NULL DEFAULT 'quarantine' CHECK (state IN ('quarantine', 'clean', 'refused')),
  refused_because text,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock(),
  CHECK ((refused_because IS NOT NULL) = (state = 'refused'))
);
-- The same file once at a record.
CREATE UNIQUE INDEX attachments_once ON attachments (object_type, object_id, digest);

-- Apart, so that lists do not read it. Of a sealed one: a box.
CREATE TABLE attachment_contents (
  attachment_id uuid PRIMARY KEY REFERENCES attachments ON DELETE CASCADE,
  bytes bytea NOT NULL
);
-- Mostly compressed already.
ALTER TABLE attachment_contents ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const DOWN = `
DROP TABLE attachment_contents;
DROP TABLE attachments;
DROP TABLE request_counts;
`;
