import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scored pairs with their reasons and both sides' stances; what almost fits. */
export class Matches1763700000400 implements MigrationInterface {
  readonly name = 'Matches1763700000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE matches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  offer_id uuid NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
  need_version integer NOT NULL,
  offer_version integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  -- false: the engine no longer suggests the pair, but the parties have begun to talk.
  suggested boolean NOT NULL DEFAULT true,
  state text NOT NULL DEFAULT 'suggested',
  score integer NOT NULL CHECK (score BETWEEN 0 AND 10000),
  completeness integer NOT NULL CHECK (completeness BETWEEN 0 AND 10000),
  coverage integer CHECK (coverage BETWEEN 0 AND 10000),
  need_window_to date,
  detail jsonb NOT NULL,
  as_of date NOT NULL,
  model text NOT NULL,
  digest text NOT NULL,
  stances jsonb NOT NULL DEFAULT '{"need": {}, "offer": {}}',
  created_at timestamptz NOT NULL DEFAULT clock(),
  updated_at timestamptz NOT NULL DEFAULT clock(),
  CONSTRAINT matches_pair UNIQUE (need_id, offer_id)
);
CREATE INDEX matches_of_need ON matches
  (need_id, score DESC, completeness DESC, coverage DESC NULLS LAST, (offer_id::text) COLLATE "C");
CREATE INDEX matches_of_offer ON matches
  (offer_id, score DESC, completeness DESC, coverage DESC NULLS LAST, need_window_to, (need_id::text) COLLATE "C");

CREATE TABLE near_misses (
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  offer_id uuid NOT NULL REFERENCES offers (id) ON DELETE CASCADE,
  gate text NOT NULL,
  opening jsonb NOT NULL,
  score integer NOT NULL,
  PRIMARY KEY (need_id, offer_id)
);
CREATE INDEX near_misses_of_offer ON near_misses (offer_id);

-- Which version of a record was last scored, as of which day.
CREATE TABLE match_runs (
  side text NOT NULL CHECK (side IN ('need', 'offer')),
  record_id uuid NOT NULL,
  record_version integer NOT NULL,
  record_edition integer NOT NULL,
  as_of date NOT NULL,
  model text NOT NULL,
  -- Rates, embargoes, code lists and model that the run rests on.
  context_id text NOT NULL,
  eligible integer NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT clock(),
  PRIMARY KEY (side, record_id)
);
`;

const DOWN = `
DROP TABLE match_runs;
DROP TABLE near_misses;
DROP TABLE matches;
`;
