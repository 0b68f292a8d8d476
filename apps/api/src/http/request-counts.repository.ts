import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** How many requests somebody made in one minute. */
export interface RequestCount {
  /** Who and what, e.g. `person:<id> write`. */
  key: string;
  /** Minutes since 1970. */
  minute: number;
  count: number;
}

@Injectable()
export class RequestCountsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** All of this minute: what a process that starts has to know. */
  since(minute: number): Promise<RequestCount[]> {
    return this.db.query<RequestCount[]>('SELECT key, minute, count FROM request_counts WHERE minute >= $1', [minute]);
  }

  /** Adds what this process has seen to what all have. @returns the sums */
  add(counts: readonly RequestCount[]): Promise<RequestCount[]> {
    return this.db.query<RequestCount[]>(
      `INSERT INTO request_counts (key, minute, count)
       SELECT key, minute, count FROM jsonb_to_recordset($1) AS x(key text, minute integer, count integer) ORDER BY key
       ON CONFLICT (key, minute) DO UPDATE SET count = request_counts.count + excluded.count
       RETURNING key, minute, count`,
      [JSON.stringify(counts)],
    );
  }

  async forgetBefore(minute: number): Promise<void> {
    await this.db.query('DELETE FROM request_counts WHERE minute < $1', [minute]);
  }
}
