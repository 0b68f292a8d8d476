import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import { childEnvironment } from '@tandem/platform/config';
import { freePort } from '@tandem/platform/embedded';
import { describeWith, untilTrue } from '@tandem/testing';

jest.setTimeout(180_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const linux = { available: process.platform === 'linux', otherwise: 'the processes of others are looked up in /proc' };
const homes: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  for (const home of homes)
    await untilTrue(() => processesOf(home).length === 0, { within: 20_000, what: 'the end of what a test started' });
});
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'tandem-start-'));
  // PostgreSQL may run in another account, which has to reach its data.
  chmodSync(home, 0o755);
  homes.push(home);
  return join(home, 'home');
}

interface Run {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

function run(home: string, port: number, { args = [], npm = false }: { args?: string[]; npm?: boolean } = {}): Run {
  // Without npm also without its look for changed sources, which could be many at a desk.
  const [program, first] = npm ? ['npm', ['start', '--']] : [process.execPath, ['dist/apps/cli/src/main.js', 'start']];
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    env: childEnvironment(
      { home },
      { PORT: String(port), DATABASE_URL: undefined, REDIS_URL: undefined, NODE_ENV: 'development' },
    ),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

/** Starts and waits until all is told. */
async function started(
  home: string,
  options: { args?: string[]; npm?: boolean; port?: number } = {},
): Promise<Run & { port: number; url: string }> {
  const port = options.port ?? (await freePort());
  const running = run(home, port, options);
  await untilTrue(() => running.said.err.includes('Ctrl-C stops Tandem.') || running.child.exitCode !== null, {
    within: 50_000,
    what: 'the start',
  });
  expect(running.said.out).toContain(`Tandem is ready at http://localhost:${port}\n`);
  return { ...running, port, url: `http://localhost:${port}` };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}

/** Every process that has to do with a TANDEM_HOME: by its environment, or for PostgreSQL by its command line. */
function processesOf(home: string): { pid: number; command: string }[] {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({
      pid: Number(name),
      command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' '),
      environment: read(`/proc/${name}/environ`),
    }))
    .filter(({ command, environment }) => command !== '' && (command.includes(home) || environment.includes(home)));
}

const pidOf = (home: string, what: string): number =>
  processesOf(home).find(({ command }) => command.includes(what))?.pid ?? 0;
// The other ways to be ended take the same path; `npm run test:full` tries them too.
const full = Boolean(process.env.TANDEM_TEST_FULL);
const SIGNALS: NodeJS.Signals[] = full ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT'];
const isReady = async (url: string) => (await fetch(`${url}/health/ready`)).ok;
const organisationsOf = async (url: string) => (await fetch(`${url}/api/v1/session/demo-people`)).text();

describeWith(linux, 'npm start', () => {
  it.each(SIGNALS)(
    'says when it is ready and who may sign in, ends on %s with nothing left behind, and keeps the data',
    async (signal) => {
      const home = newHome();
      const { said, url, child, ended } = await started(home);
      expect(said.out).toMatch(/^national_endorser {2}gambia@demo\.example {2}\S+$/m);
      expect(said.err).toContain('The sample data are loaded');
      expect(await (await fetch(url)).text()).toContain('<title>');
      expect((await fetch(`${url}/api/v1/themes`)).headers.get('content-type')).toContain('application/json');
      const people = await organisationsOf(url);

      child.kill(signal);
      expect(await ended).toBe(0);
      expect(processesOf(home)).toEqual([]);
      expect(existsSync(join(home, 'instance.json'))).toBe(false);

      const second = await started(home);
      expect(second.said.err).toMatch(/^Logs are in .*\n$/);
      expect(await organisationsOf(second.url)).toBe(people);
    },
  );

  it('prints a link for the first administrator when asked for an empty one, and passes a signal on through npm', async () => {
    const home = newHome();
    const { said, url, child, ended } = await started(home, { args: ['--empty'], npm: true });
    expect(said.out).toMatch(new RegExp(`first administrator.*${url}/\\S+`));
    expect(said.out).not.toContain('@demo.example');
    child.kill('SIGTERM');
    await ended;
    await untilTrue(() => processesOf(home).length === 0, { what: 'the end of all processes' });
  });
});

describeWith(linux, 'what dies under npm start', () => {
  it('is started again: api, worker, web and PostgreSQL; while the api is away, 503 with problem+json', async () => {
    const home = newHome();
    const { said, url } = await started(home, { args: ['--empty'] });
    const api = pidOf(home, 'api/src/main.js');
    process.kill(api, 'SIGKILL');
    const response = await untilTrue(async () => {
      const answer = await fetch(`${url}/api/v1/themes`);
      return answer.status === 503 ? answer : undefined;
    });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    await untilTrue(() => ![0, api].includes(pidOf(home, 'api/src/main.js')), { what: 'a new api' });
    for (const main of ['worker/src/main.js', 'web/server/main.js']) {
      const pid = pidOf(home, main);
      process.kill(pid, 'SIGKILL');
      await untilTrue(() => ![0, pid].includes(pidOf(home, main)), { what: `a new ${main}` });
    }
    await untilTrue(() => isReady(url), { within: 20_000, what: 'readiness' });
    process.kill(Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await untilTrue(() => said.err.includes('PostgreSQL ended and starts again.'));
    await untilTrue(() => isReady(url), { within: 30_000, what: 'readiness with a new PostgreSQL' });
  });

  it('takes everything with it when it is the supervisor, may be everything at once, and the next start recovers', async () => {
    const home = newHome();
    const { child, port } = await started(home, { args: ['--empty'] });
    child.kill('SIGKILL');
    // At once: the others are still about to notice, and web still holds the port.
    const next = await started(home, { args: ['--empty'], port });
    expect(await isReady(next.url)).toBe(true);
    expect(processesOf(home).filter(({ command }) => command.includes('api/src/main.js'))).toHaveLength(1);
    for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
    const last = await started(home, { args: ['--empty'], port });
    expect(await isReady(last.url)).toBe(true);
  });

  it.each([
    ['the database is being made', 'instance.json'],
    ['the database is running', 'postgres/postmaster.pid'],
    ['the processes are starting', 'logs/api.log'],
  ])('leaves nothing behind while %s', async (_, sign) => {
    for (const signal of full ? (['SIGTERM', 'SIGKILL'] as const) : (['SIGKILL'] as const)) {
      const home = newHome();
      const { child } = run(home, await freePort(), { args: ['--empty'] });
      await untilTrue(() => existsSync(join(home, sign)), { within: 20_000, what: sign });
      await end(child, signal);
      await untilTrue(() => processesOf(home).length === 0, { within: 20_000, what: `the end of all after ${signal}` });
    }
  });
});

describeWith(linux, 'two at a time', () => {
  let taker: Server | undefined;

  afterEach(() => {
    taker?.close();
    taker = undefined;
  });

  it('run side by side on homes of their own, and are refused on one home, in one line that says where the first one is', async () => {
    const home = newHome();
    const [one, other] = await Promise.all([
      started(home, { args: ['--empty'] }),
      started(newHome(), { args: ['--empty'] }),
    ]);
    expect([await isReady(one.url), await isReady(other.url)]).toEqual([true, true]);
    const third = run(home, await freePort());
    expect(await third.ended).toBe(1);
    expect(third.said).toEqual({
      out: '',
      err: `Tandem already runs on ${home}: ${one.url} (process ${one.child.pid ?? 0}). Stop it, or set TANDEM_HOME and PORT for a second one.\n`,
    });
    expect(await isReady(one.url)).toBe(true);
  });

  it('are refused on one port, in one line that names it, before anything is started', async () => {
    const port = await freePort();
    await new Promise<void>((resolve) => (taker = createServer().listen(port, '127.0.0.1', resolve)));
    const home = newHome();
    const second = run(home, port);
    expect(await second.ended).toBe(1);
    expect(second.said).toEqual({
      out: '',
      err: `Port ${port} is taken. Set PORT to another, e.g. PORT=${port + 1} npm start\n`,
    });
    expect(existsSync(join(home, 'postgres'))).toBe(false);
  });
});
