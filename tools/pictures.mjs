// Starts Tandem with sample data of its own and takes the pictures that docs/ shows, by walking from a need over a match
// and an agreement to a project. Needs Chromium; writes docs/images/*.png.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './install.mjs';

const images = join(root, 'docs/images');
const SIZE = { width: 1120, height: 720 };
const need = 'Mark and register the service weapons of police and customs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** An instance that ends with this script. */
async function start() {
  const home = await mkdtemp(join(tmpdir(), 'tandem-pictures-'));
  const port = await freePort();
  const tandem = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    env: { ...process.env, TANDEM_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve) => tandem.once('exit', resolve));
  const stop = async () => {
    tandem.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const url = `http://localhost:${String(port)}`;
  const ready = async () => (await fetch(`${url}/api/v1/session/demo-people`).catch(() => null))?.ok === true;
  for (let second = 0; second < 180; second += 1) {
    if (await ready()) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await stop();
  throw new Error('Tandem did not become ready.');
}

/** Somebody at a browser of one's own, who can also ask the service directly. */
class Seat {
  static async take(browser, url, person) {
    const context = await browser.newContext({ baseURL: url, locale: 'en', viewport: SIZE, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto('/');
    await page.locator('main li button').filter({ hasText: person }).first().click();
    await page.locator('header summary').waitFor();
    return new Seat(page);
  }

  constructor(page) {
    this.page = page;
  }

  async ask(method, path, body, version) {
    const answer = await this.page.evaluate(
      async ([method, path, body, version]) => {
        const headers = { 'Content-Type': 'application/json' };
        if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID();
        if (version !== undefined) headers['If-Match'] = `"${version}"`;
        const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
        const response = await fetch(`/api/v1${path}`, init);
        return { ok: response.ok, status: response.status, body: await response.json() };
      },
      [method, path, body, version],
    );
    if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** What stands in the middle of the page, as high as is asked for. */
  async picture(name, path, { to = 'main h1', height = SIZE.height } = {}) {
    if (path) await this.page.goto(path);
    await this.page.locator(to).first().waitFor();
    await this.page.evaluate('document.fonts.ready');
    await this.page.locator('main [class*=loading]').first().waitFor({ state: 'detached' });
    await this.page.setViewportSize({ width: SIZE.width, height });
    await this.page.locator(to).first().scrollIntoViewIfNeeded();
    await this.page.screenshot({ path: join(images, `${name}.png`) });
    await this.page.setViewportSize(SIZE);
    console.log(`docs/images/${name}.png`);
  }
}

/** Both sides talk, agree on an amount, and the work begins: the project's id. */
async function projectOf(state, donor, match) {
  await state.ask('POST', `/matches/${match.id}/consent`, {});
  const open = await donor.ask('POST', `/matches/${match.id}/consent`, {});
  const amount = open.give ?? match.give;
  await donor.ask('POST', `/matches/${match.id}/agree`, { amount });
  await state.ask('POST', `/matches/${match.id}/agree`, { amount });
  const { items } = await state.ask('GET', '/projects?limit=20');
  return { ...items.find(({ matchId }) => matchId === match.id), amount };
}

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Plan, first payment and a report that waits for the donor's word. */
async function fill(state, donor, { id, amount }) {
  const path = `/projects/${id}`;
  const put = async (seat, part, body) =>
    seat.ask('PUT', `${path}/${part}`, body, (await seat.ask('GET', path)).version);
  const counterpart = { institution: 'National Commission on Small Arms', function: 'Executive Secretary' };
  await state.ask('PATCH', path, { counterpart }, (await state.ask('GET', path)).version);
  await donor.ask('POST', `${path}/start`, {});
  await put(state, 'milestones', {
    items: [
      { title: 'Machines delivered and tried', plannedOn: inDays(-20), actualOn: inDays(-18) },
      { title: 'Staff of all armouries trained', plannedOn: inDays(45) },
      { title: 'All service weapons marked', plannedOn: inDays(200) },
    ],
  });
  await put(state, 'indicators', {
    items: [
      {
        kind: 'output',
        title: 'Staff trained in marking and record-keeping',
        unit: 'people',
        baseline: { total: 0 },
        target: { total: 40, women: 16, men: 24 },
        actual: { total: 18, women: 8, men: 10 },
      },
    ],
  });
  const half = (Math.floor(Number(amount.amount) / 2) || 1).toFixed(2);
  await put(donor, 'tranches', {
    items: [
      { amount: { ...amount, amount: half }, condition: 'Agreement signed', dueOn: inDays(-25) },
      { amount: { ...amount, amount: half }, condition: 'Interim report accepted', dueOn: inDays(60) },
    ],
  });
  await donor.ask('POST', `${path}/tranches/1/pay`, { paidOn: inDays(-24), reference: 'Transfer 2026-118' });
  await put(donor, 'reports', {
    items: [
      { kind: 'interim', part: 'narrative', dueOn: inDays(-3) },
      { kind: 'final', part: 'narrative', dueOn: inDays(300) },
      { kind: 'final', part: 'financial', dueOn: inDays(300) },
    ],
  });
  const text = 'Four machines are in use; eighteen of forty people are trained.';
  await state.ask('POST', `${path}/reports/1/submit`, { text });
}

const { url, stop } = await start();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
try {
  const state = await Seat.take(browser, url, 'The Gambia');
  const donor = await Seat.take(browser, url, 'Germany');
  const { items } = await state.ask('GET', '/needs?mine=true&limit=50');
  const { id: needId } = items.find(({ title }) => title === need);
  await state.picture('need-page', `/needs/${needId}`, { to: 'details summary', height: 1_000 });
  const matches = await state.ask('GET', `/needs/${needId}/matches?limit=50`);
  const match = matches.items.find(({ offer }) => offer.organisation.name === 'Germany') ?? matches.items[0];
  await donor.picture('donor-triage', `/offers/${match.offer.id}/matches`, { to: 'article', height: 900 });
  const project = await projectOf(state, donor, match);
  await state.picture('match-agreed', `/matches/${match.id}`);
  await fill(state, donor, project);
  await donor.picture('project-next-step', `/projects/${project.id}`, { height: 860 });
  await state.picture('project-reports', `/projects/${project.id}`, { to: '#reports' });
  await donor.picture('status-board', '/board', { to: 'main table', height: 480 });
} finally {
  await browser.close();
  await stop();
}
