import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { prepared } from './prepared.js';
import { Transactions } from './transactions.js';

/** The system's time: the database's now() plus an offset that only tests and demonstrations set. */
@Injectable()
export class Clock {
  constructor(private readonly transactions: Transactions) {}

  async now(tx: EntityManager = this.transactions.reader): Promise<Date> {
    const [row] = await prepared<{ now: Date }>(tx, 'SELECT clock() AS now');
    if (!row) throw new Error('clock() gave no row');
    return row.now;
  }

  /** Today as a UTC day, `YYYY-MM-DD`. */
  async today(tx?: EntityManager): Promise<string> {
    return (await this.now(tx)).toISOString().slice(0, 10);
  }
}
