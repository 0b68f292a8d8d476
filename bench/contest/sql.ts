import { readFile } from 'node:fs/promises';
import pg from 'pg';
import {
  contextOf,
  CURRENCIES,
  COUNTRIES,
  needAt,
  offerAt,
  THEME_CODES,
  weightsOfNeed,
  weightsOfOffer,
  type World,
} from '../data/index.js';
import { load, SEARCH } from '../sql/index.js';
import type { Contestant, Found, Usage } from './contestant.js';

/** A database does it all: LATERAL over one GIN index. */
export class Sql implements Contestant {
  private readonly client: pg.Client;

  constructor(url: string) {
    this.client = new pg.Client({ connectionString: url });
  }

  async prepare(world: World, asked: readonly number[]): Promise<void> {
    await this.client.connect();
    // As a service with short statements sets it on a server with an SSD.
    await this.client.query("SET jit = off; SET work_mem = '64MB'; SET random_page_cost = 1.1");
    await load(this.client, {
      context: contextOf(world),
      countries: COUNTRIES,
      themes: THEME_CODES,
      currencies: CURRENCIES,
      needs: {
        *[Symbol.iterator]() {
          for (const number of asked) {
            const need = needAt(world, number);
            yield { number, need, weights: weightsOfNeed(need) };
          }
        },
      },
      offers: {
        *[Symbol.iterator]() {
          for (let i = 0; i < world.offers; i++) {
            const offer = offerAt(world, i);
            yield { offer, weights: weightsOfOffer(offer) };
          }
        },
      },
    });
  }

  async answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void> {
    const left = new Set(needs);
    const { rows } = await this.client.query<{ number: number; offers: string[] | null; scores: string[] | null }>({
      name: 'search',
      text: SEARCH,
      values: [needs],
    });
    for (const { number, offers, scores } of rows) {
      left.delete(number);
      const found = (offers ?? []).map((offer, i) => ({ offer, score: Number(scores?.[i]) }));
      take?.(number, found);
    }
    // Needs that are closed or wait for consent are not in the table.
    for (const number of left) take?.(number, []);
  }

  /** Of the server's process behind this connection, shared buffers included; zeros where that is not told. */
  async elsewhere(): Promise<Usage> {
    const { rows } = await this.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const told = (file: string) => readFile(`/proc/${rows[0]?.pid ?? 0}/${file}`, 'utf8').catch(() => '');
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(await told('status'))?.[1] ?? 0) * 1024;
    // Behind the name: 12th and 13th are the time in the program and in the kernel, in hundredths of a second.
    const fields = (await told('stat')).replace(/^.*\) /s, '').split(' ');
    return { peak, processor: 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) };
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
