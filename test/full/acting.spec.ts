import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { PartiesModule } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import { Module } from '@nestjs/common';
import type { Browser, Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { launchBrowser, visit, type Visitor } from '../support/browser.js';
import { minimalNeed, minimalOffer } from '../support/contract-examples.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty, type Party } from '../support/parties.js';
import { addPerson, signIn } from '../support/people.js';

jest.setTimeout(120_000);

@Module({ imports: [AuditModule, PartiesModule] })
class Parties {}

describeWith(chromium, 'somebody who serves a State and a non-governmental organisation', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let gambia: Party;
  let ngo: Party;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    db = await openModule(Parties);
    const { url } = db.dataSource.options as { url: string };
    gambia = await addParty(url, { name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
    ngo = await addParty(url, { name: 'Mines and Arms Trust', kind: 'ngo', roles: ['donor_officer'] });
    app = await startApp({ databaseUrl: url });
    browser = await launchBrowser();
    await new ApiClient(app.apiUrl, gambia.token).post('/needs', minimalNeed);
    await new ApiClient(app.apiUrl, ngo.token).post('/offers', { ...minimalOffer, submit: false });
    const { email } = await addPerson(db, 'Binta Ceesay', [
      [gambia.organisationId, 'national_endorser'],
      [gambia.organisationId, 'national_drafter'],
      [ngo.organisationId, 'donor_officer'],
    ]);
    visitor = await visit(browser, app.url);
    page = visitor.page;
    await signIn(page, email);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  const heading = () => page.getByRole('heading', { level: 1 });
  const account = () => page.locator('header summary');
  const actFor = async (organisation: RegExp) => {
    await account().click();
    await page.getByRole('button', { name: organisation }).click();
  };

  it('acts for the one that was chosen, on every page, until another is chosen', async () => {
    await see(heading()).toHaveText('Your needs');
    await see(account()).toHaveText('Gambia');
    await account().click();
    // Two functions at one desk are one place.
    await see(page.locator('header button[aria-pressed]')).toHaveCount(2);
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: /Mines and Arms Trust/ }).click();
    await see(heading()).toHaveText('Your offers');
    await see(account()).toHaveText('Mines and Arms Trust');
    await see(page.getByRole('link', { name: minimalOffer.title })).toBeVisible();

    await page.goto('/weights');
    await see(page.getByRole('main')).toContainText('Mines and Arms Trust');
    await see(page.getByRole('main')).not.toContainText('Gambia');
    await account().click();
    await page.getByRole('link', { name: 'Your organisation' }).click();
    await see(heading()).toHaveText('Mines and Arms Trust');
    // Kept for the next time, and for this person only.
    await page.evaluate('sessionStorage.clear()');
    await page.goto('/');
    await see(account()).toHaveText('Mines and Arms Trust');
    expect(await visitor.troubles()).toEqual([]);
  });

  it('says on a page of the other organisation for whom one acts, and posts for the chosen one', async () => {
    const [need] = await db.sql<{ id: string }>('SELECT id FROM needs');
    await page.goto(`/needs/${need!.id}`);
    const notice = page.getByRole('complementary').filter({ hasText: 'You act for' });
    await see(notice).toContainText('Gambia');
    await notice.getByRole('button', { name: /Act for/ }).click();
    await see(notice).toHaveCount(0);
    await see(account()).toHaveText('Gambia');
    await see(
      page
        .getByRole('link', { name: 'Edit' })
        .or(page.getByRole('button', { name: 'Withdraw' }))
        .first(),
    ).toBeVisible();

    await page.goto('/needs/new');
    await page.getByLabel('Title').fill('A register for marked weapons');
    await page.getByLabel('Add a theme').selectOption({ value: 'STOCK' });
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await see(heading()).toHaveText('A register for marked weapons');
    const posted = await db.sql('SELECT organisation_id FROM needs WHERE id <> $1', [need!.id]);
    expect(posted).toEqual([{ organisation_id: gambia.organisationId }]);
    expect(await visitor.troubles()).toEqual([]);
  });

  it('goes back to what one still serves when a function has ended', async () => {
    await actFor(/Mines and Arms Trust/);
    await see(account()).toHaveText('Mines and Arms Trust');
    await db.sql('DELETE FROM memberships WHERE organisation_id = $1', [ngo.organisationId]);
    await page.reload();
    await see(account()).toHaveText('Gambia');
  });
});
