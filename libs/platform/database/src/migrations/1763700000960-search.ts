import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can be found by words, who asked to be told of it, and what a notification to one person alone is. */
export class Search1763700000960 implements MigrationInterface {
  readonly name = 'Search1763700000960';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Each tier's words hold those of the tiers below it. There is no row of a sealed record.
const UP = `
CREATE TABLE search_documents (
  object_type text NOT NULL CHECK (object_type IN ('need', 'offer', 'project')),
  object_id uuid NOT NULL,
  version integer NOT NULL,
  organisation_id uuid NOT NULL,
  -- The donor of a project.
  other_organisation_id uuid,
  status text NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('public', 'accredited', 'parties')),
  countries text[] NOT NULL,
  themes text[] NOT NULL,
  entered_at timestamptz NOT NULL,
  opened_at timestamptz,
  title tsvector NOT NULL,
  words_public tsvector NOT NULL,
  words_accredited tsvector NOT NULL,
  words_parties tsvector NOT NULL,
  PRIMARY KEY (object_type, object_id)
);
CREATE INDEX search_documents_public ON search_documents USING gin (words_public);
CREATE INDEX search_documents_accredited ON search_documents USING gin (words_accredited);
CREATE INDEX search_documents_parties ON search_documents USING gin (words_parties);
CREATE INDEX search_documents_newest ON search_documents (entered_at DESC, object_id DESC);
CREATE INDEX search_documents_countries ON search_documents USING gin (countries);
CREATE INDEX search_documents_themes ON search_documents USING gin (themes);

-- Up to which transaction the records of a kind were looked through.
CREATE TABLE search_progress (
  object_type text PRIMARY KEY,
  seen xid8 NOT NULL
);

-- As needs and offers have it: what was written since.
ALTER TABLE projects ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX projects_changed_in ON projects (changed_in);
CREATE TRIGGER projects_note_change BEFORE UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE INDEX need_disclosures_organisation ON need_disclosures (organisation_id, need_id);
CREATE INDEX offer_disclosures_organisation ON offer_disclosures (organisation_id, offer_id);

CREATE TABLE saved_searches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- For which it was made: its person is told as long as they serve there.
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  name text NOT NULL,
  q text,
  -- What the database looks for, made of q.
  query tsquery,
  kind text,
  theme text,
  country text,
  status text,
  notify boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock(),
  last_found_at timestamptz
);
CREATE INDEX saved_searches_person ON saved_searches (person_id, number DESC);
CREATE INDEX saved_searches_organisation ON saved_searches (organisation_id);
CREATE INDEX saved_searches_notify ON saved_searches (id) WHERE notify;

-- A record that came to fit a search; told once at most.
CREATE TABLE saved_search_hits (
  search_id uuid NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  found_at timestamptz NOT NULL DEFAULT clock(),
  told_at timestamptz,
  PRIMARY KEY (search_id, object_type, object_id)
);
CREATE INDEX saved_search_hits_untold ON saved_search_hits (search_id) WHERE told_at IS NULL;

-- Null: told to all who serve the organisation.
ALTER TABLE notifications ADD COLUMN person_id uuid REFERENCES people (id) ON DELETE CASCADE;
CREATE INDEX notifications_person ON notifications (person_id) WHERE person_id IS NOT NULL;
`;

const DOWN = `
ALTER TABLE notifications DROP COLUMN person_id;
DROP TABLE saved_search_hits;
DROP TABLE saved_searches;
DROP INDEX offer_disclosures_organisation;
DROP INDEX need_disclosures_organisation;
DROP TRIGGER projects_note_change ON projects;
ALTER TABLE projects DROP COLUMN changed_in;
DROP TABLE search_progress;
DROP TABLE search_documents;
`;
