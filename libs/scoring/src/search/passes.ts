import { PASSES, type Question } from './basis.js';
import { clearBit, has, wordsFor } from './bitmaps.js';
import type { Column } from './columns.js';
import { LessTable } from './less-table.js';
import type { Memory } from './memory.js';
import { withBit } from './slot-set.js';

/** One side's records as its bitmaps see them. */
interface Side {
  flags: Column<Uint16Array>;
  gateClasses: readonly Column<Int32Array>[];
}

/** For another thread: by gate and class of the other side where its bitmap lies; and how many records there are. */
export interface SharedPasses {
  sets: ({ offset: number; length: number; size: number } | null)[][];
  size: number;
}

/** How a gate is asked from one side. */
interface Asked {
  /** Classes of this side so far. */
  classes(gate: Question): number;
  isPass(gate: Question, otherClass: number, ownClass: number): boolean;
}

/** Who passes a gate beside a class of the other side. */
interface Passing {
  bits: Int32Array;
  size: number;
}

type ByClass = (Passing | null | undefined)[];

/**
 * Who of one side passes the gates that are carried by classes: for each of these gates and each class of the OTHER
 * side that was asked for, a bitmap. Kept up to date from then on.
 */
export class Passes {
  private readonly sets: ByClass[];
  private readonly passing: LessTable;
  private size: number;

  constructor(
    private readonly memory: Memory,
    private readonly gates: readonly Question[],
    private readonly side: Side,
    private readonly live: number,
    private readonly asked: Asked,
    shared?: SharedPasses,
  ) {
    this.size = shared?.size ?? 0;
    this.sets = gates.map((_, gate) =>
      (shared?.sets[gate] ?? []).map(
        (set) => set && { bits: memory.at(Int32Array, set.offset, set.length), size: set.size },
      ),
    );
    this.passing = new LessTable(memory);
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
    const ofGate = this.sets[gate] as ByClass;
    const { bits, size } = (ofGate[otherClass] ??= this.make(gate, otherClass, slots));
    return size === this.size ? null : bits;
  }

  share(): SharedPasses {
    const sharedOf = ({ bits: { byteOffset, length }, size }: Passing) => ({ offset: byteOffset, length, size });
    const sets = this.sets.map((ofGate) => Array.from(ofGate, (set) => (set ? sharedOf(set) : null)));
    return { sets, size: this.size };
  }

  get bytes(): number {
    return this.sets.flat().reduce((sum, set) => sum + (set?.bits.byteLength ?? 0), 0);
  }

  private make(gate: number, otherClass: number, slots: number): Passing {
    const { memory, asked, side } = this;
    const question = this.gates[gate] as Question;
    const classes = asked.classes(question);
    const passing = this.passing.of(classes);
    for (let own = 0; own < classes; own++) passing[own] = asked.isPass(question, otherClass, own) ? 1 : 0;
    const bits = memory.take(Int32Array, wordsFor(slots));
    const flags = side.flags.data.byteOffset;
    const column = side.gateClasses[gate]?.data.byteOffset as number;
    return { bits, size: memory.kernel.pass(bits.byteOffset, slots, flags, this.live, column, passing.byteOffset) };
  }

  private passes(gate: number, otherClass: number, slot: number): boolean {
    const own = this.side.gateClasses[gate]?.data[slot] as number;
    return this.asked.isPass(this.gates[gate] as Question, otherClass, own);
  }
}

/** Of offers, beside the class of a need. */
export const offerPasses: Asked = {
  classes: ({ pairs }) => pairs.offerClasses,
  isPass: ({ pairs }, need, offer) => pairs.at(need, offer) === PASSES,
};

/** Of needs, beside the class of an offer. */
export const needPasses: Asked = {
  classes: ({ pairs }) => pairs.needClasses,
  isPass: ({ pairs }, offer, need) => pairs.at(need, offer) === PASSES,
};
