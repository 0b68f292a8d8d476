import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { type Bounds, scan, type Sink } from './scan.js';

/** Scores as whole numbers, bounds above them by up to `slack`. */
const pairs = fc.array(fc.record({ score: fc.nat(10_000), slack: fc.double({ min: 0, max: 200, noNaN: true }) }), {
  minLength: 1,
  maxLength: 300,
});

/** Bounds that are loose at first and exact when refined, best first within steps of 40 as candidates are. */
function boundsOf(all: { score: number; slack: number }[]): Bounds {
  const bounds = Float64Array.from(all, ({ score, slack }) => score + slack);
  const stepOf = (bound: number) => Math.floor(bound / 40);
  const order = all.map((_, i) => i).sort((a, b) => stepOf(bounds[b]!) - stepOf(bounds[a]!));
  return {
    candidates: {
      count: all.length,
      gathered: (i) => i,
      slots: Int32Array.from(all.keys()),
      bounds,
      order: Int32Array.from(order),
      highestFrom: (bound) => (stepOf(bound) + 1) * 40,
    },
    gather: () => all.length,
    outline: () => undefined,
    refine: (position) => all[position]!.score,
  };
}

describe('a scan', () => {
  it('passes on every slot that belongs to the best, whatever comes first', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 40 }), (all, top) => {
        const taken: number[] = [];
        const sink: Sink = {
          top,
          lowest: -1,
          floors: null,
          closedToo: false,
          take: (slot) => {
            taken.push(all[slot]!.score);
            taken.sort((a, b) => b - a);
            if (taken.length >= top) sink.lowest = taken[top - 1]!;
          },
        };
        scan(boundsOf(all), 0, new Int32Array(0), sink);
        const best = all.map(({ score }) => score).sort((a, b) => b - a);
        // Those that tie with the last one are passed on too: what breaks the tie is not the scan's to know.
        const last = best[Math.min(top, best.length) - 1]!;
        expect(taken.filter((score) => score >= last)).toEqual(best.filter((score) => score >= last));
      }),
      runs(500),
    );
  });

  it('passes on all that reach their floors', () => {
    fc.assert(
      fc.property(pairs, fc.nat(10_000), (all, floor) => {
        const taken = new Set<number>();
        const floors = Int32Array.from(all, () => floor);
        scan(boundsOf(all), 0, new Int32Array(0), {
          top: 0,
          lowest: 20_000,
          floors,
          closedToo: false,
          take: (slot) => taken.add(slot),
        });
        all.forEach(({ score }, slot) => {
          expect(taken.has(slot)).toBe(score >= floor);
        });
      }),
      runs(200),
    );
  });
});
