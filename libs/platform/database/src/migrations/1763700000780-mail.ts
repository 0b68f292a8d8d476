import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail to people: what is to be sent, and what became of it. */
export class Mail1763700000780 implements MigrationInterface {
  readonly name = 'Mail1763700000780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE mails (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The same on every attempt, so that a server or reader knows a repeat.
  message_id text NOT NULL UNIQUE,
  kind text NOT NULL,
  fact text NOT NULL CHECK (length(fact) <= 200),
  person_id uuid REFERENCES people (id) ON DELETE SET NULL,
  address text NOT NULL,
  language text NOT NULL CHECK (language IN ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  params jsonb NOT NULL,
  -- Encrypted for table mails, id = fact, field link; gone once the mail is settled.
  sealed_link bytea,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT now(),
  lease uuid,
  leased_until timestamptz,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  -- The same fact told twice to the same address breaks on this key.
  CONSTRAINT mails_once UNIQUE (kind, fact, address),
  CONSTRAINT mails_settled CHECK ((state = 'waiting') = (settled_at IS NULL)),
  CONSTRAINT mails_link_gone CHECK (state = 'waiting' OR sealed_link IS NULL)
);
CREATE INDEX mails_due ON mails (due_at) WHERE state = 'waiting';
CREATE INDEX mails_settled_at ON mails (settled_at) WHERE state <> 'waiting';
`;

const DOWN = `
DROP TABLE mails;
`;
