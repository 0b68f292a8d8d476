import { Match } from '@tandem/matching';
import { Need } from '@tandem/needs';
import { Offer } from '@tandem/offers';
import type { DataSource } from 'typeorm';

/** A match with its records as they are today. */
export interface StoredMatch {
  match: Match;
  need: Need;
  offer: Offer;
}

/** Reads matches for whoever runs the system, whomever they belong to. */
export class StoredMatchesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<StoredMatch | null> {
    const { manager } = this.dataSource;
    const match = await manager.findOneBy(Match, { id });
    if (!match) return null;
    const need = await manager.findOneByOrFail(Need, { id: match.needId });
    const offer = await manager.findOneByOrFail(Offer, { id: match.offerId });
    return { match, need, offer };
  }
}
