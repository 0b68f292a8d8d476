import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditModule, AuditSeals } from '@tandem/platform/audit';
import type { Transactions } from '@tandem/platform/database';
import { AuditTrail } from '../../apps/api/src/audit/audit-trail.repository.js';
import { openModule, type OpenModule } from '../support/open-module.js';

const ROWS = 60_000;
const PERSON = '33333333-0000-4000-8000-000000000003';
const ORGANISATION = '44444444-0000-4000-8000-000000000004';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** How many rows of a table a plan looked at. */
function looked(plan: Plan, at: string): number {
  const own =
    plan['Relation Name'] === at
      ? plan['Actual Loops'] *
        (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0))
      : 0;
  return own + (plan.Plans ?? []).reduce((sum, each) => sum + looked(each, at), 0);
}

/** Each question asks for a few rows of very many: none may read its way through the others. */
describe('what is read of a long audit trail', () => {
  let open: OpenModule;

  /** The plan of the one query that the work sends, as it ran. */
  const planOf = async (work: (transactions: Transactions) => Promise<unknown>): Promise<Plan> => {
    let plan: Plan | undefined;
    const reader = {
      query: async (text: string, values: unknown[] = []) => {
        const [row] = await open.sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
          `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
          values,
        );
        plan = row!['QUERY PLAN'][0].Plan;
        return [];
      },
    };
    await work({ reader } as unknown as Transactions).catch(() => undefined);
    return plan!;
  };

  beforeAll(async () => {
    open = await openModule(AuditModule);
    await open.sql(`INSERT INTO people (id, email, name) VALUES ($1, 'rare@test.example', 'Rare')`, [PERSON]);
    // A row a minute. Every thousandth is of one person, organisation and action, and of a need; the last one has no seal.
    await open.sql(
      `INSERT INTO audit (at, person_id, organisation_id, action, object_type, object_id)
       SELECT timestamptz '2026-01-01Z' + make_interval(mins => n),
              CASE WHEN n % 1000 = 0 THEN $1::uuid ELSE md5((n % 90)::text)::uuid END,
              CASE WHEN n % 1000 = 0 THEN $2::uuid ELSE md5((n % 30)::text)::uuid END,
              CASE WHEN n % 1000 = 0 THEN 'thing.rare' ELSE 'thing.' || n % 20 END,
              CASE WHEN n % 1000 = 0 THEN 'need' ELSE 'thing' || n % 9 END, md5((n / 3)::text)::uuid::text
         FROM generate_series(1, $3::int) n`,
      [PERSON, ORGANISATION, ROWS],
    );
    await open.sql(
      `INSERT INTO audit_seals (place, audit_id, written_in, epoch, after_id, hash)
       SELECT id, id, written_in, 0, 0, sha256('') FROM audit WHERE id < $1`,
      [ROWS],
    );
    await open.sql('VACUUM ANALYZE audit');
    await open.sql('VACUUM ANALYZE audit_seals');
  }, 120_000);
  afterAll(() => open.close());

  it.each([
    ['all of it', {}],
    ['a person', { personId: PERSON }],
    ['an address', { email: 'Rare@test.example' }],
    ['an organisation', { organisationId: ORGANISATION }],
    ['an action', { action: 'thing.rare' }],
    ['a kind of record', { objectType: 'need' }],
    ['a record', { objectType: 'need', objectId: 'c81e728d-9d4c-2f63-6f06-7f89cc14862c' }],
    ['a record by its id alone', { objectId: 'c81e728d-9d4c-2f63-6f06-7f89cc14862c' }],
    ['a day long ago', { from: '2026-01-01', to: '2026-01-01' }],
    ['a year of which nothing is there', { from: '2030-01-01', to: '2030-12-31' }],
    ['a person on a day long ago', { personId: PERSON, from: '2026-01-01', to: '2026-01-01' }],
  ])('finds %s without reading the rest', async (_what, filter) => {
    const plan = await planOf((transactions) =>
      new AuditTrail(transactions).find('all but sealed', filter, undefined, 21),
    );
    expect(looked(plan, 'audit')).toBeLessThan(ROWS / 100);
    expect(looked(plan, 'audit_seals')).toBeLessThan(ROWS / 100);
  });

  it('finds an organisation of one’s own without reading the rest', async () => {
    const plan = await planOf((transactions) =>
      new AuditTrail(transactions).find({ organisations: [ORGANISATION] }, {}, undefined, 21),
    );
    expect(looked(plan, 'audit')).toBeLessThan(ROWS / 10);
  });

  it('tells how far the chain is behind by the rows that it has not reached', async () => {
    const plan = await planOf((transactions) => new AuditSeals(transactions).state());
    expect(looked(plan, 'audit')).toBeLessThan(10);
    expect(looked(plan, 'audit_seals')).toBeLessThan(10);
  });
});
