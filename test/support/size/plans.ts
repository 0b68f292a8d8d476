import type { OpenApi } from '../open-api.js';
import { DataSource } from 'typeorm';

/** A statement that the API sent, with its values. */
export interface Sent {
  text: string;
  values: unknown[];
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

interface Connections {
  master: { Client: { prototype: { query: (...given: unknown[]) => unknown } } };
}

/** Notes every statement that the API in this process sends while the work goes on. */
export async function statementsOf(api: OpenApi, work: () => Promise<void>): Promise<Sent[]> {
  const { prototype } = (api.app.get(DataSource).driver as unknown as Connections).master.Client;
  const { query } = prototype;
  const sent = new Map<string, Sent>();
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const [first, second] = given;
    const [text, values] =
      typeof first === 'string'
        ? [first, Array.isArray(second) ? second : []]
        : [(first as Sent).text, (first as Sent).values];
    if (/^\s*(SELECT|WITH)/i.test(text) && !/FOR (NO KEY )?UPDATE/.test(text)) sent.set(text, { text, values });
    return query.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return [...sent.values()];
}

/** Tables of which the statement reads more rows in sequence than `most` at one look, as it runs now. */
export async function readInSequence(api: OpenApi, { text, values }: Sent, most: number): Promise<string[]> {
  const [row] = await api.sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
    values,
  );
  return scansOf(row!['QUERY PLAN'][0].Plan).flatMap(({ table, rows }) =>
    rows > most ? `${table}: ${rows} rows` : [],
  );
}

function scansOf(plan: Plan): { table: string; rows: number }[] {
  const own =
    plan['Node Type'] === 'Seq Scan'
      ? [
          {
            table: plan['Relation Name'] ?? '',
            // Of one look at the table: PostgreSQL says them as the mean of all looks.
            rows: plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0),
          },
        ]
      : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansOf)];
}
