import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { expect as see } from '@playwright/test';
import { PartiesModule } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { chromium, describeWith, startApp, untilTrue, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { launchBrowser, visit } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty, type Party } from '../support/parties.js';

jest.setTimeout(120_000);

const EMAIL = 'awa.jallow@interior.gov.example';
const PASSWORD = 'four unrelated words of mine';

@Module({ imports: [AuditModule, PartiesModule] })
class Parties {}

describeWith(chromium, 'an invited point of contact', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let home: string;
  let gambia: Party;
  let secretariat: ApiClient;
  let colleague: ApiClient;

  beforeAll(async () => {
    db = await openModule(Parties);
    const { url } = db.dataSource.options as { url: string };
    gambia = await addParty(url, { name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['observer'] });
    await db.sql('UPDATE organisations SET preauthorised_at = NULL');
    home = await mkdtemp(join(tmpdir(), 'tandem-home-'));
    app = await startApp({ databaseUrl: url, settings: { TANDEM_HOME: home } });
    const office = { kind: 'secretariat', roles: ['secretariat'] };
    secretariat = new ApiClient(app.apiUrl, (await addParty(url, { name: 'Secretariat', ...office })).token);
    colleague = new ApiClient(app.apiUrl, (await addParty(url, { name: 'Its annex', ...office })).token);
    browser = await launchBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
    await rm(home, { recursive: true, force: true });
  });

  /** The address in the mail that the catcher holds. */
  async function linkInMail(): Promise<string> {
    let found: string | undefined;
    const look = async (): Promise<boolean> => {
      const folder = join(home, 'mail');
      for (const name of await readdir(folder).catch(() => [])) {
        const text = (await readFile(join(folder, name), 'utf8')).replace(/=\r?\n/g, '');
        found ??= /\/invitation\/[\w-]{43}/.exec(text)?.[0];
      }
      return found !== undefined;
    };
    await untilTrue(look, { within: 30_000, what: 'the invitation by mail' });
    return found!;
  }

  it('reaches a published need with no help from outside the page', async () => {
    const body = { email: EMAIL, role: 'national_endorser' };
    expect((await secretariat.post(`/organisations/${gambia.organisationId}/invitations`, body)).status).toBe(201);
    const link = await linkInMail();

    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    await page.goto(link);
    await see(page.getByRole('main')).toContainText('Gambia');
    await see(page.getByRole('main')).toContainText('a…@interior.gov.example');
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByLabel('Your name').fill('Awa Jallow');
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Accept and sign in' }).click();
    await see(page.getByRole('heading', { level: 1 })).toHaveText('Terms of use');
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'I accept these terms' }).click();
    await see(page.locator('header summary')).toContainText('Gambia');

    const [person] = await db.sql<{ id: string }>('SELECT id FROM people WHERE email = $1', [EMAIL]);
    const trust = `/organisations/${gambia.organisationId}/members/${person!.id}/preauthorisation`;
    expect((await secretariat.post(trust)).body.code).toBe('OWN_INVITATION');
    expect((await colleague.post(trust)).status).toBe(200);

    const title = 'Secure the armouries of three districts';
    await page.getByRole('link', { name: 'Post a need' }).first().click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Add a theme').selectOption({ value: 'STOCK' });
    await page.getByText('Training', { exact: true }).click();
    await page.getByLabel('Cost of the whole').fill('180000');
    await page.getByLabel('Not before').fill('2027-01-01');
    await page.getByLabel('Not after').fill('2028-06-30');
    await page.getByLabel('What already exists and who helps').fill('Nothing so far.');
    // Without a line nothing is submitted, then or later: the person is told, and presses again.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Submit' }).click();
    await see(page.getByText('Tandem does not answer. Nothing was sent; try again.')).toBeVisible();
    await page.context().setOffline(false);
    await see(page.getByText('Saved as a draft', { exact: true })).toBeVisible({ timeout: 20_000 });
    expect(await db.sql('SELECT status FROM needs')).toEqual([{ status: 'draft' }]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await see(page.getByRole('heading', { level: 1 })).toHaveText(title);
    expect(await db.sql('SELECT status FROM needs')).toEqual([{ status: 'open' }]);

    // A need that has ended is read, not edited.
    const address = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('button', { name: 'Withdraw for good' }).click();
    await see(page.getByRole('button', { name: 'Withdraw for good' })).toBeHidden({ timeout: 20_000 });
    await page.goto(`${address}/edit`);
    await see(page).toHaveURL(new RegExp(`${address}$`));

    // The link has done its work.
    await page.context().clearCookies();
    await page.goto(link);
    await see(page.getByRole('heading', { level: 1 })).toHaveText('This invitation has ended');
    const troubles = await visitor.troubles();
    expect(troubles.filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
