import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Row security for the secrets of second factors: each person's are that person's. */
export class SecondFactorsApart1763700000910 implements MigrationInterface {
  readonly name = 'SecondFactorsApart1763700000910';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
         CREATE POLICY of_person ON ${table}
           USING ((SELECT scope_is_service()) OR person_id = (SELECT scope_person()))`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(
        `DROP POLICY of_person ON ${table};
         ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`,
      );
  }
}

const TABLES = ['totp_factors', 'recovery_codes'];
