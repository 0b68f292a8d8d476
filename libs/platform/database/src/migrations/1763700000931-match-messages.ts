import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the two sides of a match write to each other, and the files of the two. */
export class MatchMessages1763700000931 implements MigrationInterface {
  readonly name = 'MatchMessages1763700000931';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE match_messages (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  match_id uuid NOT NULL REFERENCES matches (id) ON DELETE CASCADE,
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  organisation_id uuid NOT NULL REFERENCES organisations (id),
  person_id uuid NOT NULL REFERENCES people (id),
  -- The text, encrypted.
  box bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX match_messages_match ON match_messages (match_id, number DESC);

ALTER TABLE attachments DROP CONSTRAINT attachments_object_type_check;
ALTER TABLE attachments ADD CONSTRAINT attachments_object_type_check
  CHECK (object_type IN ('need', 'offer', 'match', 'project'));
CREATE INDEX matches_declined_need ON matches (need_id) WHERE stances -> 'offer' ? 'declinedAt';
CREATE INDEX matches_declined_offer ON matches (offer_id) WHERE stances -> 'need' ? 'declinedAt';
`;

const DOWN = `
DROP INDEX matches_declined_offer;
DROP INDEX matches_declined_need;
DELETE FROM attachments WHERE object_type NOT IN ('need', 'offer');
ALTER TABLE attachments DROP CONSTRAINT attachments_object_type_check;
ALTER TABLE attachments ADD CONSTRAINT attachments_object_type_check CHECK (object_type IN ('need', 'offer'));
DROP TABLE match_messages;
`;
