import pg from 'pg';

/** What the database server says about itself. */
export interface ServerFacts {
  /** `server_version_num`, such as 180004. */
  readonly version: number;
  /** Milliseconds by which its clock is ahead of this machine's. */
  readonly skew: number;
}

/** @throws Error when the server cannot be reached within five seconds */
export async function readServer(url: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const asked = Date.now();
    const { rows } = await client.query<{ version: number; now: Date }>(
      "SELECT current_setting('server_version_num')::int AS version, clock_timestamp() AS now",
    );
    const answered = Date.now();
    const [facts] = rows;
    if (facts === undefined) throw new Error('The database gave no answer.');
    // Its clock was read between the question and the answer.
    return { version: facts.version, skew: facts.now.getTime() - Math.round((asked + answered) / 2) };
  } finally {
    await client.end();
  }
}
