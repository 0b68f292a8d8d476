import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { prepared } from '@tandem/platform/database';
import { DataSource } from 'typeorm';
import type { MatchSide } from '../match.workflow.js';
import type { MatchInput } from './match-inputs.js';

/** An input on its way into the table; `text` is the canonical JSON of facts and weights. */
export interface InputRow {
  digest: string;
  side: MatchSide;
  record_id: string;
  text: string;
}

/** Stores inputs beside any transaction: an id that a process has handed out must never vanish. */
@Injectable()
export class MatchInputsRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The id of each digest; rows that are not there yet are inserted. */
  async idsOf(rows: readonly InputRow[]): Promise<Map<string, number>> {
    const known = await this.known(rows.map(({ digest }) => digest));
    const missing = rows.filter(({ digest }) => !known.has(digest));
    if (missing.length === 0) return known;
    const added = await prepared<{ id: string; digest: string }>(
      this.db.manager,
      `INSERT INTO match_inputs (digest, side, record_id, facts, weights)
       SELECT x.digest, x.side, x.record_id, x.content->'facts', x.content->'weights'
         FROM unnest($1::text[], $2::text[], $3::uuid[], $4::jsonb[]) AS x(digest, side, record_id, content)
        ORDER BY x.digest
       ON CONFLICT (digest) DO NOTHING RETURNING id, digest`,
      [
        missing.map(({ digest }) => digest),
        missing.map(({ side }) => side),
        missing.map(({ record_id }) => record_id),
        missing.map(({ text }) => text),
      ],
    );
    for (const { id, digest } of added) known.set(digest, Number(id));
    // Those that another process has just added.
    const others = missing.map(({ digest }) => digest).filter((digest) => !known.has(digest));
    return others.length === 0 ? known : new Map([...known, ...(await this.known(others))]);
  }

  async byIds(ids: readonly number[]): Promise<[number, MatchInput][]> {
    const rows = await prepared<{ id: string } & MatchInput>(
      this.db.manager,
      'SELECT id, side, facts, weights FROM match_inputs WHERE id = ANY($1::bigint[])',
      [ids],
    );
    return rows.map(({ id, ...input }) => [Number(id), input]);
  }

  private async known(digests: string[]): Promise<Map<string, number>> {
    const rows = await prepared<{ id: string; digest: string; old: boolean }>(
      this.db.manager,
      `SELECT id, digest, used_at < clock() - interval '1 day' AS old FROM match_inputs WHERE digest = ANY($1::text[])`,
      [digests],
    );
    const old = rows.filter((row) => row.old).map(({ id }) => id);
    if (old.length > 0)
      await this.db.query('UPDATE match_inputs SET used_at = clock() WHERE id = ANY($1::bigint[])', [old]);
    return new Map(rows.map(({ id, digest }) => [digest, Number(id)]));
  }
}
