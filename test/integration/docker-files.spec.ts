import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NODE_FLAGS, SETTINGS, loadConfig, loadServiceConfig } from '@tandem/platform/config';
import { type Service, composeText, exampleVariables, readCompose, variablesOfCompose } from '../support/compose.js';
import {
  WRITTEN_BY_THE_BUILD,
  commands,
  copies,
  environment,
  execForm,
  named,
  readContainerfile,
  root,
} from '../support/containerfile.js';

const stages = readContainerfile();
const [build, dependencies, image] = stages as [(typeof stages)[0], (typeof stages)[0], (typeof stages)[0]];
const compose = readCompose(exampleVariables());
const ours = ['migrate', 'api', 'worker', 'web'];
/** Variables of the postgres image, which has no list that a program could read. */
const ofPostgres = ['POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_INITDB_ARGS'];
const known = SETTINGS.flatMap(({ name, secret }) => (secret ? [name, `${name}_FILE`] : [name]));
const service = (name: string): Service => compose.services[name]!;

describe('docker/Containerfile', () => {
  it('builds, collects the production packages, and puts both together', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', 'dependencies', 'image']);
    expect(new Set(stages.map((stage) => stage.image))).toEqual(new Set(['node:24-bookworm-slim']));
    expect(commands(build)).toEqual([expect.stringMatching(/^npm ci /), 'npm run build']);
    expect(commands(dependencies)).toEqual([expect.stringMatching(/^npm ci --omit=dev /)]);
  });

  it('copies what there is', () => {
    const missing = [build, dependencies, image]
      .flatMap(copies)
      .filter(({ from }) => from === undefined)
      .flatMap(({ sources }) => sources)
      .filter((source) => !existsSync(join(root, source)));
    expect(missing).toEqual([]);
    // What a stage hands on is in its folder: the one made by npm ci, the other by npm run build.
    const handedOn = copies(image).filter(({ from }) => from !== undefined);
    expect(handedOn).toEqual([
      { from: 'dependencies', sources: ['/srv/tandem/node_modules'], target: 'node_modules' },
      { from: 'build', sources: ['/srv/tandem/dist'], target: 'dist' },
    ]);
    expect(stages.map((stage) => named(stage, 'WORKDIR')[0]?.text)).toEqual(Array(3).fill('/srv/tandem'));
  });

  it('is given what it copies, and nothing else', () => {
    const lines = readFileSync(`${root}.dockerignore`, 'utf8').split('\n');
    const [everything, ...rules] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const copied = [build, dependencies, image]
      .flatMap(copies)
      .flatMap(({ from, sources }) => (from === undefined ? sources : []));
    expect(everything).toBe('*');
    expect(new Set(rules)).toEqual(new Set([...copied.map((source) => `!${source}`), WRITTEN_BY_THE_BUILD]));
  });

  it('runs as an ordinary user, reachable from outside the container', () => {
    expect(named(image, 'USER').map(({ text }) => text)).toEqual(['node']);
    expect(loadConfig(environment(image))).toMatchObject({ host: '0.0.0.0', port: 3000, home: '/var/lib/tandem' });
  });

  it('sets no variable but settings, and leaves the mode to whoever runs it', () => {
    expect(Object.keys(environment(image)).filter((name) => !known.includes(name))).toEqual([]);
    expect(environment(image)).not.toHaveProperty('NODE_ENV');
  });
});

describe('docker/compose.yaml', () => {
  it('has the services that Tandem needs', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...ours, 'postgres', 'redis', 'mail'].sort());
    expect(service('postgres').image).toBe('postgres:18');
    expect(service('redis').image).toBe('redis:8');
  });

  it('insists on what has no sensible default', () => {
    for (const name of ['PUBLIC_URL', 'TANDEM_SECRETS']) {
      expect(() => readCompose({ ...exampleVariables(), [name]: '' })).toThrow(`${name} is required`);
    }
  });

  it('refers to the variables that .env.example explains, all of them', () => {
    expect(variablesOfCompose().sort()).toEqual(Object.keys(exampleVariables()).sort());
  });

  it.each(['migrate', 'api', 'worker', 'web', 'postgres', 'redis', 'mail'])('gives %s known variables only', (name) => {
    const allowed = name === 'postgres' ? ofPostgres : known;
    const given = Object.keys(service(name).environment ?? {});
    expect(given.filter((variable) => !allowed.includes(variable))).toEqual([]);
    expect(given).not.toContain('NODE_ENV');
  });

  it.each(ours)('gives %s values that the settings accept', (name) => {
    const secret = join(mkdtempSync(join(tmpdir(), 'tandem-secret-')), 'database-url');
    writeFileSync(secret, 'postgres://tandem:made-up@postgres:5432/tandem');
    const given = { ...environment(image), ...service(name).environment };
    for (const file of ['DATABASE_URL_FILE', 'MIGRATION_DATABASE_URL_FILE'] as const)
      if (given[file] !== undefined) given[file] = secret;
    const config = name === 'web' ? loadConfig(given) : loadServiceConfig(given);
    expect(config).toMatchObject(
      name === 'web'
        ? { apiUrl: 'http://api:3000', databaseUrl: undefined, redisUrl: undefined }
        : { databaseUrl: 'postgres://tandem:made-up@postgres:5432/tandem', redisUrl: 'redis://redis:6379' },
    );
  });

  it('gives api and worker the same key file, and the worker a mail server', () => {
    const keyFileOf = (name: string): string => {
      const given = { ...environment(image), ...service(name).environment, DATABASE_URL_FILE: '' };
      const { keyFile, home } = loadConfig({ ...given, DATABASE_URL: 'postgres://tandem@postgres/tandem' });
      const path = keyFile ?? join(home, 'keys.json');
      const volume = service(name).volumes?.find((each) => path.startsWith(`${each.split(':')[1]}/`));
      return `${volume?.split(':')[0]}: ${path}`;
    };
    expect([keyFileOf('api'), keyFileOf('worker')]).toEqual(Array(2).fill('home: /var/lib/tandem/keys.json'));
    expect(service('worker').environment?.SMTP_URL).toBe('smtp://mail:1025');
    expect(
      readCompose({ ...exampleVariables(), SMTP_URL: 'smtps://mail.example' }).services.worker?.environment,
    ).toMatchObject({
      SMTP_URL: 'smtps://mail.example',
    });
    expect(service('worker').networks).toEqual(expect.arrayContaining([...service('mail').networks]));
  });

  it('holds no password', () => {
    expect(composeText()).not.toMatch(/password:[ \t]+\S|:\/\/[^/\s@]+:[^/\s@]+@/i);
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
    for (const { environment: given = {}, secrets = [] } of Object.values(compose.services)) {
      const files = Object.entries(given).filter(([variable]) => variable.endsWith('_FILE'));
      expect(files.map(([, path]) => path)).toEqual(secrets.map((name) => `/run/secrets/${name}`));
    }
  });

  it('gives the owner of the tables to migrate alone', () => {
    const holders = Object.keys(compose.services).filter((name) =>
      service(name).secrets?.includes('owner-database-url'),
    );
    expect(holders).toEqual(['migrate']);
  });

  it('keeps data where the images keep it', () => {
    expect(service('postgres').volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(service('redis').volumes).toEqual(['redis:/data']);
    for (const name of ['migrate', 'api', 'worker'])
      expect(service(name).volumes).toEqual([`home:${environment(image).TANDEM_HOME}`]);
    for (const name of ['web', 'mail']) expect(service(name).volumes).toBeUndefined();
    expect(Object.keys(compose.volumes).sort()).toEqual(['home', 'postgres', 'redis']);
  });

  it('starts each service when what it needs is there', () => {
    const order = Object.fromEntries(
      ours.map((name) => [
        name,
        Object.entries(service(name).depends_on ?? {}).map(([needed, { condition }]) => `${needed} ${condition}`),
      ]),
    );
    expect(order).toEqual({
      migrate: ['postgres service_healthy'],
      api: ['migrate service_completed_successfully', 'redis service_healthy'],
      worker: ['migrate service_completed_successfully', 'redis service_healthy'],
      web: ['api service_healthy'],
    });
    for (const name of ['postgres', 'redis', 'mail']) expect(service(name).healthcheck?.test?.[0]).toBe('CMD');
    // The image's own check asks over http, which only these two speak.
    expect(ours.filter((name) => service(name).healthcheck?.disable !== true)).toEqual(['api', 'web']);
  });

  it('lets api and worker be started any number of times', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).container_name).toBeUndefined();
      expect(service(name).ports).toBeUndefined();
    }
  });

  it('shows only web and the caught mail to the machine, and the data to nobody', () => {
    const shown = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(shown.map(([name, { ports }]) => [name, ports])).toEqual([
      ['mail', ['127.0.0.1:8025:8025']],
      ['web', ['127.0.0.1:3000:3000']],
    ]);
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const name of ['postgres', 'redis', 'api']) expect(service(name).networks).toEqual(['inside']);
  });

  it.each(ours)('runs %s from the one image, on a root that cannot be written to', (name) => {
    expect(service(name)).toMatchObject({ image: 'tandem:local', read_only: true, init: true });
    expect(service(name).command?.[0]).toBe('node');
  });

  it.each(['api', 'worker', 'web'])('runs the %s with the flags that npm start gives it', (name) => {
    expect(service(name).command?.slice(1, -1)).toEqual(NODE_FLAGS);
  });

  it('runs what the image runs when no command is given as the api', () => {
    expect(service('api').command).toEqual(execForm(image, 'CMD'));
  });
});
