import { PASSES, type Question } from './basis.js';
import { clearBit, has, wordsFor } from './bitmaps.js';
import type { Column } from './columns.js';
import type { Memory } from './memory.js';
import { withBit } from './slot-set.js';

/** One side's records as its bitmaps see them. */
interface Side {
  flags: Column<Uint16Array>;
  gateClasses: Column<Int32Array>;
}

/** Who passes a gate beside a class of the other side. */
interface Passing {
  bits: Int32Array;
  size: number;
}

/**
 * Who of one side passes the gates that are carried by classes: for each of these gates and each class of the OTHER
 * side that was asked for, a bitmap. Kept up to date from then on.
 */
export class Passes {
  private readonly sets: (Passing | undefined)[][];
  private size = 0;

  constructor(
    private readonly memory: Memory,
    private readonly gates: readonly Question[],
    private readonly side: Side,
    private readonly live: number,
    private readonly isPass: (gate: Question, otherClass: number, ownClass: number) => boolean,
  ) {
    this.sets = gates.map(() => []);
  }

  enter(slot: number): void {
    this.size += 1;
    this.sets.forEach((ofGate, g) => {
      ofGate.forEach((set, otherClass) => {
        if (!set || !this.passes(g, otherClass, slot)) return;
        set.bits = withBit(this.memory, set.bits, slot);
        set.size += 1;
      });
    });
  }

  leave(slot: number): void {
    this.size -= 1;
    for (const ofGate of this.sets) {
      for (const set of ofGate) {
        if (!set || !has(set.bits, slot)) continue;
        clearBit(set.bits, slot);
        set.size -= 1;
      }
    }
  }

  /** Those among `slots` that pass a gate beside a class of the other side; null: all do. */
  of(gate: number, otherClass: number, slots: number): Int32Array | null {
    const ofGate = this.sets[gate] as (Passing | undefined)[];
    const { bits, size } = (ofGate[otherClass] ??= this.make(gate, otherClass, slots));
    return size === this.size ? null : bits;
  }

  get bytes(): number {
    return this.sets.flat().reduce((sum, set) => sum + (set?.bits.byteLength ?? 0), 0);
  }

  private make(gate: number, otherClass: number, slots: number): Passing {
    const bits = this.memory.take(Int32Array, wordsFor(slots));
    let size = 0;
    for (let slot = 0; slot < slots; slot++) {
      const isLive = ((this.side.flags.data[slot] as number) & this.live) !== 0;
      if (!isLive || !this.passes(gate, otherClass, slot)) continue;
      bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
      size += 1;
    }
    return { bits, size };
  }

  private passes(gate: number, otherClass: number, slot: number): boolean {
    const question = this.gates[gate] as Question;
    const own = this.side.gateClasses.data[slot * this.gates.length + gate] as number;
    return this.isPass(question, otherClass, own);
  }
}

/** Of an offer beside the class of a need, and of a need beside the class of an offer. */
export const offerPasses = ({ pairs }: Question, need: number, offer: number): boolean =>
  pairs.at(need, offer) === PASSES;
export const needPasses = ({ pairs }: Question, offer: number, need: number): boolean =>
  pairs.at(need, offer) === PASSES;
