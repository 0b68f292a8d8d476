import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import type { NeedEvent } from '../need.workflow.js';

/** What was said at a step: a question, an answer, a reason. */
export interface NeedNote {
  id: number;
  event: NeedEvent;
  saidBy: 'owner' | 'secretariat';
  text: string;
  /** Where a need was referred to. */
  referredTo: string | null;
  at: Date;
}

@Injectable()
export class NeedNotesRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tx: EntityManager, needId: string, note: Omit<NeedNote, 'id' | 'at'>): Promise<void> {
    await prepared(
      tx,
      `INSERT INTO need_notes (need_id, event, said_by, text, referred_to) VALUES ($1, $2, $3, $4, $5)`,
      [needId, note.event, note.saidBy, note.text, note.referredTo],
    );
  }

  /** Newest first; `after` is the id of the last note of the page before. */
  async of(needId: string, after: number | undefined, limit: number): Promise<NeedNote[]> {
    return this.transactions.reader.query<NeedNote[]>(
      `SELECT id::float8 AS id, event, said_by AS "saidBy", text, referred_to AS "referredTo", at FROM need_notes
        WHERE need_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [needId, after ?? null, limit],
    );
  }
}
