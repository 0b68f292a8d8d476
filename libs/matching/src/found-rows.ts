import type { NearHit, Ranked } from '@tandem/scoring';
import type { Finding, HeldRecord } from './engine/held-records.js';
import { farOf, type FoundNearMiss, type FoundPair } from './lists.repository.js';

/** A pair as it is stored: numbers, and of which inputs they were made. */
export function pairRow(finding: Finding, hit: Ranked): FoundPair {
  const { score, completeness, coverage, needEnds } = hit;
  return { ...ofHit(finding, hit), score, completeness, coverage, needEnds };
}

/** A near miss as it is stored. */
export function nearRow(finding: Finding, hit: NearHit): FoundNearMiss {
  return { ...ofHit(finding, hit), gate: hit.gate, score: hit.score };
}

function ofHit({ side, own, far }: Finding, hit: Ranked | NearHit) {
  const id = hit[farOf(side)];
  const { version, input } = far.get(id) as HeldRecord;
  return { own: own.id, ownVersion: own.version, ownInput: own.input, far: id, farVersion: version, farInput: input };
}
