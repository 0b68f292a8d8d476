/**
 * What row security on needs, offers and matches would cost the lists that are read most. Run it with
 * `node --import ./test/support/typescript.mjs bench/row-security/index.ts`.
 */
import { grantTo, migrate } from '@tandem/platform/database';
import pg from 'pg';
import { withPostgres } from '../process/postgres.js';
import { latenciesOf } from '../process/statistics.js';
import { LIST_OF_MATCHES, LIST_OF_NEEDS, POLICIES, enforce, setScene } from './scene.js';

const ROUNDS = 20;
const REPEATS = 25;
const SCOPE = `SELECT set_config('tandem.organisations', $1, true), set_config('tandem.accredited', 'on', true)`;

interface Query {
  name: string;
  text: string;
  values: unknown[];
}
type Way = (query: Query) => Promise<number>;

const since = (start: bigint) => Number(process.hrtime.bigint() - start) / 1e6;

async function measure(application: pg.Client, owner: pg.Client): Promise<void> {
  const { rows } = await application.query<{ organisation: string; need: string }>(
    `SELECT (SELECT id FROM organisations ORDER BY id LIMIT 1) AS organisation,
            (SELECT m.need_id FROM matches m JOIN needs n ON n.id = m.need_id
              WHERE n.status = 'open' AND n.visibility = 'public' LIMIT 1) AS need`,
  );
  const [row] = rows;
  if (!row) throw new Error('The scene is empty.');
  const { organisation, need } = row;
  const queries: Query[] = [
    { name: 'list of needs', text: LIST_OF_NEEDS, values: [[organisation], false, true, true] },
    { name: 'list of matches', text: LIST_OF_MATCHES, values: [need] },
  ];
  const scope = { name: 'scope', text: SCOPE, values: [`{${organisation}}`] };
  const inScope = async <T>(work: () => Promise<T>): Promise<T> => {
    await application.query('BEGIN');
    await application.query(scope);
    const result = await work();
    await application.query('COMMIT');
    return result;
  };
  const executed: Way = ({ text, values }) =>
    inScope(async () => {
      const plan = await application.query<{ 'QUERY PLAN': [{ 'Execution Time': number }] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
        values,
      );
      return plan.rows[0]?.['QUERY PLAN'][0]['Execution Time'] ?? NaN;
    });
  const alone: Way = async (query) => {
    const start = process.hrtime.bigint();
    await application.query(query);
    return since(start);
  };
  const withScope: Way = async (query) => {
    const start = process.hrtime.bigint();
    await inScope(() => application.query(query));
    return since(start);
  };
  const ways: [string, boolean, Way][] = [
    ['executed in the database, no policy', false, executed],
    ['executed in the database, policy', true, executed],
    ['statement as it is today', false, alone],
    ['begin, scope, statement, commit; policy', true, withScope],
  ];
  for (const query of queries) {
    const taken = new Map<string, number[]>(ways.map(([name]) => [name, []]));
    // By turns, so that what else the machine does meets all alike; the first round warms up.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [name, policy, way] of ways) {
        await enforce(owner, policy);
        await way(query);
        for (let i = 0; i < REPEATS; i++) {
          const time = await way(query);
          if (round > 0) taken.get(name)?.push(time);
        }
      }
    for (const [name, times] of taken) {
      const { p50, p99, count } = latenciesOf(times);
      console.log(`${query.name}; ${name}: median ${p50.toFixed(3)} ms, 99th ${p99.toFixed(3)} ms (${count} repeats)`);
    }
  }
}

await withPostgres(async ({ url, appUrl }) => {
  await migrate(url);
  await grantTo(url, appUrl);
  const owner = new pg.Client({ connectionString: url });
  const application = new pg.Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), application.connect()]);
  try {
    await setScene(owner);
    for (const policy of POLICIES) await owner.query(policy);
    await measure(application, owner);
  } finally {
    await Promise.all([owner.end(), application.end()]);
  }
});
