import { Injectable } from '@nestjs/common';
import { minorUnits } from '@tandem/vocabulary';
import { roundDecimal } from './amounts.js';
import type { PlaceBasis } from './iati/place.js';
import { BadCursorError } from './register.errors.js';
import { RegisterRepository, type ActivityRow, type OverlapRequest } from './register.repository.js';

/** Lists are at most this long. */
const LONGEST_PAGE = 100;

export interface ActivitiesQuery {
  /** ISO alpha-3; an activity in any of them counts. */
  countries: readonly string[];
  /** Our themes; left out: of any theme and of none. */
  themes?: readonly string[];
  /** 1…100, default 20. */
  limit?: number;
  cursor?: string | null;
}

/** An activity that runs or ran somewhere, as its publisher described it. */
export interface RegisterActivity {
  id: string;
  iatiIdentifier: string;
  title: string;
  /** Funding organisations by name. */
  donors: string[];
  /** Who published it. */
  reporter: string | null;
  /** `pipeline`, `implementation`, `finalisation`, `closed`, `cancelled`, `suspended`; null: unknown. */
  status: string | null;
  /** Days as stated (actual, else planned); null: not stated. */
  startsOn: string | null;
  endsOn: string | null;
  /** First and last year of any stated day or flow; null where there is none. */
  years: { from: number; to: number } | null;
  themes: string[];
  /** As published: vocabulary 1 is the DAC purpose code, 2 the DAC three-digit group. */
  sectors: { vocabulary: string; code: string; percentage: string | null }[];
  /** `assumed`: the file names no place and whoever imported it said which country it is about. */
  place: PlaceBasis;
  countries: string[];
  locations: string[];
  /**
   * Sums by kind of flow and currency, rounded to minor units, kinds by name. A commitment and its disbursements are
   * the same money: never add kinds together. The whole activity's, also where it spans several countries.
   */
  amounts: { kind: string; amount: string; currency: string }[];
  /** Name of the file that it came from. */
  sourceFile: string;
}

/** What runs or ran where, and by whom. */
@Injectable()
export class RegisterService {
  constructor(private readonly repository: RegisterRepository) {}

  /** One page, latest last day first. @throws BadCursorError */
  async activitiesIn(query: ActivitiesQuery): Promise<{ items: RegisterActivity[]; next: string | null }> {
    const limit = Math.min(Math.max(query.limit ?? 20, 1), LONGEST_PAGE);
    const after = query.cursor ? readCursor(query.cursor) : null;
    const request = { countries: query.countries, themes: query.themes ?? null, after, limit: limit + 1 };
    const rows = await this.repository.findRunningIn(request);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(toActivity), next: rows.length > limit && last ? writeCursor(last) : null };
  }

  /** What shares a country, a theme and a day with something planned, the latest first. */
  async overlapping(request: OverlapRequest): Promise<RegisterActivity[]> {
    const rows = await this.repository.findOverlapping(request);
    return rows.map(toActivity);
  }
}

function toActivity({ sums, latestOn: _latestOn, ...row }: ActivityRow): RegisterActivity {
  const amounts = sums.map(({ kind, currency, total }) => {
    return { kind, amount: roundDecimal(total, minorUnits(currency)), currency };
  });
  const days = [row.startsOn, row.endsOn, ...sums.flatMap((sum) => [sum.firstOn, sum.lastOn])];
  const years = days.filter((day) => day !== null).map((day) => Number(day.slice(0, 4)));
  return { ...row, amounts, years: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null };
}

const writeCursor = ({ latestOn, id }: ActivityRow): string => Buffer.from(`${latestOn} ${id}`).toString('base64url');

function readCursor(cursor: string): { latestOn: string; id: string } {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, latestOn, id] = /^(\d{4}-\d{2}-\d{2}) (\d{1,18})$/u.exec(text) ?? [];
  if (latestOn === undefined || id === undefined || !exists(latestOn)) throw new BadCursorError();
  return { latestOn, id };
}

/** A day that does not exist would reach the database as an error. */
function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
