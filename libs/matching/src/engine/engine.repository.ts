import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { wholeNumber } from '@tandem/platform/database';
import type { Floor } from '@tandem/scoring';
import { DataSource } from 'typeorm';
import type { MatchSide } from '../match.workflow.js';

/** What the engine reads of a need, or of an offer. */
export type NeedRow = Pick<Need, 'id' | 'version' | 'organisationId' | 'status' | 'visibility' | 'content'> &
  Pick<Need, 'costMinor' | 'agreedMinor'>;
export type OfferRow = Pick<Offer, 'id' | 'version' | 'organisationId' | 'status' | 'visibility' | 'content'> &
  Pick<Offer, 'reservedMinor' | 'committedMinor'>;
export type RecordRow = ({ side: 'need' } & NeedRow) | ({ side: 'offer' } & OfferRow);

export interface FloorRow {
  side: MatchSide;
  id: string;
  floor: Floor;
}

/** Records of one page of a first load. */
const PAGE = 2_000;

/**
 * Follows the tables that the engine holds. It reads beside any transaction: what it hands out is held by the process,
 * and must not vanish with a transaction that rolls back.
 */
@Injectable()
export class EngineRepository {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Everything written by transactions before this one has been seen by whoever reads after asking. */
  async mark(): Promise<string> {
    const [row] = await this.db.query<{ mark: string }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark',
    );
    return row?.mark ?? '0';
  }

  /** Open records of one side, by id, after `after`; sealed ones stay with their owner. */
  async open(side: MatchSide, after: string | null): Promise<{ rows: RecordRow[]; last: string | null }> {
    const found = await this.db.query<RawRow[]>(
      `${COLUMNS[side]} WHERE r.status = 'open' AND r.visibility <> 'sealed' AND ($1::uuid IS NULL OR r.id > $1)
        ORDER BY r.id LIMIT ${PAGE}`,
      [after],
    );
    return { rows: found.map(toRow), last: found.length === PAGE ? (found.at(-1)?.id ?? null) : null };
  }

  /** Records that were written since the mark, or whose organisation or weights were; open or not. */
  async changedSince(mark: string): Promise<RecordRow[]> {
    const found = await this.db.query<RawRow[]>(
      `(${COLUMNS.need} WHERE ${sinceOf('r')}) UNION ALL (${COLUMNS.offer} WHERE ${sinceOf('r')})`,
      [mark],
    );
    const owners = await this.db.query<{ id: string }[]>(
      `SELECT id FROM organisations WHERE ${SINCE} UNION SELECT organisation_id FROM matching_weights WHERE ${SINCE}`,
      [mark],
    );
    if (owners.length === 0) return found.map(toRow);
    const theirs = await this.db.query<RawRow[]>(
      `(${COLUMNS.need} WHERE r.organisation_id = ANY($1::uuid[]) AND r.status = 'open')
       UNION ALL (${COLUMNS.offer} WHERE r.organisation_id = ANY($1::uuid[]) AND r.status = 'open')`,
      [owners.map(({ id }) => id)],
    );
    return [...found, ...theirs].map(toRow);
  }

  /** Floors of lists found in a context, those written since the mark; `0` is all of them. */
  async floorsSince(mark: string, context: number): Promise<FloorRow[]> {
    const rows = await this.db.query<{ side: MatchSide; id: string; floor: number; near_floor: number }[]>(
      `SELECT side, record_id AS id, floor, near_floor FROM match_runs
        WHERE ${SINCE} AND context = $2 AND ($1 <> '0' OR floor > 0 OR near_floor > 0)`,
      [mark, context],
    );
    return rows.map(({ side, id, floor, near_floor }) => ({ side, id, floor: { match: floor, near: near_floor } }));
  }
}

// The upper bound keeps out marks of a future that a restored database may carry.
const SINCE = 'changed_in >= $1::text::xid8 AND changed_in < pg_snapshot_xmax(pg_current_snapshot())';

const sinceOf = (table: string): string => SINCE.replaceAll('changed_in', `${table}.changed_in`);

const COLUMNS: Record<MatchSide, string> = {
  need: `SELECT 'need' AS side, r.id, r.version, r.organisation_id, r.status, r.visibility, r.content,
    r.cost_minor AS one, r.agreed_minor AS other FROM needs r`,
  offer: `SELECT 'offer' AS side, r.id, r.version, r.organisation_id, r.status, r.visibility, r.content,
    r.reserved_minor AS one, r.committed_minor AS other FROM offers r`,
};

interface RawRow {
  side: MatchSide;
  id: string;
  version: number;
  organisation_id: string;
  status: string;
  visibility: string;
  content: unknown;
  one: string | null;
  other: string;
}

function toRow({ organisation_id: organisationId, one, other, side, ...row }: RawRow): RecordRow {
  const sums =
    side === 'need'
      ? { costMinor: wholeNumber.from(one), agreedMinor: wholeNumber.from(other) }
      : { reservedMinor: wholeNumber.from(one), committedMinor: wholeNumber.from(other) };
  return { side, organisationId, ...row, ...sums } as RecordRow;
}
