import { Injectable } from '@nestjs/common';
import { accredited, fundReader, overseer, provider, type Viewer } from '@tandem/accounts';
import { Clock, Transactions } from '@tandem/platform/database';
import { expandGeography, regionMembers } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { cellsOf, totalsOf, type Counted, type Reader } from './counted.js';
import { FEWEST_STATES, SENSITIVE_THEMES } from './sensitive-themes.js';
import {
  WhoWhereRepository,
  type CellRow,
  type CountedRow,
  type OfferRow,
  type Readers,
  type ThemeRow,
} from './who-where.repository.js';

export interface BoardQuery {
  /** M49 area. */
  region?: string | undefined;
  country?: string | undefined;
  theme?: string | undefined;
  after?: string | undefined;
  /** Countries. */
  limit: number;
}

/** Needs of a theme over all States. */
export interface ThemeFigure {
  theme: string;
  needs: number;
  states: number;
  /** What the viewer may not see singly is left out: fewer than three States are behind it, in a sensitive theme. */
  isSuppressed: boolean;
}

export interface Board {
  /** Null: it was never counted. */
  countedAt: Date | null;
  themes: ThemeFigure[];
  /** By country. */
  rows: { country: string; cells: CellRow[] }[];
  /** The last country of the page where there is another one. */
  next: string | null;
}

const READER_OF: Record<CountedRow['visibility'], Reader> = {
  public: 'public',
  accredited: 'accredited',
  parties: 'office',
};

/** What there is of each theme in each State: needs, offers that reach there, projects, imported activities. */
@Injectable()
export class WhoWhere {
  constructor(
    private readonly repository: WhoWhereRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What the viewer could find in lists too, by State; and over all States what anybody may know. */
  async board(viewer: Viewer, { region, country, theme, after, limit }: BoardQuery): Promise<Board> {
    const readers = readersOf(viewer);
    const inRegion = region === undefined ? undefined : regionMembers(region);
    const countries = country === undefined ? inRegion : (inRegion ?? [country]).filter((one) => one === country);
    const cells = await this.repository.cells(readers, { countries, theme, after, limit: limit + 1 });
    const rows = new Map<string, CellRow[]>();
    for (const cell of cells) rows.set(cell.country, [...(rows.get(cell.country) ?? []), cell]);
    const shown = [...rows].slice(0, limit);
    const figures = await this.repository.themes(readers.needs);
    return {
      countedAt: await this.repository.countedAt(),
      themes: figures.map(figureOf).filter((figure) => theme === undefined || figure.theme === theme),
      rows: shown.map(([code, ofCountry]) => ({ country: code, cells: ofCountry })),
      next: rows.size > limit ? (shown.at(-1)?.[0] ?? null) : null,
    };
  }

  /** Counts anew where something has changed since. @returns whether it did */
  count(): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const counted = await this.repository.countedOf(tx);
      const of = await this.repository.toBeCounted(tx);
      if (counted === of) return false;
      const found = await this.found(tx);
      await this.repository.replace(tx, of, await cellsOf(everything(found)), totalsOf(found.needs.map(countedNeed)));
      return true;
    });
  }

  private async found(tx: EntityManager): Promise<Found> {
    return {
      today: await this.clock.today(tx),
      needs: await this.repository.needs(tx),
      offers: await this.repository.offers(tx),
      projects: await this.repository.projects(tx),
      activities: await this.repository.activities(tx),
    };
  }
}

/** What there is to be counted on a day. */
interface Found {
  today: string;
  needs: CountedRow[];
  offers: OfferRow[];
  projects: CountedRow[];
  activities: { countries: string[]; themes: string[] }[];
}

/** One after the other, each only when it is its turn: where an offer applies takes a moment to work out. */
function* everything({ today, needs, offers, projects, activities }: Found): Iterable<Counted> {
  for (const row of needs) yield countedNeed(row);
  for (const { include, exclude, themes, visibility } of offers) {
    const excluded = new Set(expandGeography(exclude, today));
    const countries = expandGeography(include, today).filter((code) => !excluded.has(code));
    yield { what: 'offers', from: READER_OF[visibility], countries, themes };
  }
  for (const row of projects) yield { what: 'projects', from: READER_OF[row.visibility], ...row };
  for (const row of activities) yield { what: 'activities', from: 'public', ...row };
}

const countedNeed = (row: CountedRow): Counted => ({ what: 'needs', from: READER_OF[row.visibility], ...row });

/** As whom the viewer reads each kind of record that is another's. */
function readersOf(viewer: Viewer): Readers {
  if (overseer(viewer)) return { needs: 'office', offers: 'office', projects: 'office' };
  return {
    needs: accredited(viewer) || provider(viewer) ? 'accredited' : 'public',
    offers: accredited(viewer) ? 'accredited' : 'public',
    projects: fundReader(viewer) ? 'office' : 'public',
  };
}

/** Of one or two States behind what the viewer does not see, the difference of two figures would tell. */
function figureOf({ theme, seen, seen_states, all, all_states, hidden_states }: ThemeRow): ThemeFigure {
  const isSuppressed = SENSITIVE_THEMES.has(theme) && hidden_states > 0 && hidden_states < FEWEST_STATES;
  return {
    theme,
    needs: isSuppressed ? seen : all,
    states: isSuppressed ? seen_states : all_states,
    isSuppressed,
  };
}
