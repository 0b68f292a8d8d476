import { Module } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MatchingModule, MatchingRuns } from '@tandem/matching';
import { NEED_CHANGED, NeedsService } from '@tandem/needs';
import { OFFER_CHANGED } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import {
  DEMO_PASSWORD,
  SampleModule,
  SampleService,
  sampleNeeds,
  sampleOffers,
  sampleOrganisations,
  samplePeople,
} from '@tandem/sample';
import { SignIn, SignInModule } from '@tandem/sign-in';
import { openModule, type OpenModule } from '../support/open-module.js';

// A load is some thousand statements; the machine may be busy with other tests.
jest.setTimeout(60_000);

@Module({ imports: [SampleModule, MatchingModule, SignInModule] })
class SampleAndMatching {}

const TABLES = ['organisations', 'people', 'memberships', 'needs', 'offers', 'outbox', 'audit', 'exchange_rates'];

const NOTHING = Object.fromEntries(TABLES.map((table) => [table, { rows: 0, digest: null }]));

/** Every row with the transaction that wrote it: equal only where nothing was touched. */
async function everything(db: OpenModule): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const table of TABLES) {
    const [row] = await db.sql(
      `SELECT count(*)::int AS rows, md5(string_agg(r.xmin::text || r.ctid::text || r::text, ',' ORDER BY r.ctid)) AS digest
         FROM ${table} r`,
    );
    all[table] = row;
  }
  return all;
}

const countsOfData = {
  organisations: sampleOrganisations.length,
  people: samplePeople.length,
  needs: sampleNeeds.length,
  offers: sampleOffers.length,
};

describe('the sample data, loaded', () => {
  let db: OpenModule;
  let loaded: unknown;
  beforeAll(async () => {
    db = await openModule(SampleAndMatching);
    // The day for which the data were written; on a later one their windows would have closed.
    await db.sql(
      `UPDATE clock_offset SET seconds = extract(epoch FROM timestamptz '2026-11-21 12:00Z' - now())::bigint`,
    );
    loaded = await db.get(SampleService).load();
  });
  afterAll(() => db.close());

  it('are all there', async () => {
    expect(loaded).toEqual(countsOfData);
    const [counted] = await db.sql(
      `SELECT (SELECT count(*)::int FROM organisations) AS organisations, (SELECT count(*)::int FROM people) AS people,
              (SELECT count(*)::int FROM needs) AS needs, (SELECT count(*)::int FROM offers) AS offers`,
    );
    expect(counted).toEqual(countsOfData);
  });

  it.each([
    { table: 'needs', records: sampleNeeds },
    { table: 'offers', records: sampleOffers },
  ])('$table came as far as they should, with where they come from', async ({ table, records }) => {
    const rows = await db.sql(
      `SELECT g.sample_key AS organisation, r.status, r.origin, r.content->>'title' AS title,
              r.content->>'textLanguage' AS language
         FROM ${table} r JOIN organisations g ON g.id = r.organisation_id ORDER BY r.number`,
    );
    expect(rows).toEqual(
      records.map(({ organisation, status = 'open', origin, title, language = 'en' }) => ({
        organisation,
        status,
        origin,
        title,
        language,
      })),
    );
  });

  it('left an event for every open record, once, and an audit row for every step', async () => {
    const events = await db.sql(
      `SELECT topic, count(*)::int AS rows, count(DISTINCT aggregate_id)::int AS records FROM outbox GROUP BY topic ORDER BY topic`,
    );
    const open = (records: { status?: string }[]) => records.filter(({ status }) => status !== 'draft').length;
    const [needs, offers] = [open(sampleNeeds), open(sampleOffers)];
    expect(events).toEqual([
      { topic: NEED_CHANGED, rows: needs, records: needs },
      { topic: OFFER_CHANGED, rows: offers, records: offers },
    ]);
    const steps = await db.sql(
      `SELECT count(*)::int AS rows FROM audit a WHERE a.object_type IN ('need', 'offer') AND a.person_id IS NOT NULL`,
    );
    // Drafted, submitted, authenticated, endorsed, opened; an offer is verified instead of the two in the middle.
    expect(steps).toEqual([{ rows: sampleNeeds.length + 4 * needs + sampleOffers.length + 3 * offers }]);
  });

  it('let exactly the people of the sign-in page sign in', async () => {
    const rows = await db.sql<{ email: string }>(
      'SELECT email FROM people WHERE demo AND password_hash IS NOT NULL ORDER BY email',
    );
    const shown = samplePeople.filter(({ onSignInPage }) => onSignInPage).map(({ email }) => email);
    expect(rows.map(({ email }) => email)).toEqual(shown.sort());
    const others = await db.sql('SELECT FROM people WHERE NOT demo AND password_hash IS NULL');
    expect(others).toHaveLength(samplePeople.length - shown.length);
  });

  it('give a demo donor both parts of the desk', async () => {
    const { viewer } = await db
      .get(SignIn)
      .withPassword('germany@demo.example', DEMO_PASSWORD, { address: null, userAgent: null });
    expect(viewer).toMatchObject({ name: 'Demo: donor of Germany', demo: true, scopes: null });
    expect(viewer.memberships.map(({ name, role, accredited }) => [name, role, accredited])).toEqual([
      ['Germany', 'donor_approver', true],
      ['Germany', 'donor_officer', true],
    ]);
  });

  it('are left alone by a second load', async () => {
    const before = await everything(db);
    expect(await db.get(SampleService).load()).toBeNull();
    expect(await everything(db)).toEqual(before);
  });

  it('hold at least four offers that fit the minimal need of the contract', async () => {
    const { viewer } = await db
      .get(SignIn)
      .withPassword('gambia@demo.example', DEMO_PASSWORD, { address: null, userAgent: null });
    const need = await db.get(NeedsService).post(viewer, {
      title: 'Secure the armouries of three districts',
      countries: ['GMB'],
      themes: [
        { code: 'STOCK', weight: 0.7 },
        { code: 'MARK', weight: 0.3 },
      ],
      modalities: ['training', 'equipment'],
      cost: { amount: '180000.00', currency: 'USD' },
      smallestUseful: { amount: '60000.00', currency: 'USD' },
      window: { from: '2027-01-01', to: '2028-06-30' },
      genderMarker: 1,
      visibility: 'accredited',
      submit: true,
    });
    expect(need.status).toBe('open');
    await db.get(Transactions).run((tx) => db.get(MatchingRuns).scoreNeed(tx, need.id));
    const matches = await db.sql<{ provider: string; score: number }>(
      `SELECT g.sample_key AS provider, m.score FROM matches m JOIN offers o ON o.id = m.offer_id
         JOIN organisations g ON g.id = o.organisation_id WHERE m.need_id = $1 AND m.suggested`,
      [need.id],
    );
    expect(matches.length).toBeGreaterThanOrEqual(4);
    expect(matches.map(({ provider }) => provider)).toContain('deu');
    for (const { score } of matches) expect(score).toBeGreaterThan(0);
  });
});

describe('loading the sample data', () => {
  let db: OpenModule;
  beforeAll(async () => {
    db = await openModule(SampleModule);
  });
  afterAll(() => db.close());
  afterEach(() => db.sql('ALTER TABLE offers DROP CONSTRAINT IF EXISTS refuse_all'));

  it('leaves nothing behind when it fails near its end', async () => {
    await db.sql('ALTER TABLE offers ADD CONSTRAINT refuse_all CHECK (false)');
    await expect(db.get(SampleService).load()).rejects.toThrow('refuse_all');
    expect(await everything(db)).toEqual(NOTHING);
  });

  it('happens once when two start at once', async () => {
    const results = await Promise.all([db.get(SampleService).load(), db.get(SampleService).load()]);
    expect(results.filter((counts) => counts !== null)).toEqual([countsOfData]);
    expect(await db.sql('SELECT count(*)::int AS needs FROM needs')).toEqual([{ needs: sampleNeeds.length }]);
  });
});
