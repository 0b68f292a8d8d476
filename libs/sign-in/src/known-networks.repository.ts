import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** From where people have signed in, so that others who try in their name do not keep them out. */
@Injectable()
export class KnownNetworksRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Whether somebody with this address has signed in from there within three months; as quick for unknown addresses. */
  async knows(email: string, network: string | null): Promise<boolean> {
    const [row] = await prepared<{ known: boolean }>(
      this.transactions.reader,
      `SELECT EXISTS (SELECT FROM known_networks k JOIN people p ON p.id = k.person_id
                       WHERE p.email = $1 AND k.network = $2::cidr AND k.last_used_at > now() - interval '90 days') AS known`,
      [email, network],
    );
    return row?.known ?? false;
  }

  /** How a person stands to a network: there before, elsewhere before, or nowhere yet. */
  async standing(personId: string, network: string | null): Promise<'here' | 'elsewhere' | 'nowhere'> {
    const [row] = await prepared<{ here: boolean | null; any: boolean }>(
      this.transactions.reader,
      `SELECT bool_or(network = $2::cidr) AS here, count(*) > 0 AS any FROM known_networks WHERE person_id = $1`,
      [personId, network],
    );
    return row?.here ? 'here' : row?.any ? 'elsewhere' : 'nowhere';
  }

  async remember(tx: EntityManager, personId: string, network: string): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO known_networks (person_id, network) VALUES ($1, $2::cidr)
       ON CONFLICT (person_id, network) DO UPDATE SET last_used_at = now()`,
      [personId, network],
    );
  }
}
