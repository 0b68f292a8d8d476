import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Where the chain first breaks. */
export interface ChainBreak {
  /**
   * `changed` or `reordered` after it was sealed, `inserted` behind the seals, `missing` though it was sealed; `cut`: the
   * chain does not lead through a head that was noted elsewhere.
   */
  fault: 'changed' | 'reordered' | 'inserted' | 'missing' | 'cut';
  /** The row's id; null where nothing is left that tells it. */
  auditId: string | null;
  /** The row's place in the chain, counted from 1. */
  place: number;
}

interface SealedRow {
  place: string;
  audit_id: string;
  written_in: string;
  epoch: number;
  after_id: string;
  hash: Buffer;
  /** Null when the row is gone. */
  canonical: string | null;
  /** Whether it comes after the row before it, as the sealer takes them. */
  ordered: boolean;
}

const PORTION = 2_000;

/** Follows the chain from its first place to the first fault. */
export async function walkChain(
  tx: EntityManager,
  noted: Map<number, string[]>,
): Promise<{ rows: number; broken: ChainBreak | null }> {
  const inserted = await firstInserted(tx);
  let previous: Buffer = createHash('sha256').digest();
  let rows = 0;
  for (;;) {
    const portion = await sealedRows(tx, rows);
    for (const row of portion) {
      const place = rows + 1;
      if (inserted && inserted.place <= place) return { rows, broken: inserted };
      const broken = await breakAt(tx, row, place, previous);
      if (broken) return { rows, broken };
      if (noted.get(place)?.some((head) => head !== row.hash.toString('hex')))
        return { rows, broken: { fault: 'cut', auditId: row.audit_id, place } };
      previous = row.hash;
      rows = place;
    }
    if (portion.length < PORTION) break;
  }
  const beyond = Math.min(...[...noted.keys()].filter((place) => place > rows));
  if (beyond < Infinity) return { rows, broken: { fault: 'cut', auditId: null, place: rows + 1 } };
  return { rows, broken: inserted };
}

function sealedRows(tx: EntityManager, after: number): Promise<SealedRow[]> {
  return tx.query(
    `SELECT s.place, s.audit_id, s.written_in::text, s.epoch, s.after_id, s.hash,
            CASE WHEN a.id IS NOT NULL THEN audit_canonical(a) END AS canonical,
            coalesce((s.epoch, s.written_in, s.audit_id) > (b.epoch, b.written_in, b.audit_id), true) AS ordered
       FROM audit_seals s
       LEFT JOIN audit a ON a.id = s.audit_id
       LEFT JOIN audit_seals b ON b.place = s.place - 1
      WHERE s.place > $1 ORDER BY s.place LIMIT ${PORTION}`,
    [after],
  );
}

async function breakAt(tx: EntityManager, row: SealedRow, place: number, previous: Buffer): Promise<ChainBreak | null> {
  if (Number(row.place) !== place) return { fault: 'missing', auditId: null, place };
  if (row.canonical === null) return { fault: 'missing', auditId: row.audit_id, place };
  const said = `${place} ${row.epoch} ${row.after_id} ${row.canonical}`;
  const hash = createHash('sha256').update(previous).update(said).digest();
  if (!hash.equals(row.hash)) {
    const fault = (await standsElsewhere(tx, row, previous)) ? 'reordered' : 'changed';
    return { fault, auditId: row.audit_id, place };
  }
  return row.ordered ? null : { fault: 'reordered', auditId: row.audit_id, place };
}

/** Whether what was sealed at this place stands in another row now, under that row's own id or this one's. */
async function standsElsewhere(tx: EntityManager, row: SealedRow, previous: Buffer): Promise<boolean> {
  const [found] = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM audit a,
         LATERAL (VALUES (a), (jsonb_populate_record(a, jsonb_build_object('id', $6::bigint))),
           (jsonb_populate_record(a, jsonb_build_object('id', $6::bigint, 'written_in', $7::text)))) AS v(candidate)
        WHERE a.id <> $6 AND audit_hash($1, $2, $3, $4, audit_canonical(v.candidate)) = $5) AS found`,
    [previous, row.place, row.epoch, row.after_id, row.hash, row.audit_id, row.written_in],
  );
  return found?.found ?? false;
}

/** The first row that the sealer passed by and that stands there now all the same. */
async function firstInserted(tx: EntityManager): Promise<ChainBreak | null> {
  const [row] = await tx.query<{ id: string; place: string }[]>(
    `WITH head AS (SELECT * FROM audit_seals ORDER BY place DESC LIMIT 1), behind AS (
       SELECT a.id, a.written_in FROM audit a, head
        WHERE NOT EXISTS (SELECT FROM audit_seals s WHERE s.audit_id = a.id)
          AND (a.id <= head.after_id OR (a.written_in, a.id) < (head.written_in, head.audit_id)
               AND head.written_in < pg_snapshot_xmax(pg_current_snapshot()))
        ORDER BY a.written_in, a.id LIMIT 1)
     SELECT behind.id, coalesce((SELECT min(s.place) FROM audit_seals s
         WHERE (s.written_in, s.audit_id) > (behind.written_in, behind.id)), head.place) AS place
       FROM behind, head`,
  );
  return row ? { fault: 'inserted', auditId: row.id, place: Number(row.place) } : null;
}
