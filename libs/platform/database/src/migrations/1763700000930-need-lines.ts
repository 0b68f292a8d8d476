import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is agreed of each line of a need, and of which lines a project gives how much; units of offers counted down. */
export class NeedLines1763700000930 implements MigrationInterface {
  readonly name = 'NeedLines1763700000930';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(LINES_OF_BEFORE);
    await runner.query(UNITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const TABLES = `
CREATE TABLE need_lines (
  need_id uuid NOT NULL REFERENCES needs (id) ON DELETE CASCADE,
  line_id text NOT NULL CHECK (line_id ~ '^L[1-9][0-9]{0,3}$'),
  position integer NOT NULL,
  -- Null where the need is sealed: only lines of which something is agreed have a row then.
  cost_minor bigint CHECK (cost_minor >= 0),
  agreed_minor bigint NOT NULL DEFAULT 0 CHECK (agreed_minor >= 0),
  PRIMARY KEY (need_id, line_id),
  CONSTRAINT need_lines_funded CHECK (agreed_minor <= cost_minor)
);

CREATE TABLE project_lines (
  project_id uuid NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  line_id text NOT NULL,
  -- In the currency of the project, and in that of the need.
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  need_minor bigint NOT NULL CHECK (need_minor >= 0),
  PRIMARY KEY (project_id, line_id)
);
`;

// The number of a line is its place; what was agreed fills them in order. Amounts are texts in the currency's minor digits.
const LINES_OF_BEFORE = `
UPDATE needs n SET content = jsonb_set(content, '{lines}', (
    SELECT jsonb_agg(line || jsonb_build_object('id', 'L' || place) ORDER BY place)
      FROM jsonb_array_elements(n.content -> 'lines') WITH ORDINALITY AS l (line, place)))
 WHERE jsonb_typeof(content -> 'lines') = 'array' AND jsonb_array_length(content -> 'lines') > 0;

INSERT INTO need_lines (need_id, line_id, position, cost_minor, agreed_minor)
SELECT need_id, line_id, place, cost, greatest(0, least(cost, agreed - (sum(cost) OVER (PARTITION BY need_id ORDER BY place) - cost)))
  FROM (SELECT n.id AS need_id, line ->> 'id' AS line_id, place, n.agreed_minor AS agreed,
               replace(line #>> '{cost,amount}', '.', '')::bigint AS cost
          FROM needs n, jsonb_array_elements(n.content -> 'lines') WITH ORDINALITY AS l (line, place)
         WHERE jsonb_typeof(n.content -> 'lines') = 'array' AND n.visibility <> 'sealed') AS lines;
`;

const UNITS = `
ALTER TABLE offers
  ADD COLUMN units_available integer CHECK (units_available >= 0),
  ADD COLUMN units_reserved integer NOT NULL DEFAULT 0 CHECK (units_reserved >= 0),
  ADD COLUMN units_committed integer NOT NULL DEFAULT 0 CHECK (units_committed >= 0),
  ADD CONSTRAINT offers_units CHECK (units_reserved + units_committed <= units_available);
UPDATE offers SET units_available = (content #>> '{units,quantity}')::integer WHERE content -> 'units' ->> 'quantity' IS NOT NULL;
ALTER TABLE projects ADD COLUMN units integer CHECK (units > 0);
`;

const DOWN = `
ALTER TABLE projects DROP COLUMN units;
ALTER TABLE offers DROP COLUMN units_available, DROP COLUMN units_reserved, DROP COLUMN units_committed;
DROP TABLE project_lines;
DROP TABLE need_lines;
UPDATE needs n SET content = jsonb_set(content, '{lines}', (
    SELECT jsonb_agg(line - 'id' ORDER BY place) FROM jsonb_array_elements(n.content -> 'lines') WITH ORDINALITY AS l (line, place)))
 WHERE jsonb_typeof(content -> 'lines') = 'array' AND jsonb_array_length(content -> 'lines') > 0;
`;
