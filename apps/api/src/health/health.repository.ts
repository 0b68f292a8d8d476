import { Injectable } from '@nestjs/common';
import { MIGRATIONS, Transactions } from '@tandem/platform/database';

export interface HealthReport {
  status: 'ok' | 'unavailable';
  database: 'ok' | 'away' | 'other_version';
  /** Events that wait to be handled. */
  backlog: number | null;
}

@Injectable()
export class HealthRepository {
  private readonly newest = MIGRATIONS.map((migration) => new migration().name).at(-1) ?? '';

  constructor(private readonly transactions: Transactions) {}

  async report(): Promise<HealthReport> {
    try {
      const [row] = await this.transactions.reader.query<{ newest: string | null; backlog: string }[]>(
        `SELECT (SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1) AS newest,
                (SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL) AS backlog`,
      );
      const current = row?.newest === this.newest;
      return {
        status: current ? 'ok' : 'unavailable',
        database: current ? 'ok' : 'other_version',
        backlog: Number(row?.backlog ?? 0),
      };
    } catch {
      return { status: 'unavailable', database: 'away', backlog: null };
    }
  }
}
