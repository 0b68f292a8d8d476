import type { Variables } from './config.js';

/** What the test suite's global set-up tells the tests. */
export interface TestServices {
  /** Address of the test server in a role that may create databases. */
  readonly serverUrl: string;
  /** The same server in the role of the application. */
  readonly appUrl: string;
  /** Name of the migrated database that each test copies. */
  readonly template: string;
}

/** Variables by which global set-up hands the services to the test workers. */
export const TEST_SERVICE_VARIABLES = {
  serverUrl: 'TANDEM_TEST_SERVER_URL',
  appUrl: 'TANDEM_TEST_APP_URL',
  template: 'TANDEM_TEST_TEMPLATE',
} as const;

/** @throws Error outside a test run that has a database */
export function testServices(env: Variables = process.env): TestServices {
  const serverUrl = env[TEST_SERVICE_VARIABLES.serverUrl];
  const appUrl = env[TEST_SERVICE_VARIABLES.appUrl];
  const template = env[TEST_SERVICE_VARIABLES.template];
  if (!serverUrl || !appUrl || !template)
    throw new Error('No test database: this test belongs to test/integration or test/e2e.');
  return { serverUrl, appUrl, template };
}
