import type { Board, CellRow } from '@tandem/boards';

/** Pages that show what is behind the figures; null where a figure is 0. */
export class CellLinksView {
  needs!: string | null;
  offers!: string | null;
  projects!: string | null;
  activities!: string | null;
}

/** What there is of one theme in one State. */
export class BoardCellView {
  /** Null: what names no theme. */
  theme!: string | null;
  needsOpen!: number;
  offersReaching!: number;
  projectsRunning!: number;
  activities!: number;
  links!: CellLinksView;
}

export class BoardRowView {
  country!: string;
  /** Only those with something in them. */
  cells!: BoardCellView[];
}

/** Needs of a theme over all States. */
export class BoardThemeView {
  code!: string;
  needsOpen!: number;
  /** States behind them. */
  states!: number;
  /** What the caller may not see singly is left out: fewer than three States are behind it, in a sensitive theme. */
  suppressed!: boolean;
}

export class WhoWhereView {
  /** When it was counted; null: never. */
  asOf!: string | null;
  themes!: BoardThemeView[];
  /** By country. */
  items!: BoardRowView[];
  next!: string | null;
}

export const whoWhereView = (board: Board, next: string | null): WhoWhereView => ({
  asOf: board.countedAt?.toISOString() ?? null,
  themes: board.themes.map(({ theme, needs, states, isSuppressed }) => ({
    code: theme,
    needsOpen: needs,
    states,
    suppressed: isSuppressed,
  })),
  items: board.rows.map(({ country, cells }) => ({ country, cells: cells.map(cellView) })),
  next,
});

const cellView = ({ country, theme, needs, offers, projects, activities }: CellRow): BoardCellView => {
  const where = `country=${country}${theme === '' ? '' : `&theme=${theme}`}`;
  const link = (count: number, page: string): string | null => (count > 0 ? `${page}${where}` : null);
  return {
    theme: theme === '' ? null : theme,
    needsOpen: needs,
    offersReaching: offers,
    projectsRunning: projects,
    activities,
    links: {
      needs: link(needs, '/search?kind=need&status=open&'),
      offers: link(offers, '/search?kind=offer&status=open&'),
      projects: link(projects, '/search?kind=project&'),
      activities: link(activities, '/board/activities?'),
    },
  };
};
