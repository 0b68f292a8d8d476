import { describe, expect, it } from '@jest/globals';
import { intervalsOf } from '../../bench/backtest/bootstrap.js';
import type { Flow } from '../../bench/backtest/flow.js';
import { findAll, measuresOf } from '../../bench/backtest/measures.js';
import { byTheEngine, mostActive, mostActiveInRegion } from '../../bench/backtest/rankers.js';
import { trialOf } from '../../bench/backtest/trial.js';

const flow = (donor: string, country: string, year: number, sector = '15210'): Flow => {
  return { donor, country, year, themes: sector === '15210' ? ['SSR'] : [], sectors: [sector] };
};
const many = (count: number, ...one: Parameters<typeof flow>) => Array.from({ length: count }, () => flow(...one));

describe('the backtest', () => {
  const flows = [
    ...many(4, 'west', 'GMB', 2004),
    ...many(9, 'south', 'COL', 2004),
    ...many(3, 'north', 'COL', 2004, '11220'),
    ...many(2, 'rare', 'GMB', 2004),
    flow('west', 'GMB', 2006),
    flow('west', 'SEN', 2006),
    flow('south', 'GMB', 2006),
    flow('south', 'COL', 2006, '11220'),
    flow('rare', 'GMB', 2006),
    flow('south', 'COL', 2009),
  ];
  const trial = trialOf(flows, 2004, 2007);

  it('hides what comes later, is of the field, and by a donor with three flows before', () => {
    expect(trial.donors).toEqual(['north', 'south', 'west']);
    expect(trial.hidden).toEqual([flow('west', 'GMB', 2006), flow('west', 'SEN', 2006), flow('south', 'GMB', 2006)]);
  });

  it('shares the places of a tie', () => {
    // In the region only "west" has flows in it, so that the others share the places 2 and 3: (½ + ⅓) ÷ 2.
    const ranks = findAll(trial, mostActiveInRegion(trial)).map(({ reciprocalRank }) => reciprocalRank);
    expect(ranks).toEqual([1, 1, expect.closeTo(5 / 12, 12)]);
  });

  it('ranks by criterion and score: own work first, then work on the theme elsewhere', () => {
    const scores = byTheEngine(trial)(flow('west', 'GMB', 2006));
    expect([...scores.keys()]).toEqual(['west', 'south', 'north']);
    expect(new Set(scores.values()).size).toBe(3);
  });

  it('means over flows and over donors', () => {
    // Most active are south 9, west 4, north 3: west is second in two flows, south first in one.
    const measures = measuresOf(findAll(trial, mostActive(trial)));
    expect(measures.microRank).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3, 12);
    expect(measures.macroRank).toBeCloseTo((1 / 2 + 1) / 2, 12);
    expect([measures.microAtFive, measures.macroAtFive]).toEqual([1, 1]);
  });

  it('gives the same intervals each time, around nothing where nothing differs', () => {
    const [ours, theirs] = [findAll(trial, byTheEngine(trial)), findAll(trial, mostActive(trial))];
    expect(intervalsOf(ours, theirs)).toEqual(intervalsOf(ours, theirs));
    expect(intervalsOf(ours, ours).macroRank).toEqual({ low: 0, high: 0 });
  });
});
