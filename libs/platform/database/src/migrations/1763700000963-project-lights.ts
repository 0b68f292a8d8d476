import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How projects stand is read and counted from indexes, however many there are. */
export class ProjectLights1763700000963 implements MigrationInterface {
  readonly name = 'ProjectLights1763700000963';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// The second holds all that a light depends on, so that they are counted without a look at the projects themselves.
const UP = `
CREATE INDEX projects_overdue ON projects (next_due_on, number) WHERE next_due_on IS NOT NULL;
CREATE INDEX projects_lights ON projects
  (status, next_due_on, updated_at, state_organisation_id, donor_organisation_id);
`;

const DOWN = `
DROP INDEX projects_lights;
DROP INDEX projects_overdue;
`;
