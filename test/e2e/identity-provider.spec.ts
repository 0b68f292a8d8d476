import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { TERMS_VERSION, hashPassword } from '@tandem/accounts';
import { MailModule } from '@tandem/mail';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from '../support/browser.js';
import { CLIENT, IdentityProvider } from '../support/identity-provider.js';
import { openModule, type OpenModule } from '../support/open-module.js';

jest.setTimeout(120_000);

const EMAIL = 'awa@test.example';
const PASSWORD = 'four unrelated words of mine';
const NAME = 'Ministry of the Interior';

describeWith(chromium, "an organisation's own sign-in in a browser", () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let provider: IdentityProvider;
  let folder: string;

  beforeAll(async () => {
    db = await openModule(MailModule);
    await db.sql(
      `WITH person AS (INSERT INTO people (email, name, password_hash, terms_version, terms_accepted_at)
                       VALUES ($1, 'Awa Jallow', $2, $3, now()) RETURNING id),
            organisation AS (INSERT INTO organisations (name, kind, country) VALUES ('The Gambia', 'state', 'GMB')
                             RETURNING id)
       INSERT INTO memberships (person_id, organisation_id, role)
       SELECT person.id, organisation.id, 'national_endorser' FROM person, organisation`,
      [EMAIL, await hashPassword(PASSWORD), TERMS_VERSION],
    );
    provider = await IdentityProvider.named();
    folder = await mkdtemp(join(tmpdir(), 'tandem-provider-'));
    const file = join(folder, 'providers.json');
    const { clientId, clientSecret } = CLIENT;
    const one = { id: 'interior', name: NAME, issuer: provider.issuer, clientId, clientSecretFile: 'secret' };
    await writeFile(join(folder, 'secret'), clientSecret, { mode: 0o600 });
    await writeFile(file, JSON.stringify({ providers: [one] }), { mode: 0o600 });
    const databaseUrl = (db.dataSource.options as { url: string }).url;
    app = await startApp({ databaseUrl, processes: ['api', 'web'], settings: { TANDEM_OIDC_FILE: file } });
    await provider.start(`${app.url}/sign-in/with/interior`);
    await provider.tell({ sub: 'employee 4711' });
    browser = await launchBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await provider.stop();
    await db.close();
    await rm(folder, { recursive: true });
  });

  it('says what to do until it is linked, then opens the account, and can be unlinked', async () => {
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    const account = page.locator('header summary');
    const button = page.getByRole('button', { name: NAME });

    await page.goto('/sign-in?next=%2Fneeds');
    await see(button).toBeVisible();
    expect(await visitor.inaccessible()).toEqual([]);
    await button.click();
    await see(page.getByRole('alert')).toContainText('linked to no account here');
    // The code has left the address.
    expect(new URL(page.url()).search).toBe('');
    expect(await visitor.inaccessible()).toEqual([]);

    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await see(account).toBeVisible();
    await account.click();
    await page.getByRole('link', { name: 'Your organisation’s sign-in' }).click();
    await page.getByRole('button', { name: `Link ${NAME}` }).click();
    await see(page.getByRole('button', { name: `Unlink ${NAME}` })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/identities');
    expect(await visitor.inaccessible()).toEqual([]);

    await page.context().clearCookies();
    await page.goto('/sign-in?next=%2Fneeds');
    await button.click();
    await see(account).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/needs');
    expect(await db.sql('SELECT method FROM sessions ORDER BY created_at')).toEqual([
      { method: 'password' },
      { method: 'oidc' },
    ]);

    await page.goto('/identities');
    await page.getByRole('button', { name: `Unlink ${NAME}` }).click();
    await see(page.getByRole('button', { name: `Link ${NAME}` })).toBeVisible();
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });
});
