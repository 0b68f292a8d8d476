import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { SampleModule, SampleService } from '@tandem/sample';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visit, type PageLanguage, type Visitor } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';

jest.setTimeout(90_000);

const ADDRESS = '**/api/v1/matching-runs?*';

/** The page on which the secretariat sees, and asks, that everything is matched anew. */
describeWith(chromium, 'the page of matching runs', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let open: Visitor[] = [];

  beforeAll(async () => {
    db = await openModule(SampleModule);
    await db.get(SampleService).load();
    app = await startApp({ databaseUrl: (db.dataSource.options as { url: string }).url });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  afterEach(async () => {
    const troubles = (await Promise.all(open.map((visitor) => visitor.troubles()))).flat();
    await Promise.all(open.map((visitor) => visitor.leave()));
    open = [];
    expect(troubles).toEqual([]);
  });

  async function signedInAs(person: string, options: Parameters<typeof visit>[2] = {}): Promise<Visitor> {
    const one = await visit(browser, app.url, options);
    open.push(one);
    await one.page.goto('/');
    await one.page.locator('main li button').filter({ hasText: person }).first().click();
    await see(one.page.locator('header summary')).toBeVisible();
    return one;
  }

  const run = (change: object = {}) => ({
    id: '3f0f8a4e-0000-4000-8000-00000000dead',
    reason: { code: 'day', text: 'A new day' },
    asOf: '2026-11-21',
    model: 'tandem-1.1',
    snapshot: 'fde317fc2b48543d',
    records: 1200,
    recordsDone: 480,
    startedAt: '2026-11-21T00:00:03.000Z',
    finishedAt: null,
    supersededAt: null,
    ...change,
  });
  const runningOnes = [
    run(),
    run({ id: '3f0f8a4e-0000-4000-8000-00000000beef', supersededAt: '2026-11-21T00:00:03.000Z', recordsDone: 20 }),
  ];
  const answer = (page: Page, items: () => object[]) =>
    page.route(ADDRESS, (route) => route.fulfill({ json: { items: items(), next: null } }));
  const begin = (page: Page) => page.getByRole('button', { name: 'Match everything anew', exact: true });

  it('lets the secretariat match everything anew, once it has said so twice, and shows when it is done', async () => {
    const { page } = await signedInAs('Demo: secretariat');
    await page.getByRole('link', { name: 'Matching' }).click();
    await see(page.getByRole('heading', { level: 1 })).toHaveText('Everything matched anew');
    await begin(page).click();
    const question = page.getByText('Nobody finds a list empty meanwhile.');
    await see(question).toBeFocused();
    await page.getByRole('button', { name: 'Back' }).click();
    await see(begin(page)).toBeFocused();
    await begin(page).click();
    await page.getByRole('button', { name: 'Match everything anew now' }).click();
    await see(begin(page)).toBeFocused();
    const newest = page.locator('main li').first();
    await see(newest.getByRole('heading')).toHaveText('Asked for');
    // The sample's open needs and offers; the page looks again by itself.
    await see(newest).toContainText(/Open needs and offers matched: \u2068\d{2,}\u2069/, { timeout: 60_000 });
    expect(await db.sql(`SELECT FROM full_runs WHERE reason = 'asked'`)).toHaveLength(1);
  });

  it('shows how far a run is until it is over', async () => {
    const { page } = await signedInAs('Demo: auditor');
    let items: object[] = runningOnes;
    await answer(page, () => items);
    await page.goto('/matching-runs');
    const bar = page.getByRole('progressbar', { name: 'Open needs and offers matched' });
    await see(bar).toHaveAttribute('aria-valuenow', '480');
    await see(bar).toHaveAttribute('aria-valuetext', '\u2068480\u2069 of \u20681,200\u2069');
    await see(page.getByRole('status')).toHaveText('All lists are being matched anew.');
    await see(page.locator('main li').nth(1)).toContainText('A later one took its place');
    items = [run({ recordsDone: 1200, finishedAt: '2026-11-21T00:01:00.000Z' })];
    await see(bar).toHaveCount(0);
    await see(page.getByRole('status')).toHaveText('No list is being matched anew.');
    await see(page.locator('main li').first()).toContainText('matched: \u20681,200\u2069');
  });

  it('says what to expect where nothing was matched yet', async () => {
    const { page } = await signedInAs('Demo: auditor');
    await answer(page, () => []);
    await page.goto('/matching-runs');
    await see(page.getByText('Not matched anew yet')).toBeVisible();
  });

  it('is for the auditor to read, and for nobody else', async () => {
    const auditor = await signedInAs('Demo: auditor');
    await auditor.page.getByRole('link', { name: 'Matching' }).click();
    await see(auditor.page.locator('main li').first()).toBeVisible();
    await see(begin(auditor.page)).toHaveCount(0);
    const fund = await signedInAs('Demo: fund administrator');
    await see(fund.page.getByRole('link', { name: 'Projects' })).toBeVisible();
    await see(fund.page.getByRole('link', { name: 'Matching' })).toHaveCount(0);
    await fund.page.goto('/matching-runs');
    await see(fund.page.getByText('You cannot see this record')).toBeVisible();
  });

  type Look = [string, PageLanguage, 'light' | 'dark', number];
  it.each<Look>([
    ['a desk, in English', 'en', 'light', 1360],
    ['a phone, in Arabic and dark', 'ar', 'dark', 320],
    ['a phone, in Chinese', 'zh', 'light', 390],
  ])('can be used by everybody on %s', async (_name, language, colorScheme, width) => {
    const one = await signedInAs('Demo: secretariat', { language, colorScheme, viewport: { width, height: 800 } });
    const { page } = one;
    const failures: string[] = [];
    const look = async () => {
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      failures.push(...(await one.inaccessible()), ...(wide ? ['too wide'] : []));
    };
    await answer(page, () => runningOnes);
    await page.goto('/matching-runs');
    await see(page.getByRole('progressbar')).toBeVisible();
    await look();
    await page.locator('main button').first().click();
    await look();
    expect(failures).toEqual([]);
  });
});
