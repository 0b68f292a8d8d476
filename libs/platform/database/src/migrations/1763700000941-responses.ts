import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What States are answered after a while, and whom providers are reminded of. */
export class Responses1763700000941 implements MigrationInterface {
  readonly name = 'Responses1763700000941';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- As a letter that was sent: written once.
CREATE TABLE need_responses (
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  occasion text NOT NULL CHECK (occasion IN ('deadline', 'request')),
  made_at timestamptz NOT NULL DEFAULT clock(),
  content jsonb NOT NULL,
  PRIMARY KEY (need_id, number)
);

CREATE TABLE need_reminders (
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  step smallint NOT NULL CHECK (step IN (1, 2)),
  -- Null while it waits to be told together with others.
  told_at timestamptz,
  PRIMARY KEY (need_id, organisation_id, step)
);
CREATE INDEX need_reminders_waiting ON need_reminders (organisation_id) WHERE told_at IS NULL;

-- Who was told of a need.
CREATE INDEX notifications_of_need ON notifications (need_id) WHERE kind = 'match_suggested';

-- Dates of needs from before dates were kept: their times begin today, so that nothing is late at once.
INSERT INTO deadlines (kind, object_type, object_id, due_at, params, owed)
SELECT d.kind, 'need', n.id, date_trunc('day', clock() + d.after, 'UTC') + interval '1 day' - interval '1 millisecond',
       jsonb_build_object('organisationId', n.organisation_id), d.owed
  FROM needs n JOIN (VALUES
    ('submitted', false, 'need.acknowledge', interval '4 days', true),
    ('authenticated', false, 'need.circulate', interval '7 days', true),
    ('open', false, 'need.answers', interval '60 days', false),
    ('open', false, 'need.answer_reminder', interval '30 days', false),
    ('open', true, 'need.reconfirm_asked', interval '11 months', false),
    ('open', true, 'need.reconfirm_reminder', interval '11 months 15 days', false),
    ('open', true, 'need.lapse', interval '12 months', false)
  ) AS d(status, also_sealed, kind, after, owed) ON d.status = n.status
 WHERE d.also_sealed OR n.visibility <> 'sealed';
`;

const DOWN = `
DELETE FROM deadlines WHERE object_type IN ('need', 'organisation');
DROP INDEX notifications_of_need;
DROP TABLE need_reminders;
DROP TABLE need_responses;
`;
