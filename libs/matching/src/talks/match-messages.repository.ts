import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { MatchSide } from '../match.workflow.js';

/** A message as it is stored. */
export interface MessageRow {
  id: string;
  number: number;
  side: MatchSide;
  organisationId: string;
  personId: string;
  person: string;
  box: Buffer;
  at: Date;
}

const COLUMNS = `m.id, m.number::float8 AS number, m.side, m.organisation_id AS "organisationId", m.person_id AS "personId",
  p.name AS person, m.box, m.created_at AS at`;

@Injectable()
export class MatchMessagesRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(
    tx: EntityManager,
    {
      id,
      matchId,
      side,
      organisationId,
      personId,
      box,
    }: Omit<MessageRow, 'number' | 'person' | 'at'> & { matchId: string },
  ): Promise<MessageRow> {
    const [row] = await prepared<MessageRow>(
      tx,
      `WITH m AS (
         INSERT INTO match_messages (id, match_id, side, organisation_id, person_id, box)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING *)
       SELECT ${COLUMNS} FROM m JOIN people p ON p.id = m.person_id`,
      [id, matchId, side, organisationId, personId, box],
    );
    if (!row) throw new Error('The message was not stored.');
    return row;
  }

  /** Newest first; `before` is the number of the last one of the page before. */
  of(matchId: string, limit: number, before: number | undefined): Promise<MessageRow[]> {
    return prepared(
      this.transactions.reader,
      `SELECT ${COLUMNS} FROM match_messages m JOIN people p ON p.id = m.person_id
        WHERE m.match_id = $1 AND ($3::bigint IS NULL OR m.number < $3::bigint) ORDER BY m.number DESC LIMIT $2`,
      [matchId, limit, before ?? null],
    );
  }
}
