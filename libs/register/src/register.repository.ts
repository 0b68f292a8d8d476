import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { PlaceBasis } from './iati/place.js';

export interface PageRequest {
  countries: readonly string[];
  themes: readonly string[] | null;
  after: { latestOn: string; id: string } | null;
  limit: number;
}

export interface OverlapRequest {
  countries: readonly string[];
  themes: readonly string[];
  /** Days `YYYY-MM-DD`; no last one: open. */
  from: string;
  to: string | null;
  limit: number;
}

export interface ActivityRow {
  id: string;
  iatiIdentifier: string;
  title: string;
  status: string | null;
  startsOn: string | null;
  endsOn: string | null;
  latestOn: string;
  place: PlaceBasis;
  themes: string[];
  sectors: { vocabulary: string; code: string; percentage: string | null }[];
  locations: string[];
  countries: string[];
  donors: string[];
  reporter: string | null;
  sourceFile: string;
  /** Sums with every digit, one for each kind and currency. */
  sums: { kind: string; currency: string; total: string; firstOn: string; lastOn: string }[];
}

/** Reads the register. */
@Injectable()
export class RegisterRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Activities in any of the countries (and, where given, of any of the themes), the latest first. */
  async findRunningIn({ countries, themes, after, limit }: PageRequest): Promise<ActivityRow[]> {
    return this.transactions.reader.query<ActivityRow[]>(PAGE, [
      countries,
      themes,
      after?.latestOn ?? null,
      after?.id ?? null,
      limit,
    ]);
  }

  /** Activities not cancelled that share a country, a theme and a day, the latest first. */
  async findOverlapping({ countries, themes, from, to, limit }: OverlapRequest): Promise<ActivityRow[]> {
    return this.transactions.reader.query<ActivityRow[]>(OVERLAPPING, [countries, themes, from, to, limit]);
  }
}

const DETAILS = `
SELECT a.id, a.iati_identifier AS "iatiIdentifier", a.title, a.status, a.place, a.themes, a.sectors, a.locations,
  a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.latest_on::text AS "latestOn",
  i.file_name AS "sourceFile", reporter.name AS reporter,
  ARRAY(SELECT country FROM register_activity_countries c WHERE c.activity_id = a.id ORDER BY country) AS countries,
  ARRAY(SELECT o.name FROM register_participants p JOIN register_organisations o ON o.id = p.organisation_id
    WHERE p.activity_id = a.id AND p.role = 'funding' ORDER BY o.name COLLATE "und-x-icu", o.id) AS donors,
  (SELECT coalesce(json_agg(s ORDER BY s.kind, s.currency), '[]') FROM (
    SELECT kind, currency, sum(amount)::text AS total, min(happened_on)::text AS "firstOn",
      max(happened_on)::text AS "lastOn"
    FROM register_flows f WHERE f.activity_id = a.id GROUP BY kind, currency) s) AS sums
FROM page
JOIN register_activities a ON a.id = page.activity_id
JOIN register_imports i ON i.id = a.import_id
LEFT JOIN register_organisations reporter ON reporter.id = a.reporter_id
ORDER BY page.latest_on DESC, page.activity_id DESC`;

// Each country gives its own page from the index in order; the pages are then merged, each activity once.
const PAGE = `
WITH page AS (
  SELECT DISTINCT one.latest_on, one.activity_id
  FROM unnest($1::text[]) AS wanted(country)
  CROSS JOIN LATERAL (
    SELECT c.latest_on, c.activity_id
    FROM register_activity_countries c
    WHERE c.country = wanted.country
      AND ($3::date IS NULL OR (c.latest_on, c.activity_id) < ($3::date, $4::bigint))
      AND ($2::text[] IS NULL
        OR EXISTS (SELECT FROM register_activities a WHERE a.id = c.activity_id AND a.themes && $2::text[]))
    ORDER BY c.latest_on DESC, c.activity_id DESC
    LIMIT $5
  ) one
  ORDER BY one.latest_on DESC, one.activity_id DESC
  LIMIT $5
)
${DETAILS}`;

// An activity without a stated end ran at least until it was last heard of.
const OVERLAPPING = `
WITH page AS (
  SELECT a.latest_on, a.id AS activity_id
  FROM register_activities a
  WHERE a.themes && $2::text[] AND a.status IS DISTINCT FROM 'cancelled'
    AND coalesce(a.ends_on, a.latest_on) >= $3::date
    AND ($4::date IS NULL OR coalesce(a.starts_on, a.latest_on) <= $4::date)
    AND EXISTS (SELECT FROM register_activity_countries c WHERE c.activity_id = a.id AND c.country = ANY ($1::text[]))
  ORDER BY a.latest_on DESC, a.id DESC
  LIMIT $5
)
${DETAILS}`;
