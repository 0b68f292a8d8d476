import { readFileSync } from 'node:fs';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
// Jest resolves the aliases itself (moduleNameMapper), so that mocks and coverage see source paths.
const jsc = { ...swcrc.jsc, paths: undefined, baseUrl: undefined };
const module = { ...swcrc.module, resolveFully: undefined };

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcrc, jsc, module, swcrc: false }] },
  moduleNameMapper: {
    '^@tandem/platform/(.+)$': '<rootDir>/libs/platform/$1/src/index.ts',
    '^@tandem/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tandem'],
};

const services = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  workerIdleMemoryLimit: '512MB',
  // Some start processes and databases; a machine with two busy cores takes its time.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps,bench,tools,docker}/**/*.spec.ts'] },
    { ...shared, ...services, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...shared, ...services, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    // What takes minutes, for `npm run test:full`.
    ...(process.env.TANDEM_TEST_FULL
      ? [{ ...shared, ...services, displayName: 'full', testMatch: ['<rootDir>/test/full/**/*.spec.ts'] }]
      : []),
  ],
};
