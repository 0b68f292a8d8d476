import pg from 'pg';

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

/**
 * Makes a database, by copying `template` if given. Nobody may be connected to the template.
 *
 * @throws DatabaseError with PostgreSQL's code, such as 42P04 when it exists already
 */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const copying = template === undefined ? '' : ` TEMPLATE ${pg.escapeIdentifier(template)}`;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${copying}`));
}

/** Makes a database unless it is there. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  });
}

/** Makes a role that may sign in and nothing else, or gives it this password. */
export async function ensureRole(serverUrl: string, name: string, password: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    const limits = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
    await client.query(`${verb} ROLE ${pg.escapeIdentifier(name)} ${limits} PASSWORD ${pg.escapeLiteral(password)}`);
  });
}

/** Removes a database with everything in it, and cuts its connections. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
