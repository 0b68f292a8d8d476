import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that commit with their cause, and what each handler has done about each of them. */
export class Outbox1763700000100 implements MigrationInterface {
  readonly name = 'Outbox1763700000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE outbox (
  seq bigserial PRIMARY KEY,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  topic text NOT NULL,
  aggregate_id text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Not dispatched before; a failed attempt moves it into the future.
  available_at timestamptz NOT NULL DEFAULT now(),
  -- Part of the job's id: a queue ignores an id that it has seen.
  dispatch_no integer NOT NULL DEFAULT 0,
  dispatched_at timestamptz,
  -- Every handler is done; or every handler is done or has given up, and at least one has given up.
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  CONSTRAINT outbox_id UNIQUE (id),
  CONSTRAINT outbox_settled_once CHECK (done_at IS NULL OR dead_at IS NULL)
);
CREATE INDEX outbox_waiting ON outbox (seq) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_waiting_of_record ON outbox (aggregate_id, topic) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE inbox (
  message_id uuid NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  handler text NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- The fencing token: who holds another one may write nothing.
  lease_token uuid,
  lease_until timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  last_error text,
  CONSTRAINT inbox_message_handler PRIMARY KEY (message_id, handler)
);

CREATE FUNCTION ring_outbox() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN PERFORM pg_notify(''outbox'', ''''); RETURN NULL; END';
CREATE TRIGGER outbox_ring AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION ring_outbox();
`;

const DOWN = `
DROP TABLE inbox;
DROP TABLE outbox;
DROP FUNCTION ring_outbox();
`;
