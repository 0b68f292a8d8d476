import type { NearHit, Ranked } from '@tandem/scoring';
import type { Finding } from './engine/held-records.js';
import { farOf, type Leaving, type StoredLists } from './lists.repository.js';

/**
 * Pairs and near misses that a run puts into lists of the far side at once. A record that belongs into more lists than
 * this leaves the rest to a debt, which those records' own runs pay soon after: nobody waits for them.
 */
export const ALSO_AT_ONCE = 100;

/** Of what was found for a record, what may be written now; and who leaves its lists. */
export interface Judged {
  finding: Finding;
  first: Ranked[];
  also: Ranked[];
  near: NearHit[];
  alsoNear: NearHit[];
  /** Far records into whose lists this one belongs and is not put yet. */
  later: { pairs: Set<string>; near: Set<string> };
  leaving: { pairs: string[]; near: string[] };
  /** Others stand in the first three places than before the run. */
  changesFirstThree: boolean;
}

/**
 * A far record that changed or closed since the index read it is left to its own run.
 * @param standing - the version at which each far record stands, null: not open
 */
export function judged(
  finding: Finding,
  before: StoredLists = { pairs: [], near: [] },
  standing: ReadonlyMap<string, number | null>,
): Judged {
  const farSide = farOf(finding.side);
  const asRead = (id: string) => standing.get(id) === finding.far.get(id)?.version;
  const unchanged = <Hit extends Ranked | NearHit>(hits: readonly Hit[]) =>
    hits.filter((hit) => standing.get(hit[farSide]) != null && asRead(hit[farSide]));
  const ids = (hits: readonly (Ranked | NearHit)[]) => hits.map((hit) => hit[farSide]);
  const leaves = (stored: readonly string[], kept: readonly string[], later: ReadonlySet<string>) => {
    const stay = new Set(kept);
    return stored.filter((id) => !stay.has(id) && (standing.get(id) == null || (asRead(id) && !later.has(id))));
  };
  const first = unchanged(finding.first);
  const also = unchanged(finding.also.slice(0, ALSO_AT_ONCE));
  const near = unchanged(finding.near);
  const alsoNear = unchanged(finding.alsoNear.slice(0, ALSO_AT_ONCE));
  const later = {
    pairs: new Set(ids(finding.also.slice(ALSO_AT_ONCE))),
    near: new Set(ids(finding.alsoNear.slice(ALSO_AT_ONCE))),
  };
  const three = ids(first.slice(0, 3));
  const threeBefore = before.pairs.slice(0, 3);
  return {
    finding,
    first,
    also,
    near,
    alsoNear,
    later,
    leaving: {
      pairs: leaves(before.pairs, [...ids(first), ...ids(also)], later.pairs),
      near: leaves(before.near, [...ids(near), ...ids(alsoNear)], later.near),
    },
    changesFirstThree: three.length !== threeBefore.length || three.some((id) => !threeBefore.includes(id)),
  };
}

/** Who leaves a record's pairs, or its near misses. */
export function leavingOf({ finding, leaving }: Judged, which: 'pairs' | 'near'): Leaving[] {
  return leaving[which].map((far) => ({ own: finding.own.id, far }));
}
