import { SELECTIVITIES, type World } from '../data/index.js';

export type Name = 'engine' | 'threads' | 'sql' | 'service' | 'naive';

/** How much of a world each contestant is asked about, and how often. */
export interface Cell {
  size: string;
  world: World;
  /** Needs that all are compared on and that what is slow is timed on; the engine answers every need. */
  sample: number;
  /** The reference is slower still. */
  naiveSample: number;
  repeats: number;
}

const SEED = 20_261_121;

const FULL = [
  { size: 'small', needs: 2_000, offers: 500, sample: 2_000, naiveSample: 200, repeats: 5 },
  { size: 'medium', needs: 20_000, offers: 5_000, sample: 600, naiveSample: 30, repeats: 5 },
  { size: 'large', needs: 200_000, offers: 20_000, sample: 600, naiveSample: 15, repeats: 3 },
] as const;
const QUICK = [{ size: 'quick', needs: 60, offers: 40, sample: 60, naiveSample: 15, repeats: 3 }] as const;

/** All sizes times all selectivities; one small world to see whether everything runs. */
export function cells(quick: boolean): Cell[] {
  return (quick ? QUICK : FULL).flatMap(({ needs, offers, ...rest }) =>
    (quick ? (['usual'] as const) : SELECTIVITIES).map((selectivity) => ({
      ...rest,
      world: { seed: SEED, needs, offers, selectivity },
    })),
  );
}

/** So many numbers of needs, evenly spread over the world. */
export function spread(world: World, count: number): number[] {
  return Array.from({ length: Math.min(count, world.needs) }, (_, i) =>
    Math.floor((i * world.needs) / Math.min(count, world.needs)),
  );
}
