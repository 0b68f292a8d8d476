import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row security for what is sealed: a second net under the application's own conditions. */
export class RowSecurity1763700000900 implements MigrationInterface {
  readonly name = 'RowSecurity1763700000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

// A setting that was set for an earlier transaction of the connection is '' afterwards, not null.
const UP = `
CREATE FUNCTION scope_is_service() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('tandem.scope', true) = 'service', false)
$$;
CREATE FUNCTION scope_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('tandem.person', true), '')::uuid
$$;
CREATE FUNCTION scope_organisations() RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('tandem.organisations', true), '')::uuid[], '{}')
$$;

-- Who holds an annex shows to all who see its record, without a look at the annex itself.
ALTER TABLE sealed_holders ADD COLUMN object_type text, ADD COLUMN object_id uuid;
UPDATE sealed_holders SET object_type = a.object_type, object_id = a.object_id FROM sealed_annexes a WHERE a.id = annex_id;
ALTER TABLE sealed_holders ALTER COLUMN object_type SET NOT NULL, ALTER COLUMN object_id SET NOT NULL;
CREATE INDEX sealed_holders_record ON sealed_holders (object_id) WHERE revoked_at IS NULL;
`;

// Forced: they hold for the owner too, unless its role stands above row security.
const POLICIES = `
ALTER TABLE sealed_annexes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_owner_and_holders ON sealed_annexes USING (
  (SELECT scope_is_service()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[])
  OR EXISTS (SELECT FROM sealed_holders h
              WHERE h.annex_id = sealed_annexes.id AND h.person_id = (SELECT scope_person()) AND h.revoked_at IS NULL)
) WITH CHECK ((SELECT scope_is_service()) OR organisation_id = ANY ((SELECT scope_organisations())::uuid[]));

ALTER TABLE sealed_looks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_owner ON sealed_looks FOR SELECT USING (
  (SELECT scope_is_service()) OR person_id = (SELECT scope_person())
  OR EXISTS (SELECT FROM sealed_annexes a
              WHERE a.id = annex_id AND a.organisation_id = ANY ((SELECT scope_organisations())::uuid[]))
);
CREATE POLICY own_name ON sealed_looks FOR INSERT
  WITH CHECK (person_id = (SELECT scope_person()) AND EXISTS (SELECT FROM sealed_annexes a WHERE a.id = annex_id));

ALTER TABLE attachment_contents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY sealed_of_owner ON attachment_contents USING (
  (SELECT scope_is_service())
  OR EXISTS (SELECT FROM attachments a WHERE a.id = attachment_id
                AND (NOT a.sealed OR a.organisation_id = ANY ((SELECT scope_organisations())::uuid[])))
);
`;

const DOWN = `
DROP POLICY sealed_of_owner ON attachment_contents;
ALTER TABLE attachment_contents NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
DROP POLICY own_name ON sealed_looks;
DROP POLICY of_owner ON sealed_looks;
ALTER TABLE sealed_looks NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
DROP POLICY of_owner_and_holders ON sealed_annexes;
ALTER TABLE sealed_annexes NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_holders DROP COLUMN object_type, DROP COLUMN object_id;
DROP FUNCTION scope_organisations();
DROP FUNCTION scope_person();
DROP FUNCTION scope_is_service();
`;
