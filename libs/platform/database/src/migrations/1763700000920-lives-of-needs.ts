import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a need is through its life: copied, endorsed, reconfirmed, superseded; what was said at its steps. */
export class LivesOfNeeds1763700000920 implements MigrationInterface {
  readonly name = 'LivesOfNeeds1763700000920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE needs
  ADD COLUMN copied_from uuid REFERENCES needs (id) ON DELETE SET NULL,
  ADD COLUMN superseded_by uuid REFERENCES needs (id) ON DELETE SET NULL,
  -- When its point of contact last said that it still holds.
  ADD COLUMN confirmed_at timestamptz,
  -- {personId, role, at, instrument}: who signed content and tier, and by which note verbale.
  ADD COLUMN endorsement jsonb;
UPDATE needs SET confirmed_at = opened_at WHERE opened_at IS NOT NULL;
CREATE INDEX needs_copied_from ON needs (copied_from) WHERE copied_from IS NOT NULL;
CREATE INDEX needs_superseded_by ON needs (superseded_by) WHERE superseded_by IS NOT NULL;

-- Questions, answers and reasons, between the owner and the secretariat. Who wrote them stands in the audit trail.
CREATE TABLE need_notes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  event text NOT NULL,
  said_by text NOT NULL CHECK (said_by IN ('owner', 'secretariat')),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  referred_to text CHECK (length(referred_to) <= 200),
  at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX need_notes_need ON need_notes (need_id, id DESC);

-- One-time links of mails, with which a point of contact says that a need still holds; only their digests.
CREATE TABLE need_reconfirm_links (
  token_hash text PRIMARY KEY,
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX need_reconfirm_links_need ON need_reconfirm_links (need_id) WHERE used_at IS NULL;
`;

const DOWN = `
DROP TABLE need_reconfirm_links;
DROP TABLE need_notes;
ALTER TABLE needs DROP COLUMN endorsement, DROP COLUMN confirmed_at, DROP COLUMN superseded_by, DROP COLUMN copied_from;
`;
