import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StoredContext } from './match-contexts.js';

/** Stores contexts beside any transaction: an id that a process has handed out must never vanish. */
@Injectable()
export class MatchContextsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async idOf(digest: string, content: StoredContext): Promise<number> {
    const [row] = await this.db.query<{ id: string }[]>(
      `INSERT INTO match_contexts AS c (digest, as_of, content) VALUES ($1, $2, $3)
       ON CONFLICT (digest) DO UPDATE SET used_at = clock() RETURNING id`,
      [digest, content.asOf, JSON.stringify(content)],
    );
    return Number(row?.id);
  }

  async byId(id: number): Promise<StoredContext | null> {
    const [row] = await this.db.query<{ content: StoredContext }[]>(
      'SELECT content FROM match_contexts WHERE id = $1',
      [id],
    );
    return row?.content ?? null;
  }
}
