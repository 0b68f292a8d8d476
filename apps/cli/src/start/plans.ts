import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, type TrustProxy, childEnvironment } from '@tandem/platform/config';
import type { ProcessPlan } from './supervised-process.js';

/** Folder of the compiled applications; this file lies in cli/src/start of it. */
const apps = fileURLToPath(new URL('../../../', import.meta.url));

/** The main of the command line itself. */
export const commandLine = join(apps, 'cli/src/main.js');

/** What to start once the database is ready: api on an internal port, the worker, and web, which people reach. */
export function plansFor(config: Config, databaseUrl: string, apiPort: number, logs: string): ProcessPlan[] {
  const service = {
    DATABASE_URL: databaseUrl,
    // Those who serve need not, and should not, be able to change tables.
    MIGRATION_DATABASE_URL: undefined,
    PUBLIC_URL: config.publicUrl,
  };
  const plan = (name: string, main: string, settings: Parameters<typeof childEnvironment>[1]): ProcessPlan => ({
    name,
    main: join(apps, main),
    environment: childEnvironment(config, settings),
    log: join(logs, `${name}.log`),
  });
  return [
    plan('api', 'api/src/main.js', {
      ...service,
      PORT: String(apiPort),
      HOST: '127.0.0.1',
      TRUST_PROXY: behindOneMore(config.trustProxy),
    }),
    plan('worker', 'worker/src/main.js', service),
    plan('web', 'web/server/main.js', {
      DATABASE_URL: undefined,
      MIGRATION_DATABASE_URL: undefined,
      REDIS_URL: undefined,
      SMTP_URL: undefined,
      API_URL: `http://127.0.0.1:${apiPort}`,
    }),
  ];
}

/** For the api the web process is one more proxy in front. */
export function behindOneMore(trusted: TrustProxy): string {
  if (trusted === false) return '1';
  return typeof trusted === 'number' ? String(trusted + 1) : [...trusted, 'loopback'].join(',');
}
