import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import { KeyRing } from '@tandem/platform/sealing';
import { HttpProblem } from './http.errors.js';

interface Answer {
  status: number;
  body: { body: unknown; headers: Record<string, unknown> };
}

interface Row {
  fingerprint: string;
  answer: Buffer;
}

/** Who asks with which key for what. */
export interface Once {
  personId: string;
  key: string;
  /** The request, whole; a keyed digest of it is kept. */
  said: string;
}

@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: KeyRing,
  ) {}

  /**
   * Runs `act` unless the key was used before, in one transaction with the key. A second request with the same key
   * waits for the first (up to the lock time-out) and then gets its answer; a failed first leaves no trace. Answers hold
   * what records say, sealed ones too, and are kept sealed.
   */
  once({ personId, key, said }: Once, act: () => Promise<Answer>): Promise<{ answer: Answer; repeated: boolean }> {
    const place = { table: 'idempotency_keys', id: `${personId}:${key}`, field: 'answer' };
    const fingerprint = this.keys.digest(said);
    return this.transactions.run(async (tx) => {
      const inserted = await prepared(
        tx,
        `INSERT INTO idempotency_keys (person_id, key, fingerprint) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING key`,
        [personId, key, fingerprint],
      );
      if (inserted.length === 0) {
        const [row] = await tx.query<Row[]>(
          `SELECT fingerprint, answer FROM idempotency_keys WHERE person_id = $1 AND key = $2`,
          [personId, key],
        );
        if (row?.fingerprint !== fingerprint)
          throw new HttpProblem(422, 'IDEMPOTENCY_KEY_REUSED', 'This key was used for another request. Use a new one.');
        const kept = await this.keys.open(row.answer, place);
        return { answer: JSON.parse(kept.toString()) as Answer, repeated: true };
      }
      const answer = await act();
      await prepared(tx, `UPDATE idempotency_keys SET status = $3, answer = $4 WHERE person_id = $1 AND key = $2`, [
        personId,
        key,
        answer.status,
        await this.keys.seal(Buffer.from(JSON.stringify(answer)), place),
      ]);
      return { answer, repeated: false };
    });
  }
}
