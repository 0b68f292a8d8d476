/** Ids of records and the slots that hold them; a slot that a record leaves is used again. */
export class Slots {
  /** By slot; undefined where it is free. */
  readonly ids: (string | undefined)[] = [];
  private readonly at = new Map<string, number>();
  private readonly free: number[] = [];

  constructor(ids: readonly (string | undefined)[] = []) {
    ids.forEach((id, slot) => {
      this.ids[slot] = id;
      if (id === undefined) this.free.push(slot);
      else this.at.set(id, slot);
    });
  }

  /** How many hold a record. */
  get size(): number {
    return this.at.size;
  }

  /** One more than the last slot ever used. */
  get end(): number {
    return this.ids.length;
  }

  find(id: string): number | undefined {
    return this.at.get(id);
  }

  /** A slot for a record that has none. */
  take(id: string): number {
    const slot = this.free.pop() ?? this.ids.length;
    this.ids[slot] = id;
    this.at.set(id, slot);
    return slot;
  }

  give(id: string, slot: number): void {
    this.at.delete(id);
    this.ids[slot] = undefined;
    this.free.push(slot);
  }

  idOf(slot: number): string {
    return this.ids[slot] ?? '';
  }
}
