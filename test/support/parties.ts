import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export interface Party {
  organisationId: string;
  personId: string;
  token: string;
}

interface NewParty {
  name: string;
  kind: string;
  country?: string;
  members?: string[];
  roles: string[];
  scopes?: string[];
  /** Not verified, so not accredited and not pre-authorised. */
  unverified?: boolean;
}

/** Writes an organisation with one person and that person's token straight into the tables: the scene, not the story. */
export async function addParty(databaseUrl: string, party: NewParty): Promise<Party> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const verified = party.unverified ? null : new Date();
    const organisation = await client.query<{ id: string }>(
      `INSERT INTO organisations (name, kind, country, members, verified_at, preauthorised_at)
       VALUES ($1, $2, $3, $4, $5, $5) RETURNING id`,
      [party.name, party.kind, party.country ?? null, party.members ?? [], verified],
    );
    const organisationId = organisation.rows[0]!.id;
    const person = await client.query<{ id: string }>(`INSERT INTO people (email, name) VALUES ($1, $2) RETURNING id`, [
      `${randomBytes(6).toString('hex')}@test.example`,
      `Officer of ${party.name}`,
    ]);
    const personId = person.rows[0]!.id;
    for (const role of party.roles)
      await client.query(`INSERT INTO memberships VALUES ($1, $2, $3)`, [personId, organisationId, role]);
    const token = randomBytes(16).toString('hex');
    await client.query(
      `INSERT INTO api_tokens (token_hash, person_id, scopes, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
      [createHash('sha256').update(token).digest('hex'), personId, party.scopes ?? ['all']],
    );
    return { organisationId, personId, token };
  } finally {
    await client.end();
  }
}

/** Rates of a test's own: units per US dollar on a day. */
export async function addRate(databaseUrl: string, currency: string, perUsd: string, date: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO exchange_rates (currency, date, per_usd, source, illustrative) VALUES ($1, $2, $3, 'test', false)`,
      [currency, date, perUsd],
    );
  } finally {
    await client.end();
  }
}
