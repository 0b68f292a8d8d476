import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './typescript.mjs';

// One PostgreSQL for all integration and end-to-end tests, with a migrated database that each test copies.
export default async function setUp() {
  const { startPostgres, createDatabase, databaseUrl } = await import('../../libs/platform/embedded/src/index.ts');
  const { grantTo, migrate } = await import('../../libs/platform/database/src/index.ts');
  const { migrateQueue } = await import('../../libs/platform/queue/src/index.ts');
  const { ensureKeys } = await import('../../libs/platform/sealing/src/index.ts');
  const { TEST_SERVICE_VARIABLES } = await import('../../libs/platform/config/src/index.ts');

  const folder = await mkdtemp(join(tmpdir(), 'tandem-test-'));
  // PostgreSQL may run in another account, which has to reach its data.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  globalThis.__tandemStop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };

  const template = 'tandem_template';
  await createDatabase(server.url, template);
  await migrate(databaseUrl(server.url, template));
  await migrateQueue(databaseUrl(server.url, template));
  await grantTo(databaseUrl(server.url, template), server.appUrl);
  // Processes and modules of one test share what is sealed.
  process.env.TANDEM_KEY_FILE = join(folder, 'keys.json');
  ensureKeys(process.env.TANDEM_KEY_FILE);
  // What the API says of itself is the same for every test: the first one that asks keeps it here.
  process.env.TANDEM_TEST_DESCRIPTION = join(folder, 'openapi.json');
  process.env[TEST_SERVICE_VARIABLES.serverUrl] = server.url;
  process.env[TEST_SERVICE_VARIABLES.appUrl] = server.appUrl;
  process.env[TEST_SERVICE_VARIABLES.template] = template;
}
