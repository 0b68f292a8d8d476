import { Injectable } from '@nestjs/common';
import { prepared } from '@tandem/platform/database';
import { RATES_STAMP } from '@tandem/rates';
import type { EntityManager } from 'typeorm';

/** What a context is of: while all three stay, so does the context. */
export interface ContextStamp {
  /** `YYYY-MM-DD`, UTC. */
  asOf: string;
  /** Id of the newest snapshot; null before the first. */
  snapshot: string | null;
  rates: string;
}

@Injectable()
export class MatchingContextRepository {
  async stamp(tx: EntityManager): Promise<ContextStamp> {
    const [row] = await prepared<ContextStamp>(
      tx,
      `SELECT to_char(clock() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "asOf",
              (SELECT id FROM match_snapshots ORDER BY taken_at DESC, id LIMIT 1) AS snapshot, ${RATES_STAMP} AS rates`,
    );
    if (!row) throw new Error('The database gave no stamp of the context');
    return row;
  }
}
