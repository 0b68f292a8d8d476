import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { hashPassword, TERMS_VERSION } from '@tandem/accounts';
import { MailModule } from '@tandem/mail';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { CodeApp } from '../support/second-factor.js';

jest.setTimeout(120_000);

const EMAIL = 'maria@test.example';
const PASSWORD = 'three goats cross a river';

describeWith(chromium, 'a second step in a browser', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    db = await openModule(MailModule);
    await db.sql(
      `WITH person AS (INSERT INTO people (email, name, password_hash, terms_version, terms_accepted_at)
                       VALUES ($1, 'Maria Fund', $2, $3, now()) RETURNING id),
            organisation AS (INSERT INTO organisations (name, kind, verified_at) VALUES ('A fund', 'fund', now())
                             RETURNING id)
       INSERT INTO memberships (person_id, organisation_id, role)
       SELECT person.id, organisation.id, 'fund_administrator' FROM person, organisation`,
      [EMAIL, await hashPassword(PASSWORD), TERMS_VERSION],
    );
    app = await startApp({ databaseUrl: (db.dataSource.options as { url: string }).url, processes: ['api', 'web'] });
    browser = await launchBrowser();
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  it('is set up at the first sign-in, asked for at the next, and guards tokens and sessions', async () => {
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    const signIn = async () => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(EMAIL);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    const account = page.locator('header summary');

    await signIn();
    await see(page.getByRole('heading', { name: 'Set up a second step' })).toBeVisible();
    await see(account).toBeHidden();
    expect(await visitor.inaccessible()).toEqual([]);
    // Coming back later, one goes on where one was.
    await page.goto('/projects');
    await page.getByRole('button', { name: 'Set up an app for codes' }).click();
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const codes = new CodeApp(db, secret);
    await page.getByLabel('The code that the app shows now').fill('000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await see(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('The code that the app shows now').fill(await codes.code());
    await page.getByRole('button', { name: 'Confirm' }).click();
    await see(page.locator('main ol code')).toHaveCount(10);
    const recoveryCode = await page.locator('main ol code').first().innerText();
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await see(account).toBeVisible();

    await page.context().clearCookies();
    await signIn();
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await see(page.getByText('not right or was used before')).toBeVisible();
    await page.getByLabel('Code').fill(recoveryCode);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await see(account).toBeVisible();

    await page.goto('/second-factor');
    await see(page.getByText('9 recovery codes are left.')).toBeVisible();
    expect(await visitor.inaccessible()).toEqual([]);

    await page.goto('/sessions');
    await see(page.locator('main li')).toHaveCount(2);
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'End all others' }).click();
    await see(page.locator('main li')).toHaveCount(1);

    await db.sql(`UPDATE sessions SET second_factor_at = now() - interval '16 minutes'`);
    await codes.wait();
    await page.goto('/tokens');
    await page.getByLabel('What it is for').fill('Our register');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('Code').fill(await codes.code());
    await page.getByRole('button', { name: 'Confirm' }).click();
    const token = await page.locator('main [role=status] code').innerText();
    const asked = () => fetch(`${app.url}/api/v1/needs`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await asked()).status).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'Revoke Our register' }).click();
    await see(page.getByRole('button', { name: 'Revoke Our register' })).toHaveCount(0);
    expect((await asked()).status).toBe(401);

    await page.goto('/forgotten');
    await page.getByLabel('E-mail').fill('nobody@test.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await see(page.getByRole('status')).toContainText('If somebody has this address here');
    expect(await visitor.inaccessible()).toEqual([]);
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });
});
