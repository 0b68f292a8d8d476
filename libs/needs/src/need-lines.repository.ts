import { Injectable } from '@nestjs/common';
import { toMinor } from '@tandem/input';
import { Transactions, prepared, sqlState } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Need } from './need.entity.js';
import { LineAgreed } from './needs.errors.js';

/** A line with what donors have agreed to give for it, in minor units of the need's currency. */
export interface LineSums {
  id: string;
  /** Null where the need is sealed. */
  costMinor: number | null;
  agreedMinor: number;
}

/** How much of a line. */
export interface LineAmount {
  line: string;
  minor: number;
}

type LinedNeed = Pick<Need, 'id' | 'content' | 'visibility' | 'agreedMinor'>;

const CHECK_VIOLATION = '23514';

/** What is agreed of each line of a need; the database lets none come to more than its cost. */
@Injectable()
export class NeedLinesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** By need, in the order of the lines. */
  async of(needIds: readonly string[], tx: EntityManager = this.transactions.reader): Promise<Map<string, LineSums[]>> {
    const rows = await prepared<LineSums & { needId: string }>(
      tx,
      `SELECT need_id AS "needId", line_id AS id, cost_minor::float8 AS "costMinor", agreed_minor::float8 AS "agreedMinor"
         FROM need_lines WHERE need_id = ANY($1::uuid[]) ORDER BY need_id, position, line_id`,
      [needIds],
    );
    const lines = new Map<string, LineSums[]>();
    for (const { needId, ...line } of rows) lines.set(needId, [...(lines.get(needId) ?? []), line]);
    return lines;
  }

  /**
   * Makes the rows those of the content; a sealed need's say only what is agreed. What was agreed before there were lines
   * fills them in order.
   * @throws LineAgreed where a line goes, or costs less than what is agreed of it
   */
  async keep(tx: EntityManager, { id, content, visibility, agreedMinor }: LinedNeed): Promise<void> {
    const lines = content.lines ?? [];
    const isSealed = visibility === 'sealed';
    const kept = isSealed ? [] : lines.flatMap((line) => line.id ?? []);
    await prepared(
      tx,
      `DELETE FROM need_lines WHERE need_id = $1 AND line_id <> ALL($2::text[]) AND agreed_minor = 0`,
      [id, kept],
    );
    if (isSealed) {
      await prepared(tx, 'UPDATE need_lines SET cost_minor = NULL WHERE need_id = $1', [id]);
      return;
    }
    const stays = await prepared(tx, 'SELECT 1 FROM need_lines WHERE need_id = $1 AND line_id <> ALL($2::text[])', [
      id,
      kept,
    ]);
    if (stays.length > 0) throw new LineAgreed();
    if (lines.length === 0) return;
    try {
      await prepared(
        tx,
        `INSERT INTO need_lines (need_id, line_id, position, cost_minor)
         SELECT $1::uuid, l.id, l.position, l.cost FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY AS l (id, cost, position)
         ON CONFLICT (need_id, line_id) DO UPDATE SET position = EXCLUDED.position, cost_minor = EXCLUDED.cost_minor`,
        [id, kept, lines.map(({ cost }) => toMinor(cost))],
      );
    } catch (error) {
      if (sqlState(error) === CHECK_VIOLATION) throw new LineAgreed();
      throw error;
    }
    if (agreedMinor > 0) await this.fill(tx, id, agreedMinor);
  }

  /** Adds to what is agreed of lines, each only as far as its cost goes. Ids of those that have not so much left. */
  async add(tx: EntityManager, needId: string, amounts: readonly LineAmount[]): Promise<string[]> {
    if (amounts.length === 0) return [];
    const [rows] = await tx.query<[{ line_id: string }[], number]>(
      `UPDATE need_lines l SET agreed_minor = l.agreed_minor + a.minor
         FROM unnest($2::text[], $3::bigint[]) AS a (line, minor)
        WHERE l.need_id = $1 AND l.line_id = a.line AND l.agreed_minor + a.minor <= l.cost_minor RETURNING l.line_id`,
      [needId, amounts.map(({ line }) => line), amounts.map(({ minor }) => minor)],
    );
    const added = new Set(rows.map((row) => row.line_id));
    return amounts.flatMap(({ line }) => (added.has(line) ? [] : [line]));
  }

  /** Takes back what was agreed: so much of these lines, and what is left of `total` from the last line backwards. */
  async takeBack(tx: EntityManager, needId: string, amounts: readonly LineAmount[], total: number): Promise<void> {
    const lines = (await this.of([needId], tx)).get(needId) ?? [];
    const taken = new Map<string, number>();
    for (const { line, minor } of amounts) taken.set(line, minor);
    let rest = total - amounts.reduce((sum, { minor }) => sum + minor, 0);
    for (const { id, agreedMinor } of [...lines].reverse()) {
      const more = Math.min(Math.max(rest, 0), agreedMinor - (taken.get(id) ?? 0));
      if (more <= 0) continue;
      taken.set(id, (taken.get(id) ?? 0) + more);
      rest -= more;
    }
    await tx.query(
      `UPDATE need_lines l SET agreed_minor = greatest(0, l.agreed_minor - a.minor)
         FROM unnest($2::text[], $3::bigint[]) AS a (line, minor) WHERE l.need_id = $1 AND l.line_id = a.line`,
      [needId, [...taken.keys()], [...taken.values()]],
    );
  }

  private async fill(tx: EntityManager, needId: string, agreedMinor: number): Promise<void> {
    await prepared(
      tx,
      `WITH room AS (
         SELECT line_id, cost_minor - agreed_minor AS own,
                sum(cost_minor - agreed_minor) OVER (ORDER BY position, line_id) AS upto,
                sum(agreed_minor) OVER () AS agreed
           FROM need_lines WHERE need_id = $1)
       UPDATE need_lines l
          SET agreed_minor = l.agreed_minor + greatest(0, least(room.own, $2::bigint - room.agreed - (room.upto - room.own)))
         FROM room WHERE l.need_id = $1 AND l.line_id = room.line_id`,
      [needId, agreedMinor],
    );
  }
}
