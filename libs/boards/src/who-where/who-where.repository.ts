import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { Cell, Reader, ThemeTotal } from './counted.js';

/** An open record, or what runs, as it is counted. */
export interface CountedRow {
  visibility: 'public' | 'accredited' | 'parties';
  countries: string[];
  themes: string[];
}

export interface OfferRow extends Omit<CountedRow, 'countries'> {
  include: string[];
  exclude: string[];
}

/** Which figures a reader sees. */
export interface Readers {
  needs: Reader;
  offers: Reader;
  projects: Exclude<Reader, 'accredited'>;
}

/** Which part of the board is asked for. */
export interface BoardPart {
  /** Left out: all. */
  countries?: readonly string[] | undefined;
  theme?: string | undefined;
  /** The last country of the page before. */
  after?: string | undefined;
  limit: number;
}

export interface CellRow {
  country: string;
  theme: string;
  needs: number;
  offers: number;
  projects: number;
  activities: number;
}

export interface ThemeRow {
  theme: string;
  /** What the reader sees, what there is in all, and how many States are behind what the reader does not see. */
  seen: number;
  seen_states: number;
  all: number;
  all_states: number;
  hidden_states: number;
}

/** What there is of each theme in each State: counted from the records, and read. */
@Injectable()
export class WhoWhereRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Says what there is to be counted: another text, other figures. */
  async toBeCounted(tx: EntityManager): Promise<string> {
    const [row] = await tx.query<{ of: string }[]>(
      `SELECT concat_ws(' ', clock()::date, (SELECT max(changed_in::text::numeric) FROM needs),
                (SELECT max(changed_in::text::numeric) FROM offers), (SELECT max(changed_in::text::numeric) FROM projects),
                (SELECT count(*) FROM project_pages), (SELECT max(id) FROM register_imports)) AS of`,
    );
    return row?.of ?? '';
  }

  async countedOf(tx: EntityManager): Promise<string | null> {
    const [row] = await tx.query<{ of: string }[]>('SELECT of FROM board_state FOR UPDATE');
    return row?.of ?? null;
  }

  needs(tx: EntityManager): Promise<CountedRow[]> {
    return tx.query(`SELECT visibility, countries, themes FROM needs WHERE status = 'open' AND visibility <> 'sealed'`);
  }

  offers(tx: EntityManager): Promise<OfferRow[]> {
    return tx.query(
      `SELECT visibility, themes, coalesce(content #> '{geography,include}', '[]') AS include,
              coalesce(content #> '{geography,exclude}', '[]') AS exclude
         FROM offers WHERE status = 'open' AND visibility <> 'sealed' AND (window_to IS NULL OR window_to >= clock()::date)`,
    );
  }

  /** What is agreed and not ended. Those with a page are everybody's to know. */
  projects(tx: EntityManager): Promise<CountedRow[]> {
    return tx.query(
      `SELECT CASE WHEN g.project_id IS NULL THEN 'parties' ELSE 'public' END AS visibility, p.countries, p.themes
         FROM projects p LEFT JOIN project_pages g ON g.project_id = p.id
        WHERE p.status IN ('agreed', 'implementing', 'suspended')`,
    );
  }

  activities(tx: EntityManager): Promise<{ countries: string[]; themes: string[] }[]> {
    return tx.query(
      `SELECT a.themes, array_agg(c.country) AS countries
         FROM register_activities a JOIN register_activity_countries c ON c.activity_id = a.id GROUP BY a.id`,
    );
  }

  /** Puts the figures in place of those that were there. */
  async replace(tx: EntityManager, of: string, cells: readonly Cell[], totals: readonly ThemeTotal[]): Promise<void> {
    await tx.query('DELETE FROM board_rows');
    await tx.query(
      `INSERT INTO board_rows
       SELECT x ->> 'country', jsonb_agg(x ORDER BY x ->> 'theme') FROM jsonb_array_elements($1) x GROUP BY x ->> 'country'`,
      [JSON.stringify(cells)],
    );
    await tx.query('DELETE FROM board_themes');
    await tx.query(
      `INSERT INTO board_themes
       SELECT theme, (needs ->> 'public')::int, (needs ->> 'accredited')::int, (needs ->> 'office')::int,
              (states ->> 'public')::int, (states ->> 'accredited')::int, (states ->> 'office')::int,
              (hidden ->> 'public')::int, (hidden ->> 'accredited')::int
         FROM jsonb_to_recordset($1) AS x(theme text, needs jsonb, states jsonb, hidden jsonb)`,
      [JSON.stringify(totals)],
    );
    await tx.query(
      `INSERT INTO board_state (of, counted_at) VALUES ($1, clock())
       ON CONFLICT (the_one) DO UPDATE SET of = excluded.of, counted_at = excluded.counted_at`,
      [of],
    );
  }

  async countedAt(): Promise<Date | null> {
    const [row] = await this.transactions.reader.query<{ at: Date }[]>('SELECT counted_at AS at FROM board_state');
    return row?.at ?? null;
  }

  /** All cells with something to see of a page of countries, by country and theme. */
  async cells(readers: Readers, { countries, theme, after, limit }: BoardPart): Promise<CellRow[]> {
    const rows = await this.transactions.reader.query<{ cells: CellRow[] }[]>(
      `SELECT seen.cells FROM board_rows r CROSS JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('country', r.country, 'theme', x.theme, 'needs', x.needs -> $1,
                  'offers', x.offers -> $2, 'projects', x.projects -> $3, 'activities', x.activities -> 'public')
                  ORDER BY x.theme) AS cells
           FROM jsonb_to_recordset(r.cells) AS x(theme text, needs jsonb, offers jsonb, projects jsonb, activities jsonb)
          WHERE ($4::text IS NULL OR x.theme = $4)
            AND (x.needs -> $1)::int + (x.offers -> $2)::int + (x.projects -> $3)::int + (x.activities -> 'public')::int > 0
       ) seen
        WHERE seen.cells IS NOT NULL AND ($5::text[] IS NULL OR r.country = ANY($5)) AND ($6::text IS NULL OR r.country > $6)
        ORDER BY r.country LIMIT $7`,
      [readers.needs, readers.offers, readers.projects, theme ?? null, countries ?? null, after ?? null, limit],
    );
    return rows.flatMap(({ cells }) => cells);
  }

  themes(reader: Reader): Promise<ThemeRow[]> {
    return this.transactions.reader.query<ThemeRow[]>(
      `SELECT theme, needs_${reader} AS seen, states_${reader} AS seen_states, needs_office AS all,
              states_office AS all_states, ${reader === 'office' ? '0' : `hidden_from_${reader}`} AS hidden_states
         FROM board_themes ORDER BY theme`,
    );
  }
}
