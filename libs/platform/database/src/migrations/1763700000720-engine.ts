import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the matching engine reads by change, what its results rest on, and full re-matches. */
export class Engine1763700000720 implements MigrationInterface {
  readonly name = 'Engine1763700000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Tables whose rows the engine holds, or holds something of. */
const FOLLOWED = ['needs', 'offers', 'organisations', 'matching_weights', 'match_runs'];

// changed_in is the transaction that last wrote a row. A reader that has seen everything before pg_snapshot_xmin() asks
// for rows from there on: unlike a sequence, this misses none that commits late.
const FOLLOW = FOLLOWED.map(
  (table) => `
ALTER TABLE ${table} ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX ${table}_changed_in ON ${table} (changed_in);
CREATE TRIGGER ${table}_note_change BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION note_change();`,
).join('');

const UP = `
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;

ALTER TABLE match_runs DROP COLUMN context_id;
ALTER TABLE match_runs
  ADD COLUMN context bigint NOT NULL DEFAULT 0,
  -- The lowest score from which on every pair of the record is stored; 0: all of them.
  ADD COLUMN floor integer NOT NULL DEFAULT 0,
  ADD COLUMN near_floor integer NOT NULL DEFAULT 0;
${FOLLOW}

-- What the engine read of a record: its facts and its side's weights. Never changed, so that a result can be recomputed.
CREATE TABLE match_inputs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL UNIQUE,
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_id uuid NOT NULL,
  facts jsonb NOT NULL,
  weights jsonb NOT NULL,
  -- When an engine last began to hold it, to the day.
  used_at timestamptz NOT NULL DEFAULT clock()
);
CREATE INDEX match_inputs_record ON match_inputs (record_id);

-- What held for every pair of a run: day, rates, embargoes, code lists, and the id of the snapshot.
CREATE TABLE match_contexts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL UNIQUE,
  as_of date NOT NULL,
  content jsonb NOT NULL,
  used_at timestamptz NOT NULL DEFAULT clock()
);

-- No foreign keys to inputs and contexts: they are written before any result and pruned only when nothing names them.
ALTER TABLE matches
  ALTER COLUMN detail DROP NOT NULL,
  ALTER COLUMN digest DROP NOT NULL,
  ADD COLUMN need_input bigint,
  ADD COLUMN offer_input bigint,
  ADD COLUMN context bigint;
ALTER TABLE near_misses
  ALTER COLUMN opening DROP NOT NULL,
  ADD COLUMN need_input bigint,
  ADD COLUMN offer_input bigint,
  ADD COLUMN context bigint;

-- Records into whose lists a run of the other side put only the best of what belongs there; their own run does the rest.
CREATE TABLE match_list_debts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_ids uuid[] NOT NULL,
  -- Each record once, in portions.
  gathered boolean NOT NULL DEFAULT false
);

-- A full re-match, in shards that any worker takes.
CREATE TABLE full_runs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reason text NOT NULL CHECK (reason IN ('first', 'day', 'context', 'model', 'asked')),
  context bigint NOT NULL,
  as_of date NOT NULL,
  model text NOT NULL,
  snapshot text NOT NULL,
  records integer NOT NULL,
  records_done integer NOT NULL DEFAULT 0,
  started_by uuid,
  started_at timestamptz NOT NULL DEFAULT clock(),
  finished_at timestamptz,
  superseded_at timestamptz
);
CREATE UNIQUE INDEX full_runs_one_at_a_time ON full_runs ((true)) WHERE finished_at IS NULL AND superseded_at IS NULL;
CREATE INDEX full_runs_latest ON full_runs (started_at DESC);
CREATE TABLE full_run_shards (
  run_id uuid NOT NULL REFERENCES full_runs ON DELETE CASCADE,
  number integer NOT NULL,
  -- Offers come before needs.
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_ids uuid[] NOT NULL,
  done_at timestamptz,
  PRIMARY KEY (run_id, number)
);
`;

const DOWN = `
DROP TABLE full_run_shards;
DROP TABLE full_runs;
DROP TABLE match_list_debts;
DELETE FROM near_misses WHERE opening IS NULL;
ALTER TABLE near_misses DROP COLUMN context, DROP COLUMN offer_input, DROP COLUMN need_input,
  ALTER COLUMN opening SET NOT NULL;
DELETE FROM matches WHERE detail IS NULL OR digest IS NULL;
ALTER TABLE matches DROP COLUMN context, DROP COLUMN offer_input, DROP COLUMN need_input,
  ALTER COLUMN digest SET NOT NULL, ALTER COLUMN detail SET NOT NULL;
DROP TABLE match_contexts;
DROP TABLE match_inputs;
${FOLLOWED.map((table) => `DROP TRIGGER ${table}_note_change ON ${table};\nALTER TABLE ${table} DROP COLUMN changed_in;`).join('\n')}
ALTER TABLE match_runs DROP COLUMN near_floor, DROP COLUMN floor, DROP COLUMN context,
  ADD COLUMN context_id text NOT NULL DEFAULT '';
DROP FUNCTION note_change();
`;
