import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { expect as see } from '@playwright/test';
import { PartiesModule } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { launchBrowser, visit, type Visitor } from '../support/browser.js';
import { minimalNeed } from '../support/contract-examples.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty, type Party } from '../support/parties.js';
import { addPerson, signIn } from '../support/people.js';

jest.setTimeout(120_000);

@Module({ imports: [AuditModule, PartiesModule] })
class Parties {}

describeWith(chromium, 'pages of auditors and organisations', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let gambia: Party;
  let needId: string;

  beforeAll(async () => {
    db = await openModule(Parties);
    const { url } = db.dataSource.options as { url: string };
    gambia = await addParty(url, { name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
    app = await startApp({ databaseUrl: url });
    browser = await launchBrowser();
    needId = (await new ApiClient(app.apiUrl, gambia.token).post('/needs', minimalNeed)).body.id as string;
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  async function signedIn(name: string, functions: [string, string][]): Promise<Visitor & { id: string }> {
    const { id, email } = await addPerson(db, name, functions);
    const visitor = await visit(browser, app.url);
    await signIn(visitor.page, email);
    return { ...visitor, id };
  }

  it('show an auditor what changed and whether it is sealed, narrowed by an address that can be sent on', async () => {
    const { url } = db.dataSource.options as { url: string };
    const office = await addParty(url, { name: 'Secretariat', kind: 'secretariat', roles: [] });
    const visitor = await signedIn('Ana Auditor', [[office.organisationId, 'auditor']]);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await see(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
    await see(page.getByRole('main')).toContainText('Every row has its seal.', { timeout: 30_000 });
    await page.getByLabel('Kind of record').selectOption({ label: 'Need' });
    await page.getByLabel('Action').fill('need.open');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/action=need\.open/);
    const entry = page.locator('main li').filter({ hasText: 'need.open' });
    await see(entry).toHaveCount(1);
    await page.reload();
    await see(entry).toContainText('Sealed at place');
    await entry.locator('summary').click();
    await see(entry.getByRole('row').filter({ hasText: 'status' })).toContainText('open');
    expect(await visitor.inaccessible()).toEqual([]);
    await entry.getByRole('link', { name: 'History of this record' }).click();
    await page.waitForURL(new RegExp(`objectId=${needId}`));

    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV/ }).click();
    expect((await loading).suggestedFilename()).toBe('audit.csv');
    await page.getByRole('link', { name: 'Show everything' }).first().click();
    await see(page.locator('main li').first()).toContainText('audit.exported');
    await page.goto('/audit?from=yesterday&objectId=x');
    await see(page.getByRole('alert').first()).toBeVisible();
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });

  it('let an officer who leaves hand over, after showing what passes on', async () => {
    const visitor = await signedIn('Lamin Touray', [[gambia.organisationId, 'national_endorser']]);
    const leaving = await addPerson(db, 'Fatou Sanneh', [[gambia.organisationId, 'national_drafter']]);
    await addPerson(db, 'Musa Bah', [[gambia.organisationId, 'observer']]);
    await db.sql(
      `INSERT INTO contact_points (organisation_id, kind, person_id, name, email, confirmed_at)
       VALUES ($1, 'poa', $2, 'Fatou Sanneh', 'fatou@test.example', now())`,
      [gambia.organisationId, leaving.id],
    );
    const { page } = visitor;
    await page.goto(`/organisations/${gambia.organisationId}`);
    await page.getByRole('link', { name: 'Somebody leaves: hand over' }).click();
    await page.getByLabel('Who leaves').selectOption({ label: `Fatou Sanneh · ${leaving.email}` });
    await page.getByLabel('Who takes over').selectOption({ label: 'Musa Bah · musa.bah@test.example' });
    await page.getByRole('button', { name: 'Show what would pass on' }).click();
    const main = page.getByRole('main');
    await see(main).toContainText('National point of contact, drafts needs');
    await see(main).toContainText('Point of contact for the Programme of Action');
    expect(await visitor.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'Hand over', exact: true }).click();
    await see(page.getByRole('heading', { name: 'This has passed on' })).toBeVisible();
    await see(main).toContainText('drafts follow within seconds');
    const held = await db.sql('SELECT role FROM memberships WHERE person_id = $1', [leaving.id]);
    expect(held).toEqual([]);
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });

  it('lead a point of contact from the reminder to one press', async () => {
    const visitor = await signedIn('Isatou Njie', [[gambia.organisationId, 'helper']]);
    await db.sql(
      `INSERT INTO contact_points (organisation_id, kind, person_id, name, email, confirmed_at)
       VALUES ($1, 'iti', $2, 'Isatou Njie', 'isatou@test.example', now() - interval '400 days')`,
      [gambia.organisationId, visitor.id],
    );
    const { page } = visitor;
    await page.goto('/contact-points');
    await page.waitForURL(new RegExp(`/organisations/${gambia.organisationId}`));
    const own = page.getByRole('listitem').filter({ hasText: 'This is you' });
    await see(own).toContainText('To be confirmed');
    expect(await visitor.inaccessible()).toEqual([]);
    await own.getByRole('button', { name: 'It is still right' }).click();
    await see(own).not.toContainText('To be confirmed');
    const [point] = await db.sql<{ confirmed_by: string }>(
      `SELECT confirmed_by FROM contact_points WHERE kind = 'iti'`,
    );
    expect(point).toEqual({ confirmed_by: visitor.id });
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });
});
