import pg from 'pg';
import { ensureApplicationRole, roleOf } from './application-role.js';

/** Any fixed number: two that grant at once would change the same rows of PostgreSQL's own tables. */
const GRANT_LOCK = 5_240_918;

/** Tables of which the application may do less than read and write; the trail of what happened only grows. */
const LESS: Readonly<Record<string, string>> = {
  audit: 'UPDATE, DELETE',
  audit_seals: 'INSERT, UPDATE, DELETE',
  sealed_looks: 'UPDATE, DELETE',
  consents: 'DELETE',
  need_notes: 'UPDATE, DELETE',
  need_responses: 'UPDATE, DELETE',
  match_messages: 'DELETE',
  clock_offset: 'INSERT, UPDATE, DELETE',
  migrations: 'INSERT, UPDATE, DELETE',
};

/**
 * Lets the application's role read and write what is in the tables, after each migration. It owns nothing, can change no
 * table, empty none, and take nothing back from the audit trail. Makes the role where it is missing and the owner may. Does
 * nothing where both addresses name one role.
 *
 * @param ownerUrl - PostgreSQL in the role that owns the tables
 * @param applicationUrl - the same database in the role of the application
 * @throws ApplicationRoleMissing where there is no such role and the owner may not make it
 */
export async function grantTo(ownerUrl: string, applicationUrl: string): Promise<void> {
  const role = roleOf(applicationUrl);
  if (role === roleOf(ownerUrl)) return;
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [GRANT_LOCK]);
    await ensureApplicationRole(client, applicationUrl);
    // Databases made by PostgreSQL 14 and older let everybody make tables; without effect where the owner has no say in it.
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    const { rows } = await client.query<{ schema: string }>(
      `SELECT nspname AS schema FROM pg_namespace WHERE nspname IN ('public', 'bullmq')`,
    );
    for (const { schema } of rows) await client.query(grantsIn(schema, role));
    for (const [table, rights] of Object.entries(LESS)) {
      const found = await client.query<{ found: string | null }>('SELECT to_regclass($1) AS found', [
        `public.${table}`,
      ]);
      if (found.rows[0]?.found)
        await client.query(`REVOKE ${rights} ON public.${table} FROM ${pg.escapeIdentifier(role)}`);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

function grantsIn(schema: string, name: string): string {
  const [role, place] = [pg.escapeIdentifier(name), pg.escapeIdentifier(schema)];
  return `
    REVOKE ALL ON ALL TABLES IN SCHEMA ${place} FROM ${role};
    GRANT USAGE ON SCHEMA ${place} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${place} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${place} TO ${role};
    GRANT EXECUTE ON ALL ROUTINES IN SCHEMA ${place} TO ${role};`;
}
