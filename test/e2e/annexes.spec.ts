import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { expect as see } from '@playwright/test';
import { SampleModule, SampleService } from '@tandem/sample';
import { chromium, describeWith, startApp, type TestApp } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visit, type Visitor } from '../support/browser.js';
import { minimalNeed } from '../support/contract-examples.js';
import { openModule, type OpenModule } from '../support/open-module.js';
import { addParty } from '../support/parties.js';

jest.setTimeout(90_000);

const SECRET = 'Depot at 13.4549 N, 16.5790 W; guards change at six.';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** What stands beside a need or an offer: its sealed annex, its files, its consents, who reads which field. */
describeWith(chromium, 'beside a record', () => {
  let db: OpenModule;
  let app: TestApp;
  let browser: Browser;
  let open: Visitor[];

  beforeAll(async () => {
    db = await openModule(SampleModule);
    await db.get(SampleService).load();
    const { url } = db.dataSource.options as { url: string };
    await addSeat(
      'a.sanneh@demo.example',
      'Fatou Sanneh',
      'national_drafter',
      `o.name = 'The Gambia' AND o.kind = 'state'`,
    );
    const foundation = await addParty(url, { name: 'A foundation', kind: 'ngo', roles: [] });
    await addSeat('a.officer@demo.example', 'Funds Officer', 'donor_officer', `o.id = '${foundation.organisationId}'`);
    app = await startApp({ databaseUrl: url });
    browser = await launchBrowser();
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

  /** Another demo person, with the password that all of them have. */
  async function addSeat(email: string, name: string, role: string, organisation: string): Promise<void> {
    await db.sql(
      `WITH person AS (INSERT INTO people (email, name, demo, password_hash)
         SELECT $1, $2, true, password_hash FROM people WHERE email = 'gambia@demo.example' RETURNING id)
       INSERT INTO memberships (person_id, organisation_id, role)
       SELECT person.id, o.id, $3 FROM person, organisations o WHERE ${organisation}`,
      [email, name, role],
    );
  }

  async function signedInAs(seat: string): Promise<Visitor> {
    const one = await visit(browser, app.url);
    open.push(one);
    await one.page.goto('/sign-in');
    await one.page.locator('main li button').filter({ hasText: seat }).first().click();
    await see(one.page.locator('header summary')).toBeVisible();
    return one;
  }

  /** Posts an open need as whoever is signed in on the page, and shows it. */
  async function openNeed(page: Page, change: object = {}): Promise<string> {
    const id = await page.evaluate(
      async ([body]) => {
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
        const answer = await fetch('/api/v1/needs', { method: 'POST', headers, body: body! });
        return ((await answer.json()) as { id: string }).id;
      },
      [JSON.stringify({ ...minimalNeed, ...change })],
    );
    const path = `/needs/${id}`;
    await page.goto(path);
    await see(page.getByRole('heading', { level: 1 })).toBeVisible();
    return path;
  }

  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('is a sealed annex: written by the owner, opened by whom the owner names, each look shown to the owner', async () => {
    const owner = await signedInAs('point of contact of The Gambia');
    const path = await openNeed(owner.page, { visibility: 'public' });
    const own = part(owner.page, 'Sealed annex');
    await see(own).toContainText('Put here what must not leak');
    await own.getByRole('button', { name: 'Write an annex' }).click();
    await own.getByLabel('Text of the annex').fill(SECRET);
    await see(own.getByLabel('Text of the annex')).toHaveAttribute('spellcheck', 'false');
    expect(await owner.inaccessible()).toEqual([]);
    await own.getByRole('button', { name: 'Encrypt and save' }).click();
    await see(own).toContainText('Held by');
    await see(own).not.toContainText('Depot');

    await own.getByRole('button', { name: 'Change who holds it' }).click();
    await own.getByText('Fatou Sanneh').click();
    await own.getByRole('button', { name: 'Save the holders' }).click();
    await see(own).toContainText(/Held by .*Fatou Sanneh/);
    await see(own).toContainText('Nobody has opened it yet.');

    const holder = await signedInAs('Fatou Sanneh');
    await holder.page.goto(path);
    const held = part(holder.page, 'Sealed annex');
    await see(held).toContainText('That you open it is recorded');
    await see(held.getByRole('button', { name: 'Change who holds it' })).toHaveCount(0);
    await held.getByRole('button', { name: 'Open the annex' }).click();
    await see(held).toContainText(SECRET);
    expect(await holder.inaccessible()).toEqual([]);

    await owner.page.reload();
    await see(own.getByRole('row').filter({ hasText: 'Fatou Sanneh' })).toContainText('1');

    const donor = await signedInAs('donor of Germany');
    await donor.page.goto(path);
    await see(part(donor.page, 'Sealed annex')).toContainText('2 named people hold it');
    await see(part(donor.page, 'Sealed annex').getByRole('button')).toHaveCount(0);
    await see(part(donor.page, 'Sealed annex')).not.toContainText('Fatou');

    const foundation = await signedInAs('Funds Officer');
    await foundation.page.goto(path);
    await see(foundation.page.getByRole('heading', { level: 1 })).toHaveText(minimalNeed.title);
    await see(part(foundation.page, 'Sealed annex')).toHaveCount(0);
  });

  it('leaves nothing of an annex in the browser once its page is left, nor in the database once it is destroyed', async () => {
    const { page } = await signedInAs('point of contact of The Gambia');
    await openNeed(page);
    const annex = part(page, 'Sealed annex');
    await annex.getByRole('button', { name: 'Write an annex' }).click();
    await annex.getByLabel('Text of the annex').fill(SECRET);
    await annex.getByRole('button', { name: 'Encrypt and save' }).click();
    await annex.getByRole('button', { name: 'Open the annex' }).click();
    await see(annex).toContainText(SECRET);
    await annex.getByRole('button', { name: 'Close the annex' }).click();
    await see(annex).not.toContainText(SECRET);
    await annex.getByRole('button', { name: 'Open the annex' }).click();
    await see(annex).toContainText(SECRET);
    await page.getByRole('link', { name: 'All needs' }).click();
    await see(page).toHaveURL(/\/needs$/);
    await page.goBack();
    await see(annex.getByRole('button', { name: 'Open the annex' })).toBeVisible();
    await see(annex).not.toContainText(SECRET);
    const stored = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(stored).not.toContain('Depot');

    await annex.getByRole('button', { name: 'Destroy the annex' }).click();
    await annex.getByRole('button', { name: 'Destroy for good' }).click();
    await see(annex.getByRole('button', { name: 'Write an annex' })).toBeVisible();
    expect(await db.sql('SELECT 1 FROM sealed_annexes WHERE box IS NOT NULL AND version > 1')).toEqual([]);
    // Two looks, which stay.
    await see(annex.getByRole('row')).toHaveCount(3);
  });

  it('are files: told beforehand what is accepted, checked, saved, and taken away', async () => {
    const visitor = await signedInAs('point of contact of The Gambia');
    const { page } = visitor;
    await openNeed(page);
    const files = part(page, 'Files');
    await see(files).toContainText('There are no files yet');
    await see(files).toContainText('at most 10 MiB');
    const input = files.getByLabel('Add a file');
    await input.setInputFiles({ name: 'plan.exe', mimeType: 'application/octet-stream', buffer: PDF });
    await see(files.getByRole('alert')).toContainText('This kind of file is not accepted');
    await see(files.getByRole('button', { name: 'Add the file' })).toBeDisabled();
    // What its name claims and its content does not bear out, the service refuses.
    await input.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: PDF });
    await files.getByRole('button', { name: 'Add the file' }).click();
    await see(files.getByRole('alert')).toContainText('its content is not what its name says');
    await input.setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF });
    await see(files.getByRole('alert')).toHaveCount(0);
    await files.getByRole('button', { name: 'Add the file' }).click();
    const link = files.getByRole('link', { name: 'plan.pdf' });
    await see(link).toBeVisible({ timeout: 20_000 });
    expect(await visitor.inaccessible()).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(saved.suggestedFilename()).toBe('plan.pdf');
    const bytes: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) bytes.push(chunk as Buffer);
    expect(Buffer.concat(bytes).equals(PDF)).toBe(true);
    await files.getByRole('button', { name: 'Remove plan.pdf' }).click();
    await see(files).toContainText('There are no files yet');
  });

  it('are consents: by whom, in which function, for which version, and withdrawn where one asks twice', async () => {
    const visitor = await signedInAs('point of contact of The Gambia');
    const { page } = visitor;
    await openNeed(page);
    const consents = part(page, 'Consents');
    await see(consents.getByRole('listitem')).toHaveCount(1);
    await see(consents).toContainText('To show the need');
    await see(consents).toContainText('National point of contact, endorses needs');
    await see(consents).toContainText(/For version .?1/);
    await see(consents).toContainText('Stands');
    expect(await visitor.inaccessible()).toEqual([]);
    await consents.getByRole('button', { name: 'Withdraw the consent' }).click();
    await see(consents).toContainText('the need is shown to nobody');
    await consents.getByRole('button', { name: 'Withdraw for good' }).click();
    await see(consents).toContainText('Ended');
    await see(consents).toContainText('Withdrawn');
    await see(consents.getByRole('button')).toHaveCount(0);
  });

  it('is who reads which field: beside each, as the visibility is chosen', async () => {
    const visitor = await signedInAs('point of contact of The Gambia');
    const { page } = visitor;
    await page.goto('/needs/new');
    const label = (text: string) => page.locator('label, legend, span').filter({ hasText: text }).first();
    await see(label('In your own words')).toContainText('accredited');
    await see(label('Title')).toContainText('verified donors');
    await page.getByText('Everybody who has signed in can read it.').click();
    await see(label('Title')).toContainText('all');
    await page.getByText('Only you can read it, and no offers are sought for it.').click();
    await see(label('Title')).toContainText('sealed');
    expect(await visitor.inaccessible()).toEqual([]);

    const donor = await signedInAs('donor of Germany');
    const [offer] = await db.sql<{ id: string }>(
      `SELECT o.id FROM offers o JOIN organisations g ON g.id = o.organisation_id WHERE g.name = 'Germany' LIMIT 1`,
    );
    await donor.page.goto(`/offers/${offer!.id}`);
    const readers = part(donor.page, 'Who can see this');
    await see(readers.getByRole('listitem').filter({ hasText: 'Title' })).toContainText('all');
    await readers.getByRole('button', { name: 'See who reads what' }).click();
    await see(readers.getByRole('term').first()).toHaveText('Anybody who has signed in');
    expect(await donor.inaccessible()).toEqual([]);
  });
});
