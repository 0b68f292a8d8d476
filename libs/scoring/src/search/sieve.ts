import type { Gate } from '../gates/gate.js';
import { GATES } from '../gates/registry.js';
import type { Basis } from './basis.js';
import { keep, wordsFor } from './bitmaps.js';
import type { Column } from './columns.js';
import type { Passes } from './passes.js';
import { type SharedSet, SlotSet } from './slot-set.js';

/**
 * The records of one side as sets of slots, which tell for a record of the other side who may meet it. Gates of classes
 * and sets are settled here; of theme and geography a part. Gates of columns are not looked at.
 */
export abstract class Sieve {
  private readonly everyGate: number[];
  /** Places, among the gates of classes, of those that can be opened, and of the others. */
  private readonly openable: number[];
  private readonly firm: number[];
  protected union: Int32Array = new Int32Array(0);
  protected readonly live: SlotSet;
  private once = new Int32Array(0);
  private twice = new Int32Array(0);

  constructor(
    readonly basis: Basis,
    protected readonly passes: Passes,
    private readonly otherClasses: readonly Column<Int32Array>[],
    live?: SharedSet,
  ) {
    this.live = new SlotSet(basis.memory, live);
    this.everyGate = basis.gates.map((_, i) => i);
    const opens = (i: number) => (GATES[basis.gates[i]?.at ?? -1] as Gate | undefined)?.opening !== undefined;
    this.openable = this.everyGate.filter(opens);
    this.firm = this.everyGate.filter((i) => !opens(i));
  }

  /** Takes in a record of this side, as its columns have it. */
  enter(slot: number): void {
    this.live.add(slot);
    this.change(slot, 'add');
    this.passes.enter(slot);
  }

  /** Takes it out, while its columns still hold what it was taken in with. */
  leave(slot: number): void {
    this.live.delete(slot);
    this.change(slot, 'delete');
    this.passes.leave(slot);
  }

  /** Those among `slots` that nothing known here keeps from a record of the other side. */
  mayMeet(other: number, slots: number, bits: Int32Array): void {
    this.makeRoom(slots);
    this.keepPassing(this.everyGate, other, slots, bits);
    if (this.uniteThemes(other)) keep(this.basis.memory, bits, this.union);
    if (this.unitePlaces(other)) keep(this.basis.memory, bits, this.union);
    this.leaveOutParties(other, bits);
  }

  /** Those that at most one gate that can be opened keeps from it. */
  mayNearlyMeet(other: number, slots: number, bits: Int32Array): void {
    this.makeRoom(slots);
    this.keepPassing(this.firm, other, slots, bits);
    this.leaveOutParties(other, bits);
    this.once.fill(0);
    this.twice.fill(0);
    for (const gate of this.openable) {
      const passing = this.passing(gate, other, slots);
      if (passing) this.count(passing);
    }
    if (this.uniteThemes(other)) this.count(this.union);
    if (this.unitePlaces(other)) this.count(this.union);
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) & ~(this.twice[i] as number);
  }

  get bytes(): number {
    return this.passes.bytes + this.setsBytes;
  }

  protected abstract readonly setsBytes: number;

  protected abstract change(slot: number, how: 'add' | 'delete'): void;

  /** Has in `union` those on or next to a theme of the other; false where themes keep nobody apart. */
  protected abstract uniteThemes(other: number): boolean;

  /** Has in `union` those that reach, or may reach, a country of the other; false where places keep nobody apart. */
  protected abstract unitePlaces(other: number): boolean;

  /** Takes out those that the gate `parties` keeps apart. */
  protected abstract leaveOutParties(other: number, bits: Int32Array): void;

  private makeRoom(slots: number): void {
    const words = wordsFor(slots);
    if (this.union.length === words) return;
    const { memory } = this.basis;
    if (this.union.length > 0) memory.give(this.union);
    this.union = memory.take(Int32Array, words);
    this.once = new Int32Array(words);
    this.twice = new Int32Array(words);
  }

  private passing(gate: number, other: number, slots: number): Int32Array | null {
    return this.passes.of(gate, this.otherClasses[gate]?.data[other] as number, slots);
  }

  private keepPassing(gates: readonly number[], other: number, slots: number, bits: Int32Array): void {
    bits.fill(0);
    this.live.joinInto(bits);
    for (const gate of gates) {
      const passing = this.passing(gate, other, slots);
      if (passing) keep(this.basis.memory, bits, passing);
    }
  }

  /** Counts those that are not in a set, up to two. */
  private count(passing: Int32Array): void {
    const { once, twice } = this;
    for (let i = 0; i < once.length; i++) {
      const closed = i < passing.length ? ~(passing[i] as number) : -1;
      twice[i] = (twice[i] as number) | ((once[i] as number) & closed);
      once[i] = (once[i] as number) | closed;
    }
  }
}
