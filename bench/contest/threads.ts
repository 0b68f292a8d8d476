import { type ListTable, type MatchIndex, SHOWN } from '@tandem/scoring';
import { MatchThreads } from '@tandem/threads';
import { needId, type World } from '../data/index.js';
import type { Contestant, Found } from './contestant.js';
import { filledIndex } from './engine.js';

/** The product's own search by two threads on one index; the lists are in memory that all share. */
export class Threads implements Contestant {
  private readonly threads = new MatchThreads(2);
  private ids: string[] = [];
  private index!: MatchIndex;
  private table?: ListTable;

  prepare(world: World): Promise<void> {
    this.index = filledIndex(world);
    this.ids = Array.from({ length: world.needs }, (_, i) => needId(world, i));
    return Promise.resolve();
  }

  async answer(needs: readonly number[], take?: (need: number, found: readonly Found[]) => void): Promise<void> {
    this.table = await this.threads.bestOffers(this.index, SHOWN, this.table);
    if (take) for (const need of needs) take(need, this.index.listOf(this.ids[need] ?? '', this.table));
  }

  close(): Promise<void> {
    return this.threads.close();
  }
}
