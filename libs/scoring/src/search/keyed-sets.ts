import type { Memory } from './memory.js';
import { SlotSet } from './slot-set.js';

/** Sets of slots by the number of a name. */
export class KeyedSets {
  private readonly sets: (SlotSet | undefined)[] = [];

  constructor(private readonly memory: Memory) {}

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
