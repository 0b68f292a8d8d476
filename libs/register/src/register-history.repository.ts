import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An organisation as the register names it. */
export interface RegisterName {
  id: string;
  name: string;
}

/** An organisation of the register and whom of ours it is. */
export interface Known {
  registerId: string;
  organisation: string;
}

/** Activities of one organisation of ours that are alike. */
export interface PastActivities {
  organisation: string;
  /** ISO alpha-3; null where the register does not say where. */
  country: string | null;
  /** In which they began. */
  year: number;
  /** What they say they are about. */
  themes: string[];
  /** DAC codes, purposes and groups. */
  sectors: string[];
  /** How many; an activity in several countries counts in each its part. */
  activities: number;
}

/** Work in a country that has not ended. */
export interface RunningActivities {
  country: string;
  /** Who of ours provides it; null: somebody else. */
  organisation: string | null;
  themes: string[];
  from: string | null;
  to: string | null;
}

/** Reads who did what where, a whole register at a time. */
@Injectable()
export class RegisterHistoryRepository {
  /** Everybody who funds, or publishes, anything. */
  async givers(tx: EntityManager): Promise<RegisterName[]> {
    return tx.query<RegisterName[]>(
      `SELECT o.id, o.name FROM register_organisations o
        WHERE EXISTS (SELECT FROM register_participants p WHERE p.organisation_id = o.id AND p.role = 'funding')
           OR EXISTS (SELECT FROM register_activities a WHERE a.reporter_id = o.id)
        ORDER BY o.id`,
    );
  }

  /** What the known ones began up to a day. */
  async past(tx: EntityManager, known: readonly Known[], asOf: string): Promise<PastActivities[]> {
    return tx.query<PastActivities[]>(
      `WITH ${OURS},
       done AS (
         SELECT a.id, extract(year FROM coalesce(a.starts_on, a.latest_on))::int AS year, a.themes,
                ARRAY(SELECT DISTINCT s ->> 'code' FROM jsonb_array_elements(a.sectors) s
                       WHERE s ->> 'vocabulary' IN ('1', '2') ORDER BY 1) AS sectors,
                (SELECT count(*) FROM register_activity_countries c WHERE c.activity_id = a.id) AS countries
           FROM register_activities a
          WHERE coalesce(a.starts_on, a.latest_on) BETWEEN '1900-01-01' AND $2::date
            AND a.status IS DISTINCT FROM 'cancelled' AND a.status IS DISTINCT FROM 'pipeline'
       )
       SELECT o.organisation, c.country, done.year, done.themes, done.sectors,
              sum(1.0 / greatest(done.countries, 1))::float AS activities
         FROM ours o
         JOIN done ON done.id = o.activity_id
         LEFT JOIN register_activity_countries c ON c.activity_id = done.id
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
      [JSON.stringify(known), asOf],
    );
  }

  /** What has our themes and still runs on a day; without a stated end, what was heard of in the two years before. */
  async running(tx: EntityManager, known: readonly Known[], asOf: string): Promise<RunningActivities[]> {
    return tx.query<RunningActivities[]>(
      `WITH ${OURS}
       SELECT DISTINCT c.country, o.organisation, a.themes, a.starts_on::text AS "from", a.ends_on::text AS "to"
         FROM register_activities a
         JOIN register_activity_countries c ON c.activity_id = a.id
         LEFT JOIN ours o ON o.activity_id = a.id
        WHERE a.themes <> '{}'
          AND (a.status IS NULL OR a.status IN ('implementation', 'finalisation'))
          AND (a.ends_on >= $2::date OR (a.ends_on IS NULL AND a.latest_on >= $2::date - 730))
        ORDER BY 1, 2, 3, 4, 5`,
      [JSON.stringify(known), asOf],
    );
  }
}

/** Who of ours gave for which activity: who funds it or, where nobody is said to, who published it. */
const OURS = `
known AS MATERIALIZED (
  SELECT "registerId" AS id, organisation FROM json_to_recordset($1) AS k("registerId" bigint, organisation uuid)
), ours AS MATERIALIZED (
  SELECT p.activity_id, k.organisation FROM register_participants p JOIN known k ON k.id = p.organisation_id
   WHERE p.role = 'funding'
  UNION
  SELECT a.id, k.organisation FROM register_activities a JOIN known k ON k.id = a.reporter_id
   WHERE NOT EXISTS (SELECT FROM register_participants p WHERE p.activity_id = a.id AND p.role = 'funding')
)`;
