import { PASSES, type Question } from './basis.js';
import { clearBit, wordsFor } from './bitmaps.js';
import type { Column } from './columns.js';
import { withBit } from './slot-set.js';

/** One side's records as its bitmaps see them. */
interface Side {
  flags: Column<Uint8Array> | Column<Uint16Array>;
  gateClasses: Column<Int32Array>;
}

/**
 * Who of one side passes the gates that are carried by classes: for each of these gates and each class of the OTHER
 * side that was asked for, a bitmap. Kept up to date from then on.
 */
export class Passes {
  private readonly bits: (Int32Array | undefined)[][];

  constructor(
    private readonly gates: readonly Question[],
    private readonly side: Side,
    private readonly live: number,
    private readonly isPass: (gate: Question, otherClass: number, ownClass: number) => boolean,
  ) {
    this.bits = gates.map(() => []);
  }

  enter(slot: number): void {
    this.bits.forEach((ofGate, g) => {
      ofGate.forEach((bits, otherClass) => {
        if (bits && this.passes(g, otherClass, slot)) ofGate[otherClass] = withBit(bits, slot);
      });
    });
  }

  leave(slot: number): void {
    for (const ofGate of this.bits) for (const bits of ofGate) if (bits) clearBit(bits, slot);
  }

  /** Those among `slots` that pass a gate beside a class of the other side. */
  of(gate: number, otherClass: number, slots: number): Int32Array {
    const ofGate = this.bits[gate] as (Int32Array | undefined)[];
    let bits = ofGate[otherClass];
    if (!bits) {
      bits = new Int32Array(wordsFor(slots));
      for (let slot = 0; slot < slots; slot++) {
        const isLive = ((this.side.flags.data[slot] as number) & this.live) !== 0;
        if (isLive && this.passes(gate, otherClass, slot)) {
          bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
        }
      }
      ofGate[otherClass] = bits;
    }
    return bits;
  }

  get bytes(): number {
    return this.bits.flat().reduce((sum, bits) => sum + (bits?.byteLength ?? 0), 0);
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
