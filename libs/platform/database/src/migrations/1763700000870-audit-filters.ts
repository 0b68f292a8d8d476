import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit trail is searched by time, and by what was done. */
export class AuditFilters1763700000870 implements MigrationInterface {
  readonly name = 'AuditFilters1763700000870';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// The trail is read from the newest on, in the order of time, by each of these and by days besides.
const UP = `
CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_action ON audit (action, at, id);
DROP INDEX audit_object;
CREATE INDEX audit_object ON audit (object_type, object_id, at, id);
DROP INDEX audit_organisation;
CREATE INDEX audit_organisation ON audit (organisation_id, at, id);
DROP INDEX audit_person;
CREATE INDEX audit_person ON audit (person_id, at, id);
`;

const DOWN = `
DROP INDEX audit_person;
CREATE INDEX audit_person ON audit (person_id, id);
DROP INDEX audit_organisation;
CREATE INDEX audit_organisation ON audit (organisation_id, id);
DROP INDEX audit_object;
CREATE INDEX audit_object ON audit (object_type, object_id, id);
DROP INDEX audit_action;
DROP INDEX audit_at;
`;
