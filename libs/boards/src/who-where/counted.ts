import { setImmediate as nextTurn } from 'node:timers/promises';

/** Who reads a figure: everybody, accredited organisations, the offices that serve all. */
export const READERS = ['public', 'accredited', 'office'] as const;
export type Reader = (typeof READERS)[number];

/** A figure for each reader: what a wider one sees holds what a narrower one does. */
export type ByReader = Record<Reader, number>;

/** Something to be counted, in each of its countries and themes, for its reader and all wider ones. */
export interface Counted {
  what: 'needs' | 'offers' | 'projects' | 'activities';
  from: Reader;
  countries: readonly string[];
  /** Empty: it names none. */
  themes: readonly string[];
}

/** What there is of one theme in one State. */
export interface Cell {
  country: string;
  /** Empty: of no theme. */
  theme: string;
  needs: ByReader;
  offers: ByReader;
  projects: ByReader;
  activities: ByReader;
}

/** Needs of one theme over all States, and how many States are behind them. */
export interface ThemeTotal {
  theme: string;
  needs: ByReader;
  /** States behind what the reader sees. */
  states: ByReader;
  /** States with something that the reader does not see. */
  hidden: ByReader;
}

const NO_THEME = '';
const none = (): ByReader => ({ public: 0, accredited: 0, office: 0 });
const readersFrom = (from: Reader): readonly Reader[] => READERS.slice(READERS.indexOf(from));
const readersBelow = (from: Reader): readonly Reader[] => READERS.slice(0, READERS.indexOf(from));

/** Counted in one go; then whatever else waits in the process has its turn. */
const AT_ONCE = 100;

/** Cells with something in them, by country and theme. */
export async function cellsOf(counted: Iterable<Counted>): Promise<Cell[]> {
  const cells = new Map<string, Cell>();
  let done = 0;
  for (const { what, from, countries, themes } of counted) {
    if (++done % AT_ONCE === 0) await nextTurn();
    for (const country of countries)
      for (const theme of themes.length > 0 ? themes : [NO_THEME]) {
        const key = `${country} ${theme}`;
        const cell = cells.get(key) ?? newCell(country, theme);
        cells.set(key, cell);
        for (const reader of readersFrom(from)) cell[what][reader] += 1;
      }
  }
  return [...cells.values()].sort((a, b) => compare(a.country, b.country) || compare(a.theme, b.theme));
}

/** Needs by theme. A need for several States counts once, and stands for each of them. */
export function totalsOf(counted: Iterable<Counted>): ThemeTotal[] {
  const totals = new Map<
    string,
    { needs: ByReader; states: Record<Reader, Set<string>>; hidden: Record<Reader, Set<string>> }
  >();
  const sets = (): Record<Reader, Set<string>> => ({ public: new Set(), accredited: new Set(), office: new Set() });
  for (const { what, from, countries, themes } of counted) {
    if (what !== 'needs') continue;
    for (const theme of themes) {
      const total = totals.get(theme) ?? { needs: none(), states: sets(), hidden: sets() };
      totals.set(theme, total);
      for (const reader of readersFrom(from)) total.needs[reader] += 1;
      for (const country of countries) {
        for (const reader of readersFrom(from)) total.states[reader].add(country);
        for (const reader of readersBelow(from)) total.hidden[reader].add(country);
      }
    }
  }
  return [...totals]
    .map(([theme, { needs, states, hidden }]) => ({ theme, needs, states: sizes(states), hidden: sizes(hidden) }))
    .sort((a, b) => compare(a.theme, b.theme));
}

const newCell = (country: string, theme: string): Cell => ({
  country,
  theme,
  needs: none(),
  offers: none(),
  projects: none(),
  activities: none(),
});

const sizes = (sets: Record<Reader, Set<string>>): ByReader => ({
  public: sets.public.size,
  accredited: sets.accredited.size,
  office: sets.office.size,
});

/** By bytes, as the database orders codes. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
