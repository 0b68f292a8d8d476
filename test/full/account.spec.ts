import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { hashPassword, TERMS_VERSION } from '@tandem/accounts';
import { MailModule } from '@tandem/mail';
import { chromium, describeWith, startApp, untilTrue, type TestApp } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visit } from '../support/browser.js';
import { MailServer } from '../support/mail-server.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { CodeApp } from '../support/second-factor.js';

jest.setTimeout(180_000);

const PASSWORD = 'three goats cross a river';
const OLD = 'awa@test.example';
const NEW = 'awa.jallow@interior.example';
const OFFICE = 'office@test.example';

describeWith(chromium, "a person's account in a browser", () => {
  let db: OpenModule;
  let server: MailServer;
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    server = await MailServer.start();
    db = await openModule(MailModule);
    const hash = await hashPassword(PASSWORD);
    for (const [email, name, kind, role] of [
      [OLD, 'Awa Jallow', 'fund', 'fund_administrator'],
      [OFFICE, 'Sofia Office', 'secretariat', 'secretariat'],
    ] as const)
      await db.sql(
        `WITH person AS (INSERT INTO people (email, name, password_hash, terms_version, terms_accepted_at)
                         VALUES ($1, $2, $3, $4, now()) RETURNING id),
              organisation AS (INSERT INTO organisations (name, kind, verified_at) VALUES ($5, $5, now()) RETURNING id)
         INSERT INTO memberships (person_id, organisation_id, role) SELECT person.id, organisation.id, $6
           FROM person, organisation`,
        [email, name, hash, TERMS_VERSION, kind, role],
      );
    const { url } = db.dataSource.options as { url: string };
    app = await startApp({ databaseUrl: url, processes: ['api', 'worker', 'web'], settings: { SMTP_URL: server.url } });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
    await server.stop();
  });

  async function signIn(page: Page, email: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function setUp(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Set up an app for codes' }).click();
    await see(page.getByRole('img', { name: /^QR code with the key/ })).toBeVisible();
    const codes = new CodeApp(db, (await page.locator('main code').innerText()).replaceAll(' ', ''));
    await page.getByLabel('The code that the app shows now').fill(await codes.code());
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await see(page.locator('header summary')).toBeVisible();
  }

  /** The path in the mail to an address that matches. */
  const pathIn = (address: string, path: RegExp): Promise<string> =>
    untilTrue(
      () =>
        server.received
          .filter(({ recipients }) => recipients.includes(address))
          .map(({ raw }) => path.exec(raw.replace(/=\r\n/g, ''))?.[0])
          .findLast((found) => found !== undefined),
      { within: 60_000, what: `a mail to ${address}` },
    );

  it('gets another address, by a link that was sent there, and the old one can undo it', async () => {
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    await signIn(page, OLD);
    await setUp(page);
    await page.goto('/account');
    await see(page.getByText(`You sign in with ${OLD}`)).toBeVisible();
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByLabel('New e-mail address').fill(NEW);
    await page.getByRole('button', { name: 'Change the address' }).click();
    await see(page.getByRole('status').filter({ hasText: NEW })).toBeVisible();

    await page.goto(await pathIn(NEW, /\/address\/[\w-]{43}/));
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await see(page.getByText('From now on you sign in with this address')).toBeVisible();
    await page.goto('/account');
    await see(page.getByText(`You sign in with ${NEW}`)).toBeVisible();

    const stranger = await visit(browser, app.url);
    await stranger.page.goto(await pathIn(OLD, /\/address-stop\/[\w-]{43}/));
    const stop = stranger.page.getByRole('button', { name: 'This was not me: stop it' });
    await see(stop).toBeVisible();
    expect(await stranger.inaccessible()).toEqual([]);
    await stop.click();
    await see(stranger.page.getByText('every session has ended')).toBeVisible();
    await page.goto('/account');
    await see(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
    expect(await db.sql('SELECT email FROM people WHERE name = $1', ['Awa Jallow'])).toEqual([{ email: OLD }]);
    expect([...(await visitor.troubles()), ...(await stranger.troubles())]).toEqual([]);
    await visitor.leave();
    await stranger.leave();
  });

  it('whose second step is lost is opened again by the secretariat, and sets up a new one', async () => {
    const office = await visit(browser, app.url);
    await signIn(office.page, OFFICE);
    await setUp(office.page);
    const [fund] = await db.sql<{ id: string }>(`SELECT id FROM organisations WHERE kind = 'fund'`);
    await office.page.goto(`/organisations/${fund!.id}`);
    await office.page.getByRole('button', { name: 'Second step lost' }).click();
    expect(await office.inaccessible()).toEqual([]);
    await office.page.getByRole('button', { name: 'Reset the second step' }).click();
    await see(office.page.getByText('is reset. A mail says so')).toBeVisible();
    await pathIn(OLD, /\/sign-in/);

    const visitor = await visit(browser, app.url);
    await signIn(visitor.page, OLD);
    await see(visitor.page.getByRole('heading', { name: 'Set up a second step' })).toBeVisible();
    await setUp(visitor.page);
    await visitor.page.goto('/second-factor');
    await visitor.page.getByRole('link', { name: 'What if it is lost?' }).click();
    await see(visitor.page.getByRole('heading', { name: 'When your second step is lost' })).toBeVisible();
    expect(await visitor.inaccessible()).toEqual([]);
    expect([...(await visitor.troubles()), ...(await office.troubles())]).toEqual([]);
    await visitor.leave();
    await office.leave();
  });
});
