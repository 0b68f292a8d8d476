import pg from 'pg';

/** What the database server says about itself. */
export interface ServerFacts {
  /** `server_version_num`, such as 180004. */
  readonly version: number;
  /** Milliseconds by which its clock is ahead of this machine's. */
  readonly skew: number;
}

/** What the role of an address may do in the database. */
export interface RoleFacts {
  readonly name: string;
  /** Superuser, or above row security. */
  readonly mighty: boolean;
  /** Whether it may act as the owner of the tables. */
  readonly owns: boolean;
  /** Whether it may change or delete what stands in the audit trail. */
  readonly rewrites: boolean;
}

/** @returns undefined where there are no tables yet */
export async function readRole(url: string): Promise<RoleFacts | undefined> {
  return connected(url, async (client) => {
    const { rows } = await client.query<RoleFacts>(
      `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls AS mighty,
              pg_has_role(current_user, c.relowner, 'USAGE') AS owns,
              EXISTS (SELECT FROM unnest(ARRAY['audit', 'audit_seals', 'sealed_looks']) AS trail
                       WHERE has_table_privilege('public.' || trail, 'UPDATE, DELETE, TRUNCATE')) AS rewrites
         FROM pg_roles r, pg_class c
        WHERE r.rolname = current_user AND c.oid = to_regclass('public.audit')`,
    );
    return rows[0];
  });
}

/** @throws Error when the server cannot be reached within five seconds */
export async function readServer(url: string): Promise<ServerFacts> {
  return connected(url, async (client) => {
    const asked = Date.now();
    const { rows } = await client.query<{ version: number; now: Date }>(
      "SELECT current_setting('server_version_num')::int AS version, clock_timestamp() AS now",
    );
    const answered = Date.now();
    const [facts] = rows;
    if (facts === undefined) throw new Error('The database gave no answer.');
    // Its clock was read between the question and the answer.
    return { version: facts.version, skew: facts.now.getTime() - Math.round((asked + answered) / 2) };
  });
}

/** How many people of the sample data it holds; none where there are no tables yet. */
export async function countDemoPeople(url: string): Promise<number> {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query(`SELECT FROM pg_class WHERE oid = to_regclass('public.people')`);
    if (tables.length === 0) return 0;
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM people WHERE demo');
    return rows[0]?.count ?? 0;
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
