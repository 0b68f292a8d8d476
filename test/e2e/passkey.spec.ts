import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { TERMS_VERSION, hashPassword } from '@tandem/accounts';
import { MailModule } from '@tandem/mail';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';

jest.setTimeout(90_000);

const EMAIL = 'awa@test.example';
const PASSWORD = 'four unrelated words of mine';

/** Chromium with an authenticator of its own, which says that its owner has shown a finger. */
describeWith(chromium, 'a passkey in a browser', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    db = await openModule(MailModule);
    await db.sql(
      `WITH person AS (INSERT INTO people (email, name, password_hash, terms_version)
                       VALUES ($1, 'Awa Jallow', $2, $3) RETURNING id),
            organisation AS (INSERT INTO organisations (name, kind, country) VALUES ('The Gambia', 'state', 'GMB')
                             RETURNING id)
       INSERT INTO memberships (person_id, organisation_id, role)
       SELECT person.id, organisation.id, 'national_endorser' FROM person, organisation`,
      [EMAIL, await hashPassword(PASSWORD), TERMS_VERSION],
    );
    const databaseUrl = (db.dataSource.options as { url: string }).url;
    app = await startApp({ databaseUrl, processes: ['api', 'web'] });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  it('is added on its page and then signs in without a password', async () => {
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    const button = page.getByRole('button', { name: 'Sign in with a passkey' });

    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(EMAIL);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await see(page.locator('header summary')).toBeVisible();

    await page.goto('/passkeys');
    await page.getByLabel('Name of the device').fill('My laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await see(page.getByText('My laptop')).toBeVisible();
    expect(await visitor.inaccessible()).toEqual([]);

    await page.context().clearCookies();
    await page.goto('/sign-in');
    expect(await visitor.inaccessible()).toEqual([]);
    await button.click();
    await see(page.locator('header summary')).toBeVisible();
    expect(await db.sql(`SELECT method FROM sessions ORDER BY created_at`)).toEqual([
      { method: 'password' },
      { method: 'passkey' },
    ]);

    // A device that does not ask for finger, face or PIN is told so by the browser; nobody is signed in.
    await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await button.click();
    await see(page.getByRole('alert')).toHaveText('No passkey was used. Try again.');
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });
});
