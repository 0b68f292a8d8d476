import { Random } from '../data/index.js';
import { percentile } from '../process/statistics.js';
import { type Found, type Measure, MEASURES, measuresOf } from './measures.js';

/** In 95 of 100 samples a figure lies within. */
export interface Interval {
  low: number;
  high: number;
}

const SAMPLES = 2_000;
const SEED = 20_261_121;

/**
 * Intervals of differences, `ours` less `theirs`, both of the same flows in the same order. What is drawn anew is what is
 * averaged over: flows for the micro measures, donors with all their flows for the macro ones.
 */
export function intervalsOf(ours: readonly Found[], theirs: readonly Found[]): Record<Measure, Interval> {
  const pairs = ours.map((one, i) => ({ one, other: theirs[i] as Found }));
  const byDonor = new Map<string, Drawn>();
  for (const pair of pairs) byDonor.set(pair.one.donor, [...(byDonor.get(pair.one.donor) ?? []), pair]);
  const random = new Random(SEED, 'bootstrap', 0);
  const groups = [...byDonor.values()];
  const samples = Array.from({ length: SAMPLES }, () => {
    const micro = differenceOf(pairs.map(() => random.one(pairs)));
    // A donor drawn twice counts as two donors.
    const drawn = groups.flatMap((_, i) => random.one(groups).map((pair) => named(pair, String(i))));
    return { ...differenceOf(drawn), microRank: micro.microRank, microAtFive: micro.microAtFive };
  });
  const interval = (measure: Measure): Interval => {
    const sorted = samples.map((sample) => sample[measure]).sort((a, b) => a - b);
    return { low: percentile(sorted, 2.5), high: percentile(sorted, 97.5) };
  };
  return Object.fromEntries(MEASURES.map((measure) => [measure, interval(measure)])) as Record<Measure, Interval>;
}

type Drawn = { one: Found; other: Found }[];

function differenceOf(pairs: Drawn): Record<Measure, number> {
  const ours = measuresOf(pairs.map(({ one }) => one));
  const theirs = measuresOf(pairs.map(({ other }) => other));
  return Object.fromEntries(MEASURES.map((measure) => [measure, ours[measure] - theirs[measure]])) as Record<
    Measure,
    number
  >;
}

const named = ({ one, other }: Drawn[number], donor: string) => ({
  one: { ...one, donor },
  other: { ...other, donor },
});
