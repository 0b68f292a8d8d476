import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { compare, type Compared, type Comparison } from '@tandem/scoring';
import { MatchesService } from './matches.service.js';
import { MatchesNotComparable } from './matching.errors.js';

type Explained = Awaited<ReturnType<MatchesService['read']>>;

/** Why one match stands above another in a list that both are in. */
export interface ComparedMatches extends Comparison {
  above: Explained;
  below: Explained;
}

@Injectable()
export class Comparisons {
  constructor(private readonly matches: MatchesService) {}

  /** @throws MatchNotFound; MatchesNotComparable where they share neither need nor offer, or are the same */
  async of(viewer: Viewer, id: string, otherId: string): Promise<ComparedMatches> {
    const [one, other] = [await this.matches.read(viewer, id), await this.matches.read(viewer, otherId)];
    const shared = one.need.id === other.need.id || one.offer.id === other.offer.id;
    if (!shared || one.match.id === other.match.id) throw new MatchesNotComparable();
    const comparison = compare(comparedOf(one), comparedOf(other));
    const [above, below] = comparison.order < 0 ? [one, other] : [other, one];
    return { ...comparison, above, below };
  }
}

function comparedOf({ match, need }: Explained): Compared {
  const { score, completeness, coverage } = match;
  const { utilities, criteria, reasons } = match.detail;
  return {
    need: match.needId,
    offer: match.offerId,
    needEnds: need.content.window?.to ?? null,
    score,
    completeness,
    coverage,
    utilities,
    criteria,
    reasons,
  };
}
