import type { Flow } from './flow.js';
import type { Ranker } from './rankers.js';
import type { Trial } from './trial.js';

/** How well one flow's donor was found. */
export interface Found {
  donor: string;
  reciprocalRank: number;
  /** Whether among the first five; a part of 1 where a tie lies across the fifth place. */
  atFive: number;
}

/** The two measures, each over all flows alike (micro) and over donors alike (macro). */
export const MEASURES = ['macroRank', 'microRank', 'macroAtFive', 'microAtFive'] as const;
export type Measure = (typeof MEASURES)[number];
export type Measures = Record<Measure, number>;

const AT = 5;

export function findAll({ hidden, donors }: Trial, ranker: Ranker): Found[] {
  return hidden.map((flow) => found(flow, donors, ranker(flow)));
}

/** Donors of equal worth share their places: what is expected where luck decides, for every ranker alike. */
function found({ donor }: Flow, donors: readonly string[], worth: ReadonlyMap<string, number>): Found {
  const own = worth.get(donor) ?? 0;
  const above = donors.filter((other) => (worth.get(other) ?? 0) > own).length;
  const tied = donors.filter((other) => (worth.get(other) ?? 0) === own).length;
  let reciprocalRank = 0;
  for (let place = above + 1; place <= above + tied; place++) reciprocalRank += 1 / place / tied;
  return { donor, reciprocalRank, atFive: Math.min(tied, Math.max(0, AT - above)) / tied };
}

export function measuresOf(all: readonly Found[]): Measures {
  const byDonor = [...foundByDonor(all).values()];
  return {
    macroRank: mean(byDonor.map((some) => mean(some.map(({ reciprocalRank }) => reciprocalRank)))),
    microRank: mean(all.map(({ reciprocalRank }) => reciprocalRank)),
    macroAtFive: mean(byDonor.map((some) => mean(some.map(({ atFive }) => atFive)))),
    microAtFive: mean(all.map(({ atFive }) => atFive)),
  };
}

/** The flows of each donor. */
function foundByDonor(all: readonly Found[]): Map<string, Found[]> {
  const byDonor = new Map<string, Found[]>();
  for (const one of all) byDonor.set(one.donor, [...(byDonor.get(one.donor) ?? []), one]);
  return byDonor;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
