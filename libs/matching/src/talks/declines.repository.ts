import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { MatchSide } from '../match.workflow.js';

@Injectable()
export class DeclinesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Standing declines by the other side, by reason, the most frequent first. */
  of(side: MatchSide, id: string): Promise<{ reason: string; count: number; shared: number }[]> {
    return prepared(this.transactions.reader, OF[side], [id]);
  }
}

const ofSide = (side: MatchSide, far: MatchSide): string =>
  `SELECT coalesce(m.stances #>> '{${far},declineReason}', 'other') AS reason, count(*)::int AS count,
          count(*) FILTER (WHERE (m.stances #>> '{${far},reasonShared}')::boolean)::int AS shared
     FROM matches m WHERE m.${side}_id = $1 AND m.stances -> '${far}' ? 'declinedAt'
    GROUP BY 1 ORDER BY count DESC, reason`;

const OF: Record<MatchSide, string> = { need: ofSide('need', 'offer'), offer: ofSide('offer', 'need') };
