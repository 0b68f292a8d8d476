import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startPostgres } from '@tandem/platform/embedded';

/** Does the work with a PostgreSQL of its own, the one that the product carries, which is gone afterwards. */
export async function withPostgres<T>(work: (server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'));
  // PostgreSQL may run in another account, which has to reach its data.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  try {
    return await work(server);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
