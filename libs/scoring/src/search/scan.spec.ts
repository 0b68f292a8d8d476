import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { Candidates } from './candidates.js';
import { type Bounds, scan, type Sink } from './scan.js';

/** Scores as whole numbers, bounds above them by up to `slack`. */
const pairs = fc.array(fc.record({ score: fc.nat(10_000), slack: fc.double({ min: 0, max: 200, noNaN: true }) }), {
  minLength: 1,
  maxLength: 300,
});

/** Bounds that are loose at first and exact when refined. */
function boundsOf(all: { score: number; slack: number }[]): Bounds {
  const candidates = new Candidates();
  return {
    candidates,
    outline: () => {
      candidates.begin(all.length);
      all.forEach(({ score, slack }, i) => {
        candidates.slots[i] = i;
        candidates.bounds[i] = score + slack;
      });
      candidates.count = all.length;
    },
    refine: (start, end) => {
      for (let i = start; i < end; i++) {
        const position = candidates.order[i]!;
        candidates.bounds[position] = all[candidates.slots[position]!]!.score;
      }
    },
  };
}

describe('a scan', () => {
  it('passes on every slot that belongs to the best, whatever comes first', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 40 }), (all, top) => {
        const taken: number[] = [];
        const sink: Sink = {
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

  it('orders candidates so that no later bound is above what is said', () => {
    const bounds = fc.array(fc.double({ min: 0, max: 10_500, noNaN: true }), { minLength: 1, maxLength: 2_000 });
    fc.assert(
      fc.property(bounds, (all) => {
        const candidates = new Candidates();
        candidates.begin(all.length);
        all.forEach((bound, i) => (candidates.bounds[i] = bound));
        candidates.count = all.length;
        candidates.sort();
        const order = [...candidates.order.subarray(0, all.length)];
        expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, i) => i));
        let highest = 0;
        for (const position of order.reverse()) {
          highest = Math.max(highest, Math.min(10_000, all[position]!));
          expect(candidates.highestFrom(all[position]!)).toBeGreaterThanOrEqual(highest);
        }
      }),
      runs(100),
    );
  });
});
