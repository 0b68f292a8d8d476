import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Embargo } from './embargoes-csv.js';
import type { PublishedRate } from './rate-table.js';

/**
 * SQL for a text that changes whenever the rates or embargoes of any day could, and says nothing else: rates are only ever
 * added, the list of embargoes is short.
 */
export const RATES_STAMP = `(coalesce((SELECT max(id) FROM exchange_rates), 0) || ' ' ||
  coalesce((SELECT md5(string_agg(e::text, '|' ORDER BY country, starts_on)) FROM embargoes e), ''))`;

/** Reads and writes the tables of rates and embargoes. */
@Injectable()
export class RatesRepository {
  /** Adds the rates that differ from what is in force for their currency and day; gives how many. */
  async add(tx: EntityManager, rates: readonly PublishedRate[]): Promise<number> {
    // Imports take turns, so that "in force" stays true until the rows are in.
    await tx.query('LOCK TABLE exchange_rates IN SHARE ROW EXCLUSIVE MODE');
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO exchange_rates (currency, date, per_usd, source, illustrative)
       SELECT currency, date, "perUsd", source, illustrative
       FROM json_to_recordset($1) AS it(currency text, date date, "perUsd" numeric, source text, illustrative boolean)
       WHERE NOT EXISTS (
         SELECT FROM (
           SELECT per_usd, source FROM exchange_rates known
           WHERE known.currency = it.currency AND known.date = it.date AND known.illustrative = it.illustrative
           ORDER BY id DESC LIMIT 1) newest
         WHERE newest.per_usd = it."perUsd" AND newest.source = it.source)
       RETURNING id`,
      [JSON.stringify(rates)],
    );
    return rows.length;
  }

  /** For each currency the newest published rate up to a day, and the newest illustrative one. */
  async findInForce(tx: EntityManager, day: string): Promise<PublishedRate[]> {
    return tx.query<PublishedRate[]>(
      `SELECT DISTINCT ON (currency, illustrative)
         currency, date::text AS date, per_usd::text AS "perUsd", source, illustrative
       FROM exchange_rates WHERE date <= $1
       ORDER BY currency, illustrative, date DESC, id DESC`,
      [day],
    );
  }

  async replaceEmbargoes(tx: EntityManager, embargoes: readonly Embargo[]): Promise<void> {
    await tx.query('DELETE FROM embargoes');
    await tx.query(
      `INSERT INTO embargoes (country, starts_on, ends_on, source)
       SELECT country, "from", "to", source
       FROM json_to_recordset($1) AS it(country text, "from" date, "to" date, source text)`,
      [JSON.stringify(embargoes)],
    );
  }

  async findEmbargoedAt(tx: EntityManager, day: string): Promise<string[]> {
    const rows = await tx.query<{ country: string }[]>(
      `SELECT DISTINCT country FROM embargoes
       WHERE starts_on <= $1 AND (ends_on IS NULL OR ends_on >= $1) ORDER BY country`,
      [day],
    );
    return rows.map((row) => row.country);
  }
}
