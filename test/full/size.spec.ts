import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WhoWhere } from '@tandem/boards';
import { NEED_CHANGED } from '@tandem/needs';
import { SearchIndex } from '@tandem/search';
import { startApp, type TestApp } from '@tandem/testing';
import { openApi, type OpenApi } from '../support/open-api.js';
import { loadScene, type Asker, type Size } from '../support/size/load.js';
import { readInSequence, statementsOf } from '../support/size/plans.js';
import { answer, questionsOf, type Question } from '../support/size/questions.js';

const SIZE: Size = { needs: 10_000, offers: 2_000, projects: 5_000 };
/** Needs that are matched with offers. */
const MATCHED = 200;
const CLIENTS = 8;
const ROUNDS = 25;
const MOST_MS = 150;
const MOST_IN_SEQUENCE = 1_000;
const PATIENCE = 1_200_000;

let api: OpenApi;
let app: TestApp;
let askers: Asker[];

beforeAll(async () => {
  api = await openApi();
  askers = await loadScene(api.databaseUrl, SIZE);
  await api.app.get(SearchIndex, { strict: false }).rebuild();
  await api.app.get(WhoWhere, { strict: false }).count();
  await api.sql(
    `INSERT INTO outbox (topic, aggregate_id, payload)
     SELECT $1, id, jsonb_build_object('needId', id) FROM needs WHERE status = 'open' ORDER BY number LIMIT $2`,
    [NEED_CHANGED, MATCHED],
  );
  await api.settle();
  await api.sql('VACUUM ANALYZE');
  app = await startApp({ databaseUrl: api.databaseUrl, processes: ['api'] });
}, PATIENCE);
afterAll(async () => {
  await app.stop();
  await api.close();
});

/** So many milliseconds took the answer to each question, asked by so many clients at once, again and again. */
async function asked(questions: readonly Question[]): Promise<Map<string, number[]>> {
  const waiting = Array.from({ length: ROUNDS }, (_, round) =>
    // Not in the same order each time, so that not all clients ask the same at once.
    questions.map((_question, i) => questions[(i * 7 + round * 13) % questions.length]!),
  ).flat();
  const took = new Map<string, number[]>();
  const client = async (): Promise<void> => {
    for (let question = waiting.pop(); question; question = waiting.pop()) {
      const begun = performance.now();
      await answer(app.apiUrl, question.path, question.asker);
      took.set(question.name, [...(took.get(question.name) ?? []), performance.now() - begun]);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return took;
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

describe(`lists, boards and searches over ${SIZE.needs} needs, ${SIZE.offers} offers and ${SIZE.projects} projects`, () => {
  it(
    `read no more than ${MOST_IN_SEQUENCE} rows of a table in sequence`,
    async () => {
      const questions = await questionsOf(api.url, askers);
      const sent = await statementsOf(api, async () => {
        for (const { path, asker } of questions) await answer(api.url, path, asker);
      });
      expect(sent.length).toBeGreaterThan(30);
      const faults: [string, string[]][] = [];
      for (const statement of sent) {
        const tables = await readInSequence(api, statement, MOST_IN_SEQUENCE);
        if (tables.length > 0) faults.push([statement.text, tables]);
      }
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    `answer ${CLIENTS} clients at once, 95 of a hundred within ${MOST_MS} ms`,
    async () => {
      const questions = await questionsOf(app.apiUrl, askers);
      for (const { path, asker } of questions) await answer(app.apiUrl, path, asker);
      const took = await asked(questions);
      expect(took.size).toBe(new Set(questions.map(({ name }) => name)).size);
      const slow = [...took].map(([name, values]) => [name, Math.round(percentile(values, 0.95))] as const);
      const table = slow.toSorted(([, one], [, other]) => other - one).map(([name, ms]) => `${ms} ms  ${name}`);
      process.stderr.write(`95th percentiles, ${ROUNDS} rounds, ${CLIENTS} clients\n${table.join('\n')}\n`);
      expect(slow.filter(([, ms]) => ms > MOST_MS)).toEqual([]);
    },
    PATIENCE,
  );
});
