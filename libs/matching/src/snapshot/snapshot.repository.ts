import { Injectable } from '@nestjs/common';
import type { NamedOrganisation } from '@tandem/register';
import type { Snapshot } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';

/** Since when nobody answers an open need; null: somebody has. Days are `YYYY-MM-DD`, UTC. */
export interface WaitingRow {
  need: string;
  since: string | null;
}

/** What a snapshot is made of, and where it is kept. */
@Injectable()
export class SnapshotRepository {
  /** Theme → open needs that ask for it, and how many needs are open; what is sealed counts for nobody. */
  async demand(tx: EntityManager): Promise<{ needs: number; asking: Record<string, number> }> {
    const [row] = await tx.query<{ needs: number; asking: Record<string, number> }[]>(
      `WITH open AS (SELECT themes FROM needs n WHERE ${OPEN}),
       themes AS (SELECT theme, count(*) AS asking FROM open, unnest(open.themes) AS theme GROUP BY theme)
       SELECT (SELECT count(*)::int FROM open) AS needs,
              (SELECT coalesce(jsonb_object_agg(theme, asking), '{}') FROM themes) AS asking`,
    );
    return row ?? { needs: 0, asking: {} };
  }

  /**
   * A donor answers by showing interest; declining what one was never interested in answers nothing. What was answered and
   * ended waits since the day of the end.
   */
  async waiting(tx: EntityManager): Promise<WaitingRow[]> {
    return tx.query<WaitingRow[]>(
      `WITH answers AS (
         SELECT m.need_id, bool_or(m.state NOT IN ('declined', 'withdrawn', 'lapsed', 'duplicate')) AS holds,
                max(left(greatest(m.stances -> 'need' ->> 'lapsedAt', m.stances -> 'need' ->> 'duplicateAt',
                                  m.stances -> 'offer' ->> 'duplicateAt', m.stances -> 'need' ->> 'declinedAt', m.stances -> 'need' ->> 'withdrawnAt',
                                  m.stances -> 'offer' ->> 'declinedAt', m.stances -> 'offer' ->> 'withdrawnAt',
                                  m.stances -> 'offer' ->> 'interestAt'), 10)) AS ended
           FROM matches m
          WHERE m.state <> 'suggested' AND m.stances -> 'offer' ?| ARRAY['interestAt', 'consentAt', 'agreedAt']
          GROUP BY m.need_id
       )
       SELECT n.id AS need,
              CASE WHEN n.agreed_minor > 0 OR a.holds THEN NULL
                   ELSE greatest(a.ended, (coalesce(n.opened_at, n.created_at) AT TIME ZONE 'UTC')::date::text)
              END AS since
         FROM needs n LEFT JOIN answers a ON a.need_id = n.id
        WHERE ${OPEN} ORDER BY n.id`,
    );
  }

  /** Everybody who may offer. */
  async organisations(tx: EntityManager): Promise<(NamedOrganisation & { id: string })[]> {
    return tx.query<(NamedOrganisation & { id: string })[]>(
      'SELECT id, name, kind, country FROM organisations ORDER BY id',
    );
  }

  /** What is found again is the newest again. */
  async store(tx: EntityManager, { id, ...content }: Snapshot): Promise<void> {
    await tx.query(
      `INSERT INTO match_snapshots (id, content) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET taken_at = excluded.taken_at`,
      [id, JSON.stringify(content)],
    );
  }

  async newestId(tx: EntityManager): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM match_snapshots ORDER BY taken_at DESC, id LIMIT 1');
    return row?.id ?? null;
  }

  async read(tx: EntityManager, id: string): Promise<Snapshot | null> {
    const [row] = await tx.query<{ content: Omit<Snapshot, 'id'> }[]>(
      'SELECT content FROM match_snapshots WHERE id = $1',
      [id],
    );
    return row ? { id, ...row.content } : null;
  }
}

const OPEN = `n.status = 'open' AND n.visibility <> 'sealed'`;
