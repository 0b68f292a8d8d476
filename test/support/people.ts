import { hashPassword, TERMS_VERSION } from '@tandem/accounts';
import type { Page } from 'playwright-core';
import type { OpenModule } from './open-module.js';

export const PASSWORD = 'three goats cross a river';

/** Somebody with a password, who has accepted the terms and holds functions in organisations by their ids. */
export async function addPerson(
  db: Pick<OpenModule, 'sql'>,
  name: string,
  functions: readonly [organisationId: string, role: string][],
): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@test.example`;
  const [person] = await db.sql<{ id: string }>(
    `INSERT INTO people (email, name, password_hash, terms_version, terms_accepted_at) VALUES ($1, $2, $3, $4, now())
     RETURNING id`,
    [email, name, await hashPassword(PASSWORD), TERMS_VERSION],
  );
  for (const [index, [organisationId, role]] of functions.entries())
    await db.sql(
      `INSERT INTO memberships (person_id, organisation_id, role, created_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
      [person!.id, organisationId, role, index],
    );
  return { id: person!.id, email };
}

/** Signs in on the page, as anybody does. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('header summary').waitFor();
}
