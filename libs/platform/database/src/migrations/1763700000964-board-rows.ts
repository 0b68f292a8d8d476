import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What there is in a State is read as a whole: one row for each. */
export class BoardRows1763700000964 implements MigrationInterface {
  readonly name = 'BoardRows1763700000964';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// The figures are made anew by the worker.
const UP = `
DROP TABLE board_cells;
CREATE TABLE board_rows (
  country text PRIMARY KEY,
  -- By theme: {theme, needs, offers, projects, activities}, each for everybody, accredited organisations and offices.
  cells jsonb NOT NULL
);
DELETE FROM board_state;
`;

const DOWN = `
DELETE FROM board_state;
DROP TABLE board_rows;
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
`;
