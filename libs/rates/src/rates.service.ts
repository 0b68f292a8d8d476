import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { embargoesFromCsv } from './embargoes-csv.js';
import { illustrativeRates } from './illustrative-rates.js';
import { rateTable, type PublishedRate, type RateTable } from './rate-table.js';
import { ratesFromCsv } from './rates-csv.js';
import { RatesRepository } from './rates.repository.js';

/** Dated exchange rates and the operator's dated list of arms embargoes. */
@Injectable()
export class RatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RatesRepository,
  ) {}

  /** The rates in force on a day (`YYYY-MM-DD`), in minor units. */
  async tableAsOf(day: string, tx: EntityManager = this.transactions.reader): Promise<RateTable> {
    return rateTable(await this.repository.findInForce(tx, day), day);
  }

  /**
   * Takes in a table `currency,date,per_usd,source`. A later import prevails over an earlier one for the same currency
   * and day; the earlier row stays as history. @throws BadTableError; nothing is taken in then
   */
  async importCsv(text: string): Promise<{ read: number; added: number }> {
    const rates = ratesFromCsv(text);
    const added = await this.transactions.run((tx) => this.repository.add(tx, rates));
    return { read: rates.length, added };
  }

  /** Loads the shipped table inside the caller's transaction, for sample data; a second time adds nothing. */
  async loadIllustrativeRates(tx: EntityManager): Promise<number> {
    return this.repository.add(tx, shippedRates);
  }

  /** Countries under an arms embargo on a day, ISO alpha-3, sorted. */
  async embargoedAt(day: string, tx: EntityManager = this.transactions.reader): Promise<string[]> {
    return this.repository.findEmbargoedAt(tx, day);
  }

  /** Puts a table `country,from,to,source` in the place of the whole list. @throws BadTableError; the list stays then */
  async replaceEmbargoes(text: string): Promise<{ read: number }> {
    const embargoes = embargoesFromCsv(text);
    await this.transactions.run((tx) => this.repository.replaceEmbargoes(tx, embargoes));
    return { read: embargoes.length };
  }
}

/** The shipped table, for use without a database; marked illustrative. */
export const shippedRates: readonly PublishedRate[] = illustrativeRates.map((rate) => {
  return { ...rate, source: 'Illustrative, shipped with the program', illustrative: true };
});
