import { MatchIndex, SHOWN } from '@tandem/scoring';
import { contextOf, needAt, offerAt, weightsOfNeed, weightsOfOffer, type World } from '../data/index.js';
import { type Spread, spreadOf } from '../process/statistics.js';

/** What is to be measured: all needs are held, so many of them are searched for. */
export interface Task {
  world: World;
  searched: number;
  repeats: number;
}

export interface Size {
  /** Microseconds for the first SHOWN offers of a need. */
  perNeed: Spread;
  /** Bytes that an offer, a need takes in the index, with the facts that it keeps. */
  perOffer: number;
  needBytes: number;
  /** Bytes of the whole index. */
  index: number;
  /** Milliseconds to put everything in, making of the records included. */
  filled: number;
}

export function run({ world, searched, repeats }: Task): Promise<Size> {
  const index = new MatchIndex(contextOf(world));
  const began = performance.now();
  const empty = bytesInUse(index);
  for (let i = 0; i < world.offers; i++) {
    const offer = offerAt(world, i);
    index.putOffer(offer, weightsOfOffer(offer));
  }
  const withOffers = bytesInUse(index);
  for (let i = 0; i < world.needs; i++) {
    const need = needAt(world, i);
    index.putNeed(need, weightsOfNeed(need));
  }
  const whole = bytesInUse(index);
  const filled = performance.now() - began;

  const ids = Array.from({ length: searched }, (_, i) => needAt(world, i % world.needs).id);
  const round = () => {
    const started = performance.now();
    for (const id of ids) index.offersFor(id, { top: SHOWN });
    return ((performance.now() - started) * 1_000) / ids.length;
  };
  round();
  return Promise.resolve({
    perNeed: spreadOf(Array.from({ length: repeats }, round)),
    perOffer: (withOffers - empty) / world.offers,
    needBytes: (whole - withOffers) / world.needs,
    index: whole - empty,
    filled,
  });
}

/** What the index itself lies in is not counted by the process. */
function bytesInUse(index: MatchIndex): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers + index.bytes;
}
