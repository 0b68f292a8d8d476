import type { Memory } from './memory.js';
import { type SharedSet, SlotSet } from './slot-set.js';

/** Sets of slots by the number of a name. */
export class KeyedSets {
  private readonly sets: (SlotSet | undefined)[];

  constructor(
    private readonly memory: Memory,
    shared: readonly (SharedSet | null)[] = [],
  ) {
    this.sets = shared.map((set) => (set ? new SlotSet(memory, set) : undefined));
  }

  /** By key, for another thread, which only reads. */
  share(): (SharedSet | null)[] {
    return Array.from(this.sets, (set) => set?.share() ?? null);
  }

  get bytes(): number {
    return this.sets.reduce((sum, set) => sum + (set?.bytes ?? 0), 0);
  }

  get(key: number): SlotSet | undefined {
    return this.sets[key];
  }

  add(key: number, slot: number): void {
    (this.sets[key] ??= new SlotSet(this.memory)).add(slot);
  }

  delete(key: number, slot: number): void {
    this.sets[key]?.delete(slot);
  }
}
