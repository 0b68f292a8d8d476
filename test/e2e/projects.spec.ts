import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { expect as see } from '@playwright/test';
import { PartiesModule } from '@tandem/accounts';
import { AuditModule } from '@tandem/platform/audit';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { launchBrowser, visit } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty, type Party } from '../support/parties.js';
import { addPerson, signIn } from '../support/people.js';

jest.setTimeout(60_000);

@Module({ imports: [AuditModule, PartiesModule] })
class Parties {}

const DAY = 86_400_000;
const title = 'Mark the weapons of the police';

describeWith(chromium, 'the pages of a project', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let fund: Party;
  let state: ApiClient;
  let projectId: string;

  beforeAll(async () => {
    db = await openModule(Parties);
    const { url } = db.dataSource.options as { url: string };
    const gambia = await addParty(url, {
      name: 'The Gambia',
      kind: 'state',
      country: 'GMB',
      roles: ['national_endorser'],
    });
    fund = await addParty(url, { name: 'A fund', kind: 'fund', roles: ['fund_administrator'] });
    app = await startApp({ databaseUrl: url });
    browser = await launchBrowser();
    state = new ApiClient(app.apiUrl, gambia.token);
    projectId = await projectUnderWay(new ApiClient(app.apiUrl, fund.token), gambia.organisationId);
  }, 90_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  /** A project of the fund whose first report was due yesterday. */
  async function projectUnderWay(donor: ApiClient, stateId: string): Promise<string> {
    const { body } = await donor.post('/projects', {
      state: stateId,
      title,
      themes: ['MARK'],
      countries: ['GMB'],
      amount: { amount: '100000.00', currency: 'USD' },
    });
    const path = `/projects/${body.id as string}`;
    const { body: signed } = await state.post(`${path}/sign`);
    const counterpart = { institution: 'National Commission', function: 'Executive Secretary' };
    await state.patch(path, { counterpart }, signed.version);
    const { body: started } = await donor.post(`${path}/start`);
    const dueOn = new Date(Date.now() - DAY).toISOString().slice(0, 10);
    const items = [{ kind: 'interim', part: 'narrative', dueOn }];
    const planned = await donor.send(
      'PUT',
      `${path}/reports`,
      { items },
      { 'If-Match': `"${String(started.version)}"` },
    );
    expect([started.status, planned.status]).toEqual(['implementing', 200]);
    return body.id;
  }

  async function handIn(text: string): Promise<void> {
    expect((await state.post(`/projects/${projectId}/reports/1/submit`, { text })).status).toBe(200);
  }

  it('show an administrator what is overdue, and let a report be returned once and then accepted', async () => {
    const { email } = await addPerson(db, 'Ada Administrator', [[fund.organisationId, 'fund_administrator']]);
    // The second step of sign-in has a story of its own.
    await db.sql('UPDATE people SET demo = true WHERE email = $1', [email]);
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    await signIn(page, email);
    await page.getByRole('link', { name: 'Status board' }).click();
    const row = page.getByRole('row').filter({ hasText: title });
    await see(row).toContainText('Late');
    await see(row).toContainText('A report is overdue');
    await page.getByRole('link', { name: /^Late/ }).click();
    await page.waitForURL(/light=red/);
    expect(await visitor.inaccessible()).toEqual([]);

    await handIn('Ten machines are in use.');
    await row.getByRole('link', { name: title }).click();
    await see(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await see(page.getByRole('main')).toContainText('A report came in.');
    const report = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Interim narrative report' }) });
    await report.getByRole('button', { name: 'Return: Interim narrative report' }).click();
    await page.getByRole('button', { name: 'Return the report' }).click();
    await see(page.locator('[role=alert][tabindex="-1"]')).toBeFocused();
    await page.getByLabel('What is missing').fill('How many weapons were marked?');
    await page.getByRole('button', { name: 'Return the report' }).click();
    await see(report).toContainText('How many weapons were marked?');
    await see(report).toContainText('Returned');
    expect(await visitor.inaccessible()).toEqual([]);

    await handIn('Ten machines are in use; 4,210 weapons are marked.');
    await page.reload();
    await see(report).toContainText('4,210 weapons');
    await report.getByRole('button', { name: 'Accept: Interim narrative report' }).click();
    await page.getByRole('button', { name: 'Accept the report' }).click();
    await see(report).toContainText('Accepted');
    await see(report.getByRole('button')).toHaveCount(0);
    await page.goto('/board');
    await see(row).not.toContainText('A report is overdue');
    expect(await visitor.troubles()).toEqual([]);
    await visitor.leave();
  });

  it('keep the numbers beside a total that is written anew, and say how to go on from an older version', async () => {
    const path = `/projects/${projectId}`;
    const { body: read } = await state.get(path);
    const indicator = { kind: 'output', title: 'Officers trained', unit: 'officers', target: { total: 10, women: 6 } };
    const counted = await state.send(
      'PUT',
      `${path}/indicators`,
      { items: [indicator] },
      { 'If-Match': `"${String(read.version)}"` },
    );
    expect(counted.status).toBe(200);
    const { email } = await addPerson(db, 'Bea Administrator', [[fund.organisationId, 'fund_administrator']]);
    await db.sql('UPDATE people SET demo = true WHERE email = $1', [email]);
    const visitor = await visit(browser, app.url);
    const { page } = visitor;
    await signIn(page, email);
    await page.goto(path);
    await page.getByRole('button', { name: 'Change: Results' }).click();
    const aimedAt = page.getByRole('group', { name: 'Aimed at' });
    await aimedAt.getByLabel('In all').fill('');
    await see(aimedAt.getByLabel('Women')).toHaveValue('6');
    await aimedAt.getByLabel('In all').fill('12');

    expect((await state.patch(path, { description: 'Of all stations' }, counted.body.version)).status).toBe(200);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await see(page.getByRole('alert')).toContainText('Copy what you wrote, press “Back” and change it again.');
    await see(aimedAt.getByLabel('In all')).toHaveValue('12');
    await visitor.leave();
  });
});
