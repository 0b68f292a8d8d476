import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tandem/platform/config';
import { behindOneMore, plansFor } from './plans.js';

describe('what npm start starts', () => {
  const config = loadConfig({ PORT: '3100', HOST: '0.0.0.0', TANDEM_HOME: '/srv/home', REDIS_URL: 'redis://cache' });
  const environments = Object.fromEntries(
    plansFor(config, 'postgres://db/tandem', 4100, '/srv/home/logs').map(({ name, environment }) => [
      name,
      environment,
    ]),
  );

  it('is the api on an internal port, and web in front of it', () => {
    expect(environments.api).toMatchObject({ PORT: '4100', HOST: '127.0.0.1', DATABASE_URL: 'postgres://db/tandem' });
    expect(environments.web).toMatchObject({ API_URL: 'http://127.0.0.1:4100', TANDEM_HOME: '/srv/home' });
  });

  it('gives links the address that people reach, not the internal one', () => {
    for (const name of ['api', 'worker'])
      expect(environments[name]).toMatchObject({ PUBLIC_URL: 'http://localhost:3100' });
  });

  it('keeps secrets from web, and the right to change tables from all', () => {
    expect(environments.web).not.toHaveProperty('DATABASE_URL');
    for (const environment of Object.values(environments))
      expect(environment).not.toHaveProperty('MIGRATION_DATABASE_URL');
  });
});

describe('behindOneMore', () => {
  it.each([
    [false, '1'],
    [2, '3'],
    [['10.0.0.0/8'], '10.0.0.0/8,loopback'],
  ] as const)('counts web in: %j becomes %s', (trusted, expected) => {
    expect(behindOneMore(typeof trusted === 'object' ? [...trusted] : trusted)).toBe(expected);
  });
});
