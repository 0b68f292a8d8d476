import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../test/runs.js';
import { CRITERIA } from '../criteria/registry.js';
import { DEFAULT_WEIGHTS } from '../weights.js';
import { Candidates } from './candidates.js';
import { Memory } from './memory.js';
import { WeightRows } from './weight-rows.js';

const flags = (memory: Memory, slots: number) => memory.take(Uint16Array, slots);

/** Candidates of these slots, all weighed as the model has it, by a kernel that gathers them from a bitmap. */
function gathered(slots: number): { candidates: Candidates; memory: Memory } {
  const memory = new Memory();
  const candidates = new Candidates(memory);
  const bits = memory.take(Int32Array, Math.ceil(slots / 32));
  for (let slot = 0; slot < slots; slot++) bits[slot >>> 5]! |= 1 << (slot & 31);
  const none = memory.take(Int32Array, slots * 2).byteOffset;
  candidates.begin(bits.length * 32, 1);
  memory.kernel.gatherOffers(
    candidates.head,
    bits.byteOffset,
    bits.length,
    flags(memory, slots).byteOffset,
    0,
    false,
    ...([none, none, none, 0, 0] as const),
    false,
    ...([none, 0, 0, 0] as const),
  );
  const [donors, states] = [new WeightRows(), new WeightRows()];
  donors.of(DEFAULT_WEIGHTS.donor);
  states.of(DEFAULT_WEIGHTS.state);
  const own = memory.take(Int32Array, slots);
  candidates.settle(flags(memory, slots), 0, own, { rows: donors, row: null }, { rows: states, row: 0 });
  return { candidates, memory };
}

describe('candidates', () => {
  it('are ordered so that no later bound is above what is said', () => {
    const lacking = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 2_000 });
    fc.assert(
      fc.property(lacking, fc.boolean(), (all, synergy) => {
        const { candidates, memory } = gathered(all.length);
        const codes = memory.take(Int32Array, all.length);
        codes.set([...all.keys()]);
        const missing = memory.take(Float64Array, all.length);
        missing.set(all);
        CRITERIA.forEach((_, at) => {
          memory.kernel.lackByCode(candidates.head, codes.byteOffset, missing.byteOffset);
          candidates.lose(at);
        });
        const themes = flags(memory, all.length).fill(synergy ? 3 : 0);
        candidates.bound({ flags: themes, overlap: 0, overlapsAll: false, synergy: 3, synergyAt: 0 });
        // All criteria lack as much, so both utilities are what is left of the whole, and so is the score.
        all.forEach((less, slot) => {
          expect(candidates.bounds[slot]).toBeCloseTo(10_000 - less + (synergy ? 500 : 0), 3);
        });
        const order = [...candidates.order.subarray(0, candidates.count)];
        expect([...order].sort((a, b) => a - b)).toEqual([...all.keys()]);
        let highest = 0;
        for (const position of order.reverse()) {
          highest = Math.max(highest, Math.min(10_000, candidates.bounds[position]!));
          expect(candidates.highestFrom(candidates.bounds[position]!)).toBeGreaterThanOrEqual(highest);
        }
      }),
      runs(50),
    );
  });
});
