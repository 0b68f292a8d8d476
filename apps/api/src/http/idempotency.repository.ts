import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import { HttpProblem } from './http.errors.js';

interface Answer {
  status: number;
  body: { body: unknown; headers: Record<string, unknown> };
}

interface Row extends Answer {
  fingerprint: string;
}

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Runs `act` unless the key was used before, in one transaction with the key. A second request with the same key
   * waits for the first (up to the lock time-out) and then gets its answer; a failed first leaves no trace.
   */
  once(
    { personId, key, fingerprint }: { personId: string; key: string; fingerprint: string },
    act: () => Promise<Answer>,
  ): Promise<{ answer: Answer; repeated: boolean }> {
    return this.transactions.run(async (tx) => {
      const inserted = await prepared(
        tx,
        `INSERT INTO idempotency_keys (person_id, key, fingerprint) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING key`,
        [personId, key, fingerprint],
      );
      if (inserted.length === 0) {
        const [row] = await tx.query<Row[]>(
          `SELECT fingerprint, status, body FROM idempotency_keys WHERE person_id = $1 AND key = $2`,
          [personId, key],
        );
        if (row?.fingerprint !== fingerprint)
          throw new HttpProblem(422, 'IDEMPOTENCY_KEY_REUSED', 'This key was used for another request. Use a new one.');
        return { answer: row, repeated: true };
      }
      const answer = await act();
      await prepared(tx, `UPDATE idempotency_keys SET status = $3, body = $4 WHERE person_id = $1 AND key = $2`, [
        personId,
        key,
        answer.status,
        JSON.stringify(answer.body),
      ]);
      return { answer, repeated: false };
    });
  }
}
