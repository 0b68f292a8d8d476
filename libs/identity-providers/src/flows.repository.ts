import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';

/** What a sign-in at a provider is for. */
export type Purpose = 'sign_in' | 'link' | 'invitation';

/** A sign-in that is on its way; of what the browser holds only digests. */
export interface StoredFlow {
  handleHash: string;
  stateHash: string;
  providerId: string;
  purpose: Purpose;
  /** Who links, by the session; null for the other purposes. */
  sessionId: string | null;
  sealed: Buffer;
}

const MINUTES = 10;

/** Sign-ins that are on their way: each comes back once, within ten minutes. All of it stays if the request fails. */
@Injectable()
export class FlowsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Remembers one, and forgets some that have expired. */
  insert({ handleHash, stateHash, providerId, purpose, sessionId, sealed }: StoredFlow): Promise<void> {
    return this.transactions.apart(async () => {
      await prepared(
        this.transactions.reader,
        `WITH old AS (DELETE FROM identity_flows WHERE handle_hash IN (
           SELECT handle_hash FROM identity_flows WHERE expires_at < now() LIMIT 10 FOR UPDATE SKIP LOCKED))
         INSERT INTO identity_flows (handle_hash, state_hash, provider_id, purpose, session_id, sealed, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => ${MINUTES}))`,
        [handleHash, stateHash, providerId, purpose, sessionId, sealed],
      );
    });
  }

  /** Uses it up; null for one of another browser or provider, with another state, used before or expired. */
  redeem(handleHash: string, stateHash: string, providerId: string): Promise<StoredFlow | null> {
    return this.transactions.apart(async () => {
      const [flow] = await prepared<StoredFlow>(
        this.transactions.reader,
        `UPDATE identity_flows SET used_at = now()
          WHERE handle_hash = $1 AND state_hash = $2 AND provider_id = $3 AND used_at IS NULL AND expires_at > now()
         RETURNING handle_hash AS "handleHash", state_hash AS "stateHash", provider_id AS "providerId", purpose,
                   session_id AS "sessionId", sealed`,
        [handleHash, stateHash, providerId],
      );
      return flow ?? null;
    });
  }
}
