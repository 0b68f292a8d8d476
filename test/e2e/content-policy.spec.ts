import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { SampleModule, SampleService } from '@tandem/sample';
import { chromium, describeWith, startApp, untilTrue, type TestApp } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { launchBrowser, visit, type PageLanguage, type Visitor } from '../support/browser.js';
import { HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { openModule, type OpenModule } from '../support/open-module.js';

jest.setTimeout(300_000);

// Other stories look at most pages in English; `npm run test:full` looks at all in six languages.
const LANGUAGES: PageLanguage[] = process.env.TANDEM_TEST_FULL ? ['ar', 'en', 'es', 'fr', 'ru', 'zh'] : ['ar'];

/** Every address that the pages know, from the table of routes itself. */
const router = readFileSync(new URL('../../apps/web/src/app/router.tsx', import.meta.url), 'utf8');
const PATHS = ['/', ...[...router.matchAll(/\bpath: '([^'*]+)'/g)].map(([, path]) => `/${path}`)];
const NOT_SIGNED_IN = /^\/(sign-in|link|forgotten|invitation|help)\b/;

/** What the policy of the pages forbids does not happen, and what people write is never more than text. */
describeWith(chromium, 'the policy of the pages', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  /** An id for each kind of record. */
  let ids: Record<string, string>;

  beforeAll(async () => {
    db = await openModule(SampleModule);
    await db.get(SampleService).load();
    app = await startApp({ databaseUrl: (db.dataSource.options as { url: string }).url });
    browser = await launchBrowser();
    const pair = () =>
      db.sql<{ id: string; need_id: string; offer_id: string }>(
        `SELECT m.id, m.need_id, m.offer_id FROM matches m JOIN needs n ON n.id = m.need_id
           JOIN organisations s ON s.id = n.organisation_id JOIN offers o ON o.id = m.offer_id
           JOIN organisations d ON d.id = o.organisation_id
          WHERE s.name = 'The Gambia' AND d.name = 'Germany' LIMIT 1`,
      );
    const [found] = await untilTrue(async () => ((await pair()).length > 0 ? pair() : null), { within: 60_000 });
    const [organisation] = await db.sql<{ id: string }>('SELECT id FROM organisations LIMIT 1');
    ids = {
      needs: found!.need_id,
      offers: found!.offer_id,
      matches: found!.id,
      organisations: organisation!.id,
      projects: crypto.randomUUID(),
    };
    // What hostile people would write, where most of it is shown.
    const texts = [...HOSTILE_TEXTS];
    await db.sql(
      `UPDATE needs SET content = content || jsonb_build_object('title', $2::text, 'summary', $3::text, 'description', $3::text,
         'target', $3::text) WHERE id = $1`,
      [ids.needs, texts.slice(0, 4).join(' '), texts.join('\n')],
    );
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await app.stop();
    await db.close();
  });

  /** Opens a page and waits until it shows something. @returns what the policy and the scripts complained of */
  async function look(visitor: Visitor, path: string): Promise<string[]> {
    const { page } = visitor;
    const [, first = ''] = path.split('/');
    await page.goto(
      path
        .replace(':id', ids[first] ?? '')
        .replace(':token', 'guess')
        .replace(':number', '1'),
    );
    await see(page.getByRole('heading', { level: 1 })).toBeVisible();
    await see(page.locator('[role=status] .aside-text')).toHaveCount(0);
    const title = await page.title();
    return [...(await visitor.troubles()), ...(title === 'run' ? ['a text was run'] : [])].map(
      (said) => `${path}: ${said}`,
    );
  }

  it('knows all pages', () => {
    expect(PATHS.length).toBeGreaterThan(25);
    expect(PATHS).toEqual(expect.arrayContaining(['/needs/:id', '/tokens', '/link/:token', '/organisations/:id']));
  });

  it.each(LANGUAGES)('is broken by no page in %s, whatever stands in the records', async (language) => {
    const guest = await visit(browser, app.url, { language });
    const complaints: string[] = [];
    guest.page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const path of PATHS.filter((one) => NOT_SIGNED_IN.test(one))) complaints.push(...(await look(guest, path)));
    await guest.page.goto('/');
    await guest.page.locator('main li button').filter({ hasText: 'The Gambia' }).first().click();
    await see(guest.page.locator('header summary')).toBeVisible();
    for (const path of PATHS.filter((one) => !NOT_SIGNED_IN.test(one))) complaints.push(...(await look(guest, path)));
    expect(complaints).toEqual([]);
    await guest.page.goto(`/needs/${ids.needs}`);
    // The hostile text is there to be read.
    await see(guest.page.getByRole('heading', { level: 1 })).toContainText(HOSTILE_TEXTS[0]);
    await guest.leave();
  });
});
