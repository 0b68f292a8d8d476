import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Need } from '@tandem/needs';
import type { Offer } from '@tandem/offers';
import { prepared } from '@tandem/platform/database';
import type { Floor } from '@tandem/scoring';
import { DataSource } from 'typeorm';
import type { MatchSide } from '../match.workflow.js';

/** What the engine reads of a need, or of an offer. */
export type NeedRow = Pick<Need, 'id' | 'version' | 'organisationId' | 'status' | 'visibility' | 'content'> &
  Pick<Need, 'costMinor' | 'agreedMinor'>;
export type OfferRow = Pick<Offer, 'id' | 'version' | 'organisationId' | 'status' | 'visibility' | 'content'> &
  Pick<Offer, 'reservedMinor' | 'committedMinor' | 'unitsReserved' | 'unitsCommitted'>;
export type RecordRow = ({ side: 'need' } & NeedRow) | ({ side: 'offer' } & OfferRow);

export interface FloorRow {
  side: MatchSide;
  id: string;
  floor: Floor;
}

/** Records of one page of a first load. */
const PAGE = 2_000;

/** What has changed up to a moment. */
export interface Changes {
  mark: string;
  records: RecordRow[];
  floors: FloorRow[];
}

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

  /**
   * What was written since the mark, and the mark from which to ask on: all of one moment. Records that were written
   * themselves or whose organisation or weights were, open or not; floors of lists found in the context.
   */
  async changesSince(mark: string, context: number): Promise<Changes> {
    const [row] = await prepared<{ mark: string; records: RawRow[] | null; floors: RawFloor[] | null }>(
      this.db.manager,
      CHANGES,
      [mark, context],
    );
    if (!row) throw new Error('The database does not tell what has changed');
    return { mark: row.mark, records: (row.records ?? []).map(toRow), floors: (row.floors ?? []).map(toFloor) };
  }

  /** All floors of lists found in a context. */
  async floors(context: number): Promise<FloorRow[]> {
    const rows = await this.db.query<RawFloor[]>(
      `SELECT ${FLOOR} FROM match_runs WHERE context = $1 AND (floor > 0 OR near_floor > 0)`,
      [context],
    );
    return rows.map(toFloor);
  }
}

// The upper bound keeps out marks of a future that a restored database may carry.
const SINCE = 'changed_in >= $1::text::xid8 AND changed_in < pg_snapshot_xmax(pg_current_snapshot())';

const FLOOR = 'side, record_id AS id, floor, near_floor';

const COLUMNS: Record<MatchSide, string> = {
  need: `SELECT 'need' AS side, r.id, r.version, r.organisation_id, r.status, r.visibility, r.content,
    r.cost_minor AS one, r.agreed_minor AS other, 0 AS held, 0 AS given FROM needs r`,
  offer: `SELECT 'offer' AS side, r.id, r.version, r.organisation_id, r.status, r.visibility, r.content,
    r.reserved_minor AS one, r.committed_minor AS other, r.units_reserved AS held, r.units_committed AS given
    FROM offers r`,
};

const sinceOf = (side: MatchSide): string => `${COLUMNS[side]} WHERE ${SINCE.replaceAll('changed_in', 'r.changed_in')}`;
const ownedOf = (side: MatchSide): string =>
  `${COLUMNS[side]} JOIN owners o ON o.id = r.organisation_id WHERE r.status = 'open'`;

const CHANGES = `
  WITH owners AS MATERIALIZED (
    SELECT id FROM organisations WHERE ${SINCE} UNION SELECT organisation_id FROM matching_weights WHERE ${SINCE}
  ), records AS (
    (${sinceOf('need')}) UNION ALL (${sinceOf('offer')}) UNION ALL (${ownedOf('need')}) UNION ALL (${ownedOf('offer')})
  ), floors AS (
    SELECT ${FLOOR} FROM match_runs WHERE ${SINCE} AND context = $2
  )
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark,
         (SELECT json_agg(records) FROM records) AS records, (SELECT json_agg(floors) FROM floors) AS floors`;

interface RawFloor {
  side: MatchSide;
  id: string;
  floor: number;
  near_floor: number;
}

const toFloor = ({ side, id, floor, near_floor }: RawFloor): FloorRow => ({
  side,
  id,
  floor: { match: floor, near: near_floor },
});

interface RawRow {
  side: MatchSide;
  id: string;
  version: number;
  organisation_id: string;
  status: string;
  visibility: string;
  content: unknown;
  /** Below 10^15, from the driver a text, within JSON a number. */
  one: string | number | null;
  other: string | number;
  /** Units of an offer that are reserved, and committed. */
  held: number;
  given: number;
}

function toRow({ organisation_id: organisationId, one, other, held, given, side, ...row }: RawRow): RecordRow {
  const sums =
    side === 'need'
      ? { costMinor: one === null ? null : Number(one), agreedMinor: Number(other) }
      : { reservedMinor: Number(one), committedMinor: Number(other), unitsReserved: held, unitsCommitted: given };
  return { side, organisationId, ...row, ...sums } as RecordRow;
}
