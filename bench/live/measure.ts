import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { latenciesOf, type Latencies } from '../process/statistics.js';
import { needToPost, type Asker } from './scene.js';

/** Milliseconds from the transaction that opened a need to the end of … */
export interface LiveLatencies {
  /** … the answer to the request, as its sender saw it. */
  answered: Latencies;
  /** … the run that stored its matches. */
  matched: Latencies;
  /** … the handler that told both sides. */
  told: Latencies;
}

/** Posts needs at a steady rate, whether or not those before are answered. @returns their ids and the answers' times */
export async function post(
  api: string,
  askers: readonly Asker[],
  { perSecond, seconds, from }: { perSecond: number; seconds: number; from: number },
): Promise<{ ids: string[]; answered: number[] }> {
  const began = performance.now();
  const answered: number[] = [];
  const sent: Promise<string>[] = [];
  for (let i = 0; i < perSecond * seconds; i++) {
    const wait = began + (i * 1_000) / perSecond - performance.now();
    if (wait > 0) await delay(wait);
    const asker = askers[i % askers.length] as Asker;
    const start = performance.now();
    sent.push(
      postOne(api, asker, from + i).then((id) => {
        answered.push(performance.now() - start);
        return id;
      }),
    );
  }
  return { ids: await Promise.all(sent), answered };
}

async function postOne(api: string, { country, token }: Asker, number: number): Promise<string> {
  const response = await fetch(`${api}/api/v1/needs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': `need-${number}`,
    },
    body: JSON.stringify(needToPost(number, country)),
  });
  const body = (await response.json()) as { id: string };
  if (response.status !== 201) throw new Error(`A need was answered ${response.status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** Waits until nothing is left to be done for these needs, then reads from the database's own clock how long it took. */
export async function latenciesIn(url: string, ids: readonly string[], answered: number[]): Promise<LiveLatencies> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let left = 1; left > 0;) {
      const { rows } = await client.query<{ left: number }>(
        `SELECT count(*)::int AS left FROM outbox WHERE aggregate_id = ANY($1) AND done_at IS NULL`,
        [ids],
      );
      left = rows[0]?.left ?? 0;
      await delay(100);
    }
    const { rows } = await client.query<{ matched: number; told: number | null }>(
      `SELECT 1000 * extract(epoch FROM m.done_at - o.created_at)::float8 AS matched,
              1000 * extract(epoch FROM t.done_at - o.created_at)::float8 AS told
         FROM outbox o JOIN inbox m ON m.message_id = o.id AND m.handler = 'matching.score-need'
         LEFT JOIN outbox s ON s.aggregate_id = o.aggregate_id AND s.topic = 'matching.need_scored'
         LEFT JOIN inbox t ON t.message_id = s.id
        WHERE o.topic = 'need.changed' AND o.aggregate_id = ANY($1)`,
      [ids],
    );
    return {
      answered: latenciesOf(answered),
      matched: latenciesOf(rows.map(({ matched }) => matched)),
      told: latenciesOf(rows.flatMap(({ told }) => told ?? [])),
    };
  } finally {
    await client.end();
  }
}

/** How many rows matching has written, and how long the first full re-match took, in seconds; null while it goes on. */
export async function fullRunSeconds(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ seconds: number }>(
      `SELECT extract(epoch FROM finished_at - started_at)::float8 AS seconds FROM full_runs WHERE finished_at IS NOT NULL`,
    );
    return rows[0]?.seconds ?? null;
  } finally {
    await client.end();
  }
}

/** How many offers the index of the search holds. */
export async function foundByWords(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM search_documents WHERE object_type = 'offer'`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
