import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';

/**
 * Deletes what nothing rests on any more: inputs, contexts and snapshots that no result names and no engine has begun to
 * hold for days (an engine begins anew each day), and full runs of long ago.
 */
@Injectable()
export class ForgottenResults {
  constructor(private readonly transactions: Transactions) {}

  async forget(): Promise<void> {
    const { reader } = this.transactions;
    await reader.query(
      `DELETE FROM match_inputs i WHERE i.used_at < clock() - interval '3 days'
         AND i.id NOT IN (
           SELECT need_input FROM matches WHERE need_input IS NOT NULL
           UNION SELECT offer_input FROM matches WHERE offer_input IS NOT NULL
           UNION SELECT need_input FROM near_misses WHERE need_input IS NOT NULL
           UNION SELECT offer_input FROM near_misses WHERE offer_input IS NOT NULL)`,
    );
    await reader.query(
      `DELETE FROM match_contexts c WHERE c.used_at < clock() - interval '3 days'
         AND c.id NOT IN (SELECT context FROM matches WHERE context IS NOT NULL)
         AND c.id NOT IN (SELECT context FROM near_misses WHERE context IS NOT NULL)
         AND c.id NOT IN (SELECT context FROM full_runs)`,
    );
    await reader.query(
      `DELETE FROM match_snapshots s WHERE s.taken_at < clock() - interval '3 days'
         AND s.id <> (SELECT id FROM match_snapshots ORDER BY taken_at DESC, id LIMIT 1)
         AND s.id NOT IN (SELECT content ->> 'snapshot' FROM match_contexts)`,
    );
    await reader.query(
      `DELETE FROM full_runs WHERE started_at < clock() - interval '90 days' AND finished_at IS NOT NULL`,
    );
  }
}
