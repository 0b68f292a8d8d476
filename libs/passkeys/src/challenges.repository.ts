import { Injectable } from '@nestjs/common';
import { digestOf } from '@tandem/accounts';
import { Transactions, prepared } from '@tandem/platform/database';

/** What a challenge may be answered with: a new passkey of that person, or a sign-in by whoever it turns out to be. */
export type Purpose = { kind: 'passkey_new'; personId: string } | { kind: 'passkey_sign_in'; personId: null };

const MINUTES = 5;

/** Challenges that authenticators sign: each works once, for five minutes. All of it stays if the request fails. */
@Injectable()
export class ChallengesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Remembers a challenge, and forgets some that have expired. */
  issue(challenge: string, { kind, personId }: Purpose): Promise<void> {
    return this.transactions.apart(async () => {
      await prepared(
        this.transactions.reader,
        `WITH old AS (DELETE FROM sign_in_challenges WHERE id_hash IN (
           SELECT id_hash FROM sign_in_challenges
            WHERE kind IN ('passkey_new', 'passkey_sign_in') AND expires_at < now() LIMIT 10 FOR UPDATE SKIP LOCKED))
         INSERT INTO sign_in_challenges (id_hash, person_id, kind, expires_at)
         VALUES ($1, $2, $3, now() + make_interval(mins => ${MINUTES}))`,
        [digestOf(challenge), personId, kind],
      );
    });
  }

  /** Uses it up; false for one that is not ours, was used, has expired or was meant for something else. */
  redeem(challenge: string, { kind, personId }: Purpose): Promise<boolean> {
    return this.transactions.apart(async () => {
      const used = await prepared(
        this.transactions.reader,
        `UPDATE sign_in_challenges SET used_at = now()
          WHERE id_hash = $1 AND kind = $2 AND person_id IS NOT DISTINCT FROM $3 AND used_at IS NULL
            AND expires_at > now()
         RETURNING id_hash`,
        [digestOf(challenge), kind, personId],
      );
      return used.length > 0;
    });
  }
}
