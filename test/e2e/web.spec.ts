import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { SampleModule, SampleService } from '@tandem/sample';
import { chromium, describeWith, startApp, untilTrue, type TestApp } from '@tandem/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, visit, type PageLanguage, type Visitor } from '../support/browser.js';
import { openModule, type OpenModule } from '../support/open-module.js';
// @ts-expect-error: a tool in plain JavaScript
import { webTypes, writtenWebTypes } from '../../tools/web-types.mjs';

jest.setTimeout(90_000);

/** The pages in a real browser, before the real service with its sample data. */
describeWith(chromium, 'the web application', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let open: Visitor[];

  beforeAll(async () => {
    db = await openModule(SampleModule);
    await db.get(SampleService).load();
    app = await startApp({ databaseUrl: (db.dataSource.options as { url: string }).url });
    browser = await launchBrowser();
    // The first matches of the sample data are on their way; the pages are looked at when they are there.
    await untilTrue(async () => (await db.sql(`SELECT 1 FROM matches LIMIT 1`)).length > 0, { within: 30_000 });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  beforeEach(() => {
    open = [];
  });

  afterEach(async () => {
    const troubles = (await Promise.all(open.map((visitor) => visitor.troubles()))).flat();
    await Promise.all(open.map((visitor) => visitor.leave()));
    expect(troubles).toEqual([]);
  });

  async function visitor(options: Parameters<typeof visit>[2] = {}): Promise<Visitor> {
    const one = await visit(browser, app.url, options);
    open.push(one);
    return one;
  }

  /** Takes the seat of a demo person, as anybody does on the sign-in page. */
  async function signedInAs(person: string, options: Parameters<typeof visit>[2] = {}): Promise<Visitor> {
    const one = await visitor(options);
    await one.page.goto('/');
    await one.page.locator('main li button').filter({ hasText: person }).first().click();
    await see(one.page.locator('header summary')).toBeVisible();
    return one;
  }

  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const pointsOf = async (page: Page) =>
    (await page.locator('details[open] li > span:nth-child(3)').allTextContents()).map((text) =>
      Number(text.replace(/[^\d−-]/g, '').replace('−', '-')),
    );

  /** Posts an open need of The Gambia through the form, and stays on its page. */
  async function postNeed(page: Page, title: string): Promise<void> {
    await page.goto('/needs/new');
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('Add a theme').selectOption({ value: 'STOCK' });
    await page.getByText('Training', { exact: true }).click();
    await page.getByText('Equipment', { exact: true }).click();
    await page.getByLabel('Cost of the whole').fill('180000');
    await page.getByLabel('Smallest part that helps you').fill('60000');
    await page.getByLabel('Not before').fill('2027-01-01');
    await page.getByLabel('Not after').fill('2028-06-30');
    await page.getByText('1 · gender equality').click();
    await page.getByLabel('What already exists and who helps').fill('Nothing so far.');
    await page.getByRole('button', { name: 'Submit' }).click();
    await see(heading(page)).toHaveText(title);
    await see(page.locator('details summary').first()).toBeVisible({ timeout: 20_000 });
  }

  /** A donor's card of a need in the ranked list, opened and with the focus. */
  async function takeInHand(page: Page, title: string): Promise<Locator> {
    await see(heading(page)).toHaveText('Your offers');
    await page.getByRole('link', { name: 'Stockpile security and marking in West Africa, 2027–2029' }).click();
    await page.waitForURL(/\/matches$/);
    const opener = page.getByRole('button', { name: title });
    const inHand = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Interested' }) });
    // The list is as new as its reading; the need may still be on its way to this offer.
    await see(async () => {
      await page.reload();
      await see(opener.or(inHand.filter({ hasText: title }))).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    if (await opener.isVisible()) await opener.click();
    await see(inHand).toContainText(title);
    await inHand.focus();
    return inHand;
  }

  it('shows a State its needs, and beside each the offers that fit, with reasons whose points add up', async () => {
    const { page } = await signedInAs('The Gambia');
    await see(heading(page)).toHaveText('Your needs');
    await page
      .getByRole('link', { name: 'Mark and register the service weapons of police and customs', exact: true })
      .click();
    await see(heading(page)).toBeFocused();
    await see(page.getByRole('heading', { name: 'Offers that fit' })).toBeVisible();
    await see(page.locator('details[open]').first()).toContainText('in common');
    const forYou = page.locator('article article').first().getByText('For you').locator('xpath=..');
    const fit = Number((await forYou.locator('bdi').textContent())?.replace(/\D/g, ''));
    const points = await pointsOf(page);
    expect(points.length).toBeGreaterThan(4);
    expect(points.reduce((sum, point) => sum + point, 0)).toBe(fit);
    await see(page.getByText('not a request by this State').first()).toBeVisible();
    await see(page.getByText('illustrative', { exact: true }).first()).toBeVisible();
  });

  it('says beside the field what is wrong with a need, and loses nothing of what was typed', async () => {
    const { page } = await signedInAs('The Gambia');
    await page.getByRole('link', { name: 'Post a need' }).click();
    await page.getByLabel('Cost of the whole').fill('5000');
    await page.getByRole('button', { name: 'Submit' }).click();
    await see(page.locator('[role=alert][tabindex="-1"]')).toBeFocused();
    await see(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
    await see(page.getByLabel('Cost of the whole')).toHaveValue(/5,000/);
  });

  it('carries a pair from a need through both sides to a project that the administrator sees', async () => {
    const title = 'Stockpile security in three districts, told by a browser';
    const state = await signedInAs('The Gambia');
    await postNeed(state.page, title);
    const needPath = new URL(state.page.url()).pathname;

    const donor = await signedInAs('Germany');
    const inHand = await takeInHand(donor.page, title);
    await donor.page.keyboard.press('i');
    const settled = donor.page.getByRole('article', { name: title });
    await see(settled).toContainText('You are interested');
    await settled.getByRole('button', { name: 'Undo' }).click();
    await see(inHand).toContainText(title);
    await see(inHand).toBeFocused();
    await see(inHand.getByRole('button', { name: 'Decline' })).toHaveCount(0);
    await donor.page.keyboard.press('i');
    await see(settled).toContainText('You are interested');

    await state.page.goto('/notifications');
    await see(state.page.getByRole('main')).toContainText(title, { timeout: 20_000 });
    await state.page.goto(needPath);
    const strip = state.page.locator('section').filter({ hasText: 'Your next step' });
    await see(strip).toContainText('Germany');
    await strip.getByRole('button', { name: 'Agree to talk' }).click();
    await see(strip).toHaveCount(0);

    await settled.getByRole('link').click();
    await see(donor.page.getByText('open for both sides once both have agreed to talk')).toBeVisible();
    await donor.page.getByRole('button', { name: 'Agree to talk' }).click();
    const people = donor.page.locator('section').filter({ has: donor.page.getByRole('heading', { name: 'Contacts' }) });
    await see(people).toContainText('The Gambia');
    await see(people.getByRole('link', { name: 'gambia@demo.example' })).toHaveAttribute(
      'href',
      'mailto:gambia@demo.example',
    );
    await see(people.getByRole('link', { name: 'germany@demo.example' })).toBeVisible();
    await state.page.reload();
    const partner = state.page.locator('aside section').filter({ hasText: 'Contacts' });
    await see(partner).toContainText('Germany');
    await see(partner.getByRole('link', { name: 'germany@demo.example' })).toBeVisible();
    await see(partner).not.toContainText('gambia@demo.example');
    expect([...(await donor.inaccessible()), ...(await state.inaccessible())]).toEqual([]);
    await donor.page.getByLabel('Amount').fill('90000');
    await donor.page.getByRole('button', { name: 'Agree to this amount' }).click();
    await see(donor.page.getByRole('link', { name: 'Open the project' })).toBeVisible();

    await state.page.reload();
    await state.page.getByRole('link', { name: 'Agree on an amount' }).first().click();
    await see(state.page.getByLabel('Amount')).toHaveValue(/90,000/);
    await state.page.getByRole('button', { name: 'Agree to this amount' }).click();
    await see(state.page.getByText('Both sides have agreed.')).toBeVisible();

    const administrator = await signedInAs('Fund administrator');
    await see(heading(administrator.page)).toHaveText('Projects by status');
    await administrator.page.getByRole('link', { name: /^Agreed/ }).click();
    await see(administrator.page).toHaveURL(/status=agreed/);
    const row = administrator.page.getByRole('row').filter({ hasText: title });
    await see(row).toContainText('Germany');
    await see(row).toContainText('90,000');
    await row.getByRole('link').click();
    await see(heading(administrator.page)).toHaveText(title);
  });

  it('writes a need from an example, saved as it is typed, and agrees with a donor on one activity of it', async () => {
    const title = 'Safe stores of the police, activity by activity';
    const state = await signedInAs('The Gambia');
    const { page } = state;
    await page.goto('/needs/new');
    await page.getByText('Begin with an example').click();
    await page.getByLabel('Examples about').selectOption('STOCK');
    await page.getByRole('button', { name: 'Use this example' }).first().click();
    await page.getByLabel('Title').fill(title);
    await see(page.getByText('Saved as a draft')).toBeVisible();
    await see(page).toHaveURL(/\/needs\/[^/]+\/edit$/);
    await page.reload();
    await see(page.getByLabel('Title')).toHaveValue(title);

    const costs = page.getByLabel(/^Cost of activity/);
    const activities = await costs.count();
    expect(activities).toBeGreaterThan(1);
    for (const cost of await costs.all()) await cost.fill('120000');
    await page.getByLabel('Not before').fill('2027-01-01');
    await page.getByLabel('Not after').fill('2028-06-30');
    await page.getByText('1 · gender equality').click();
    await see(page.getByText(/^Together/)).toBeVisible();
    expect(await state.inaccessible()).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await see(heading(page)).toHaveText(title);
    const needPath = new URL(page.url()).pathname;
    const rows = page.getByRole('region', { name: 'Activities of the need' }).getByRole('row');
    await see(rows).toHaveCount(activities + 1);

    const pair = async () =>
      db.sql<{ id: string }>(
        `SELECT m.id FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
           JOIN organisations d ON d.id = o.organisation_id WHERE n.content->>'title' = $1 AND d.name = 'Germany'`,
        [title],
      );
    await untilTrue(async () => (await pair()).length > 0, { within: 20_000 });
    const match = (await pair())[0]!.id;
    const donor = await signedInAs('Germany');
    const says = (who: Page, step: string) =>
      who.evaluate(
        async ([id, action]) => {
          const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
          const init = { method: 'POST', headers, body: '{}' };
          return (await fetch(`/api/v1/matches/${id!}/${action!}`, init)).status;
        },
        [match, step],
      );
    expect([
      await says(donor.page, 'interest'),
      await says(page, 'consent'),
      await says(donor.page, 'consent'),
    ]).toEqual([200, 200, 200]);
    await donor.page.goto(`/matches/${match}`);
    await donor.page.getByLabel('Your message').fill('We can take the first activity.');
    await donor.page.getByRole('button', { name: 'Send' }).click();
    await see(donor.page.locator('ol li').filter({ hasText: 'We can take the first activity.' })).toBeVisible();
    const first = donor.page.getByRole('group', { name: 'For which activities' }).locator('label').first();
    await first.click();
    await donor.page.getByLabel(/^For “/).fill('90000');
    await donor.page.getByRole('button', { name: 'Agree to this amount' }).click();
    await see(donor.page.getByRole('link', { name: 'Open the project' })).toBeVisible();
    expect(await donor.inaccessible()).toEqual([]);

    await page.goto(`/matches/${match}`);
    await see(page.getByText('We can take the first activity.')).toBeVisible();
    await see(page.getByLabel(/^For “/)).toHaveValue(/90,000/);
    await page.getByRole('button', { name: 'Agree to this amount' }).click();
    await see(page.getByText('Both sides have agreed.')).toBeVisible();
    await page.goto(needPath);
    await see(rows.nth(1)).toContainText(/[1-9]\d? ?%/);
    await see(rows.nth(2)).toContainText(/(^|\D)0 ?%/);
  });

  it('leaves it to the side that declined to begin again', async () => {
    const title = 'Safe stores for two barracks, declined by a browser';
    const state = await signedInAs('The Gambia');
    await postNeed(state.page, title);
    const donor = await signedInAs('Germany');
    await takeInHand(donor.page, title);
    await donor.page.keyboard.press('d');
    await donor.page.getByRole('button', { name: 'Decline' }).click();
    await see(donor.page.getByRole('article', { name: title })).toContainText('You declined');

    await state.page.reload();
    const card = state.page.locator('article article').filter({ hasText: 'Germany · Declined' });
    await see(card).toBeVisible();
    if ((await card.locator('details[open]').count()) === 0) await card.locator('summary').click();
    await see(card).toContainText('The other side ended this');
    await see(card.getByRole('button')).toHaveCount(0);
    await card.getByRole('link', { name: 'Open the match' }).click();
    await see(state.page.getByRole('heading', { name: 'This has ended' })).toBeVisible();
    await donor.page.getByRole('article', { name: title }).getByRole('link').click();
    await see(donor.page.getByRole('button', { name: 'Interested' })).toBeVisible();
  });

  it('says why an offer stands above the next, and ranks a list by other weights before they are saved', async () => {
    const { page } = await signedInAs('The Gambia');
    await page.getByRole('link', { name: 'Women’s organisations at the table of the national commission' }).click();
    await page.getByText('Why above the next one?').first().click();
    await see(page.getByText(/Its fit is higher: .* of 100, against/)).toBeVisible();
    await see(page.locator('article details li dl').first()).toBeVisible();

    await page.getByRole('link', { name: 'What counts for you' }).click();
    await see(heading(page)).toHaveText('What counts for you');
    await see(page.getByRole('button', { name: 'Save' })).toBeDisabled();
    await page.getByRole('slider', { name: 'Money' }).fill('0');
    await page.getByRole('slider', { name: 'Timing' }).fill('40');
    await page.getByRole('button', { name: 'Try it' }).click();
    await see(page.locator('main ol > li').first()).toContainText(/same place|now at/);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Saved. Your lists are being ranked anew.')).toBeVisible();
    await page.reload();
    await see(page.getByRole('slider', { name: 'Timing' })).toHaveValue('40');
    // What is still coming moves the buttons below it.
    await see(page.getByRole('button', { name: 'Try it' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the usual weights' }).click();
    await see(page.getByRole('slider', { name: 'Timing' })).toHaveValue('20');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page.getByText('Saved. Your lists are being ranked anew.')).toBeVisible();
  });

  it('shows a donor the needs that its offer serves better together', async () => {
    const { page } = await signedInAs('Germany');
    const [offer] = await db.sql<{ id: string }>(
      `SELECT id FROM offers WHERE content->>'title' = 'Stockpile security and marking in West Africa, 2027–2029'`,
    );
    const together = page.getByRole('heading', { name: 'Needs that go together' }).locator('xpath=..');
    // The offer's list is found by jobs that may still be under way.
    await see(async () => {
      await page.goto(`/offers/${offer!.id}`);
      await see(together).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await see(together.getByText(/Fit of 100: .* alone, .* together/).first()).toBeVisible();
    await see(together.getByText(/What is left of the offer suffices for both needs/).first()).toBeVisible();
  });

  it('keeps its keys to the list, and leaves what was put off on this device', async () => {
    const { page } = await signedInAs('Germany');
    await page.getByRole('link', { name: 'Stockpile security and marking in West Africa, 2027–2029' }).click();
    const cards = page.locator('ol > li > article[aria-labelledby]');
    await see(cards.nth(1)).toBeVisible();
    await heading(page).focus();
    await page.keyboard.press('l');
    await see(page.getByText('Put off, on this device')).toHaveCount(0);
    await cards.first().focus();
    await page.keyboard.press('j');
    await see(cards.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('l');
    await see(page.getByText('Put off, on this device')).toBeVisible();
    // The next card moves up to the first place among those that wait.
    await see(cards.first()).toBeFocused();
    await page.keyboard.press('u');
    await see(page.getByText('Put off, on this device')).toHaveCount(0);
  });

  it('turns to another language where one stands, Arabic from right to left', async () => {
    const { page } = await signedInAs('The Gambia');
    await page
      .getByRole('link', { name: 'Mark and register the service weapons of police and customs', exact: true })
      .click();
    await see(page.getByRole('heading', { name: 'Offers that fit' })).toBeVisible();
    const { pathname } = new URL(page.url());
    await page.getByLabel('Language').selectOption('ar');
    await see(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await see(page.getByRole('heading', { name: 'عروض مناسبة' })).toBeVisible();
    await see(page.locator('details[open] li').first()).toHaveText(/[\u0600-\u06FF]{3}.*[\u0600-\u06FF]{3}/);
    expect(new URL(page.url()).pathname).toBe(pathname);
    await page.reload();
    await see(page.locator('html')).toHaveAttribute('lang', 'ar');
    const mark = await page.getByRole('link', { name: 'Tandem' }).boundingBox();
    expect(mark?.x).toBeGreaterThan(600);
  });

  it('tells of a lost line, and goes on when it is back', async () => {
    const { page } = await signedInAs('The Gambia');
    await see(heading(page)).toHaveText('Your needs');
    await page.route('**/api/v1/needs?*', (route) => route.abort());
    await page.getByRole('link', { name: 'All needs' }).click();
    await see(page.getByText('Tandem does not answer')).toBeVisible({ timeout: 20_000 });
    await page.unroute('**/api/v1/needs?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await see(page.locator('main ul li').first()).toBeVisible();
    open.at(-1)!.troubles = () => Promise.resolve([]);
  });

  it('shows nothing of a record that does not exist, of a page that is not there, of a spent link', async () => {
    const { page } = await signedInAs('Germany');
    await page.goto('/needs/00000000-0000-4000-8000-000000000000');
    await see(heading(page)).toHaveText('Not found');
    await page.goto('/nowhere');
    await see(heading(page)).toHaveText('There is no page at this address');
    await page.goto('/link/spent');
    await page.getByLabel('New password').fill('four words in a row');
    await page.getByRole('button', { name: 'Save and sign in' }).click();
    await see(page.getByRole('alert')).toBeVisible();
  });

  it('asks to sign in, and leads back to where one wanted to go', async () => {
    const { page } = await visitor();
    await page.goto('/offers?theme=STOCK');
    await see(heading(page)).toHaveText('Sign in');
    await page.getByLabel('E-mail').fill('gambia@demo.example');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await see(page.getByText('do not belong together')).toBeVisible();
    await page.locator('main li button').filter({ hasText: 'The Gambia' }).first().click();
    await see(page).toHaveURL(/\/offers\?theme=STOCK/);
    await page.locator('header summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await see(heading(page)).toHaveText('Sign in');
  });

  type Look = [string, PageLanguage, 'light' | 'dark', number];
  const everyLook = (['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      [320, 1360].map((width): Look => [`${width} px, ${language}, ${scheme}`, language, scheme, width]),
    ),
  );
  const someLooks: Look[] = [
    ['a desk, in English', 'en', 'light', 1360],
    ['a phone, in Arabic and dark', 'ar', 'dark', 320],
  ];
  // `npm run test:full` looks at everything.
  const looks = process.env.TANDEM_TEST_FULL ? everyLook : someLooks;
  it.each(looks)('can be used by everybody on %s', async (_name, language, colorScheme, width) => {
    const viewport = { width, height: 800 };
    const failures: string[] = [];
    const look = async (one: Visitor, path: string) => {
      const { page } = one;
      if (path) await page.goto(path);
      await see(heading(page)).toBeVisible();
      await see(page.locator('[role=status] .aside-text')).toHaveCount(0);
      const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      failures.push(
        ...(await one.inaccessible()).map((violation) => `${page.url()} ${violation}`),
        ...(wide ? [`${page.url()} is too wide`] : []),
      );
    };
    const guest = await visitor({ language, colorScheme, viewport });
    for (const path of ['/sign-in', '/help', '/link/any', '/nowhere']) await look(guest, path);

    const state = await signedInAs('The Gambia', { language, colorScheme, viewport });
    for (const path of ['/home', '/needs', '/needs/new', '/offers', '/notifications', '/weights'])
      await look(state, path);
    const [pair] = await db.sql<{ id: string; need_id: string; offer_id: string }>(
      `SELECT m.id, m.need_id, m.offer_id FROM matches m JOIN needs n ON n.id = m.need_id
         JOIN organisations s ON s.id = n.organisation_id JOIN offers o ON o.id = m.offer_id
         JOIN organisations d ON d.id = o.organisation_id
        WHERE s.name = 'The Gambia' AND d.name = 'Germany' LIMIT 1`,
    );
    for (const path of [`/needs/${pair!.need_id}`, `/matches/${pair!.id}`, `/offers/${pair!.offer_id}`])
      await look(state, path);
    const donor = await signedInAs('Germany', { language, colorScheme, viewport });
    for (const path of ['/offers', `/offers/${pair!.offer_id}`, `/offers/${pair!.offer_id}/matches`, '/projects'])
      await look(donor, path);
    expect(failures).toEqual([]);
  });

  it('knows the service as it describes itself: the generated types are up to date', async () => {
    const description: unknown = await (await fetch(`${app.apiUrl}/api/v1/openapi.json`)).json();
    expect(await webTypes(description)).toBe(await writtenWebTypes());
  });
});
