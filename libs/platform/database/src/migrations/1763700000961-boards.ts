import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does what where, counted. */
export class Boards1763700000961 implements MigrationInterface {
  readonly name = 'Boards1763700000961';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// Counted for each who reads: everybody, accredited organisations (of needs other providers too), offices. What is sealed
// counts nowhere. No theme: what names none.
const UP = `
CREATE TABLE board_cells (
  country text NOT NULL,
  theme text NOT NULL,
  needs_public integer NOT NULL,
  needs_accredited integer NOT NULL,
  needs_office integer NOT NULL,
  offers_public integer NOT NULL,
  offers_accredited integer NOT NULL,
  offers_office integer NOT NULL,
  projects_public integer NOT NULL,
  projects_office integer NOT NULL,
  activities integer NOT NULL,
  PRIMARY KEY (country, theme)
);

-- Needs of a theme over all States, and how many States stand behind those that each reader sees, and does not see.
CREATE TABLE board_themes (
  theme text PRIMARY KEY,
  needs_public integer NOT NULL,
  needs_accredited integer NOT NULL,
  needs_office integer NOT NULL,
  states_public integer NOT NULL,
  states_accredited integer NOT NULL,
  states_office integer NOT NULL,
  hidden_from_public integer NOT NULL,
  hidden_from_accredited integer NOT NULL
);

CREATE TABLE board_state (
  the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
  -- What was there to be counted.
  of text NOT NULL,
  counted_at timestamptz NOT NULL
);
`;

const DOWN = `
DROP TABLE board_state;
DROP TABLE board_themes;
DROP TABLE board_cells;
`;
