import type { NearHit, Ranked } from '@tandem/scoring';
import type { Finding } from './engine/held-records.js';
import { farOf, type Leaving, type Standing, type StoredLists } from './lists.repository.js';

/** Of what was found for a record, what may be written now; and who leaves its lists. */
export interface Judged {
  finding: Finding;
  first: Ranked[];
  also: Ranked[];
  near: NearHit[];
  alsoNear: NearHit[];
  leaving: { pairs: string[]; near: string[] };
  /** Others stand in the first three places than before the run. */
  changesFirstThree: boolean;
}

/**
 * A far record that changed or closed since the index read it is left to its own run.
 * @param standing - how each far record stands
 */
export function judged(
  finding: Finding,
  before: StoredLists = { pairs: [], near: [] },
  standing: ReadonlyMap<string, Standing>,
): Judged {
  const farSide = farOf(finding.side);
  const versionOf = (id: string) => standing.get(id)?.version ?? null;
  const asRead = (id: string) => versionOf(id) === finding.far.get(id)?.version;
  const unchanged = <Hit extends Ranked | NearHit>(hits: readonly Hit[]) =>
    hits.filter((hit) => versionOf(hit[farSide]) !== null && asRead(hit[farSide]));
  const ids = (hits: readonly (Ranked | NearHit)[]) => hits.map((hit) => hit[farSide]);
  // Those that are left to a debt stay as they are until it is paid.
  const leaves = (stored: readonly string[], kept: readonly string[], later: readonly string[]) => {
    const gone = stored.filter((id) => !kept.includes(id));
    return gone.filter((id) => versionOf(id) === null || (asRead(id) && !later.includes(id)));
  };
  const first = unchanged(finding.first);
  const also = unchanged(finding.also);
  const near = unchanged(finding.near);
  const alsoNear = unchanged(finding.alsoNear);
  const three = ids(first.slice(0, 3));
  const threeBefore = before.pairs.slice(0, 3);
  return {
    finding,
    first,
    also,
    near,
    alsoNear,
    leaving: {
      pairs: leaves(before.pairs, [...ids(first), ...ids(also)], finding.later),
      near: leaves(before.near, [...ids(near), ...ids(alsoNear)], finding.laterNear),
    },
    changesFirstThree: three.length !== threeBefore.length || three.some((id) => !threeBefore.includes(id)),
  };
}

/** Who leaves a record's pairs, or its near misses. */
export function leavingOf({ finding, leaving }: Judged, which: 'pairs' | 'near'): Leaving[] {
  return leaving[which].map((far) => ({ own: finding.own.id, far }));
}
