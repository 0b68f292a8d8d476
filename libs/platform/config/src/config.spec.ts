import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS, childEnvironment, loadConfig, loadServiceConfig, loadWebConfig } from './index.js';

const problemsOf = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

const fileWith = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'secret');
  writeFileSync(path, text);
  return path;
};

describe('loadConfig', () => {
  it('needs nothing to be set', () => {
    expect(loadConfig({})).toEqual({
      environment: 'development',
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      redisUrl: undefined,
      home: join(process.cwd(), '.tandem'),
      secretFile: undefined,
      keyFile: undefined,
      smtpUrl: undefined,
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      timeZone: 'UTC',
      logLevel: 'info',
      apiUrl: undefined,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it('migrates in the role of the application unless told otherwise', () => {
    const DATABASE_URL = 'postgres://app@db/tandem';
    expect(loadConfig({ DATABASE_URL }).migrationDatabaseUrl).toBe(DATABASE_URL);
    const MIGRATION_DATABASE_URL = 'postgres://owner@db/tandem';
    expect(loadConfig({ DATABASE_URL, MIGRATION_DATABASE_URL }).migrationDatabaseUrl).toBe(MIGRATION_DATABASE_URL);
  });

  it('derives the public address from the port, and cuts its last slash', () => {
    expect(loadConfig({ PORT: '3001' }).publicUrl).toBe('http://localhost:3001');
    expect(loadConfig({ PUBLIC_URL: 'https://tandem.example/' }).publicUrl).toBe('https://tandem.example');
  });

  it.each([
    ['0', false],
    ['2', 2],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
  ])('reads TRUST_PROXY %s', (text, value) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(value);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['HOST', 'not a host'],
    ['LOG_LEVEL', 'loud'],
    ['TIME_ZONE', 'Mars/Olympus'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'true'],
    ['PUBLIC_URL', 'tandem.example'],
    ['TANDEM_KEY_FILE', '/no/such/file'],
    ['NODE_ENV', 'staging'],
  ])('refuses %s=%s by name and value', (name, text) => {
    expect(problemsOf({ [name]: text })).toMatch(new RegExp(`^${name}: "${text}" is n[^\n]+$`));
  });

  it('names every problem at once, a line each', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never shows the value of a secret', () => {
    const message = problemsOf({ DATABASE_URL: 'mysql://user:hunter2@db/x' });
    expect(message).toContain('DATABASE_URL: its value is not an address that starts with postgres://');
    expect(message).not.toContain('hunter2');
  });
});

describe('production mode', () => {
  const secret = 'abcdefghijklmnopqrstuvwxyz012345';
  const safe = () => ({
    NODE_ENV: 'production',
    TANDEM_SECRET_FILE: fileWith(secret),
    TANDEM_KEY_FILE: fileWith('{}'),
    SMTP_URL: 'smtps://mail.example',
    PUBLIC_URL: 'https://tandem.example',
    DATABASE_URL: 'postgres://app@db/tandem',
    MIGRATION_DATABASE_URL: 'postgres://owner@db/tandem',
  });

  it('starts with every safeguard, and with none missing', () => {
    expect(problemsOf(safe())).toBe('accepted');
    expect(problemsOf({ NODE_ENV: 'production' }).split('\n')).toEqual([
      'production mode: TANDEM_SECRET_FILE is not set',
      'production mode: TANDEM_KEY_FILE is not set',
      'production mode: SMTP_URL is not set',
      'production mode: PUBLIC_URL has to start with https:',
    ]);
  });

  it.each([
    ['TANDEM_SECRET_FILE', ''],
    ['TANDEM_SECRET_FILE', fileWith('changeme')],
    // Long, and made of two letters.
    ['TANDEM_SECRET_FILE', fileWith('ab'.repeat(20))],
    ['TANDEM_KEY_FILE', ''],
    ['SMTP_URL', ''],
    ['PUBLIC_URL', 'http://tandem.example'],
    ['PUBLIC_URL', ''],
    ['MIGRATION_DATABASE_URL', 'postgres://app:other@db/tandem?x=1'],
  ])('is refused by one line that names %s where it is %j', (name, value) => {
    const problems = problemsOf({ ...safe(), [name]: value });
    expect(problems).toMatch(new RegExp(`^production mode: [^\n]*${name}[^\n]*$`));
    expect(problems).not.toContain(secret);
  });

  it('asks the web process, which holds no secret, for https only', () => {
    const web = { NODE_ENV: 'production', API_URL: 'http://api:3000', PUBLIC_URL: 'https://tandem.example' };
    expect(loadWebConfig(web)).toMatchObject({ environment: 'production', apiUrl: 'http://api:3000' });
    expect(() => loadWebConfig({ ...web, PUBLIC_URL: '' })).toThrow('PUBLIC_URL has to start with https:');
    expect(() => loadWebConfig({ ...web, NODE_ENV: 'staging' })).toThrow('NODE_ENV');
  });
});

describe('secrets in files', () => {
  it('are read, without the line end', () => {
    expect(loadConfig({ REDIS_URL_FILE: fileWith('redis://:pass@cache:6379\n') }).redisUrl).toBe(
      'redis://:pass@cache:6379',
    );
  });

  it('contradict a variable of the same name', () => {
    const problem = problemsOf({ REDIS_URL: 'redis://a', REDIS_URL_FILE: fileWith('redis://b') });
    expect(problem).toBe('REDIS_URL and REDIS_URL_FILE are both set; give one of them');
  });

  it('are missed by name', () => {
    expect(problemsOf({ SMTP_URL_FILE: '/no/such/file' })).toBe(
      'SMTP_URL_FILE: "/no/such/file" is not a readable file',
    );
  });
});

describe('loadServiceConfig', () => {
  it('insists on a database', () => {
    expect(() => loadServiceConfig({})).toThrow('DATABASE_URL is not set');
    expect(loadServiceConfig({ DATABASE_URL: 'postgresql://db/t' }).databaseUrl).toBe('postgresql://db/t');
  });
});

describe('childEnvironment', () => {
  it('passes the own environment on, with TANDEM_HOME absolute and what is laid over it', () => {
    const env = {
      PATH: '/bin',
      PORT: '3000',
      TANDEM_HOME: 'here',
      DATABASE_URL_FILE: '/run/secret',
      API_URL: 'http://x',
    };
    const child = childEnvironment(
      { home: '/srv/here' },
      { PORT: '4000', DATABASE_URL: 'postgres://y', API_URL: undefined },
      env,
    );
    expect(child).toEqual({ PATH: '/bin', PORT: '4000', TANDEM_HOME: '/srv/here', DATABASE_URL: 'postgres://y' });
  });
});

describe('SETTINGS', () => {
  it('documents each variable, and every default is a valid value', () => {
    for (const setting of SETTINGS) {
      expect(setting.description.length).toBeGreaterThan(10);
      if (setting.default !== undefined) expect(problemsOf({ [setting.name]: setting.default })).toBe('accepted');
    }
  });
});
