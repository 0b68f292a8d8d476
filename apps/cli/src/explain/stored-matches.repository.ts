import { Match } from '@tandem/matching';
import { Need } from '@tandem/needs';
import { Offer } from '@tandem/offers';
import type { Transactions } from '@tandem/platform/database';

/** A match with its records as they are today. */
export interface StoredMatch {
  match: Match;
  need: Need;
  offer: Offer;
  /** SHA-256 of what was read of each, as noted when it was stored; null for matches of before inputs were. */
  inputDigests: { need: string; offer: string } | null;
}

/** Reads matches for whoever runs the system, whomever they belong to. */
export class StoredMatchesRepository {
  constructor(private readonly transactions: Transactions) {}

  async byId(id: string): Promise<StoredMatch | null> {
    const { reader: manager } = this.transactions;
    const match = await manager.findOneBy(Match, { id });
    if (!match) return null;
    const need = await manager.findOneByOrFail(Need, { id: match.needId });
    const offer = await manager.findOneByOrFail(Offer, { id: match.offerId });
    const [inputDigests = null] = await manager.query<{ need: string; offer: string }[]>(
      'SELECT n.digest AS need, o.digest AS offer FROM match_inputs n, match_inputs o WHERE n.id = $1 AND o.id = $2',
      [match.needInput, match.offerInput],
    );
    return { match, need, offer, inputDigests };
  }
}
