import { KEPT, type MatchIndex } from '@tandem/scoring';
import { filledIndex } from '../contest/engine.js';
import { needId, offerId, type World } from '../data/index.js';
import { Lists } from './lists.js';

/** A world in an index, with the full result: every need's list, and what each still takes in. */
export interface Held {
  world: World;
  index: MatchIndex;
  lists: Lists;
  needIds: string[];
  offerIds: string[];
  offerNumbers: ReadonlyMap<string, number>;
  /** By number of need, the lowest score that its list takes in. */
  floors: Int32Array;
  /** By number of need, whether more offers may meet it than its list holds. */
  hasMore: Uint8Array;
}

export function holdAll(world: World): Held {
  const offerIds = Array.from({ length: world.offers }, (_, i) => offerId(world, i));
  const held: Held = {
    world,
    index: filledIndex(world),
    lists: new Lists(world.needs),
    needIds: Array.from({ length: world.needs }, (_, i) => needId(world, i)),
    offerIds,
    offerNumbers: new Map(offerIds.map((id, number) => [id, number])),
    floors: new Int32Array(world.needs),
    hasMore: new Uint8Array(world.needs),
  };
  for (let need = 0; need < world.needs; need++) search(held, need);
  return held;
}

/** Searches a need's list anew and says what it takes in from now on. */
export function search({ index, lists, needIds, offerNumbers, floors, hasMore }: Held, need: number): void {
  const id = needIds[need] ?? '';
  const { first } = index.offersFor(id, { top: KEPT });
  lists.put(
    need,
    first.map(({ offer }) => offerNumbers.get(offer) ?? -1),
  );
  const full = first.length === KEPT;
  hasMore[need] = full ? 1 : 0;
  floors[need] = full ? (first.at(-1)?.score ?? 0) : 0;
  index.setFloor('need', id, { match: floors[need] ?? 0, near: 0 });
}
