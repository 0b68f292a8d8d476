import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations were told, once each, and who has read it. */
export class Notifications1763700000600 implements MigrationInterface {
  readonly name = 'Notifications1763700000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE notifications (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  kind text NOT NULL,
  -- The same fact told twice to the same organisation breaks on this key.
  fact text NOT NULL,
  params jsonb NOT NULL,
  reasons jsonb NOT NULL DEFAULT '[]',
  need_id uuid,
  offer_id uuid,
  match_id uuid,
  project_id uuid,
  created_at timestamptz NOT NULL DEFAULT clock(),
  CONSTRAINT notifications_once UNIQUE (organisation_id, fact)
);
CREATE INDEX notifications_newest ON notifications (organisation_id, seq DESC);

CREATE TABLE notification_reads (
  notification_id uuid NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  read_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (notification_id, person_id)
);
`;

const DOWN = `
DROP TABLE notification_reads;
DROP TABLE notifications;
`;
