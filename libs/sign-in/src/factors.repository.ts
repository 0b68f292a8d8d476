import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { STEP_SECONDS } from './totp.js';

/** A stored secret of an app for codes, and the step that the clock of the database is in. */
export interface TotpFactor {
  id: string;
  personId: string;
  /** Sealed for this row. */
  secret: Buffer;
  now: number;
}

const FACTOR = `SELECT id, person_id AS "personId", secret, floor(extract(epoch FROM now()) / ${STEP_SECONDS})::int AS now
  FROM totp_factors`;

/** Row security shows each person's factors in that person's scope only; every method joins the surrounding transaction. */
@Injectable()
export class FactorsRepository {
  constructor(private readonly transactions: Transactions) {}

  async confirmed(personId: string): Promise<TotpFactor | null> {
    const [row] = await this.rows<TotpFactor>(personId, `${FACTOR} WHERE person_id = $1 AND confirmed_at IS NOT NULL`);
    return row ?? null;
  }

  /** What was begun within the last hour and not confirmed yet. */
  async pending(personId: string): Promise<TotpFactor | null> {
    const [row] = await this.rows<TotpFactor>(
      personId,
      `${FACTOR} WHERE person_id = $1 AND confirmed_at IS NULL AND created_at > now() - interval '1 hour'`,
    );
    return row ?? null;
  }

  /** Begins a factor, in the place of one that was begun before. */
  async begin(personId: string, { id, secret }: { id: string; secret: Buffer }): Promise<void> {
    // One statement: of two that begin at once, the later one counts.
    await this.rows(
      personId,
      `INSERT INTO totp_factors (person_id, id, secret) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) WHERE confirmed_at IS NULL
       DO UPDATE SET id = EXCLUDED.id, secret = EXCLUDED.secret, created_at = now(), last_step = DEFAULT`,
      [id, secret],
    );
  }

  /** Uses up a step and all before it. @returns false where that was done already: the code is a replay */
  async useStep({ personId, id }: TotpFactor, step: number): Promise<boolean> {
    const used = await this.rows(
      personId,
      'UPDATE totp_factors SET last_step = $3 WHERE person_id = $1 AND id = $2 AND last_step < $3 RETURNING id',
      [id, step],
    );
    return used.length > 0;
  }

  /** Makes a begun factor the person's only one. @returns false where it is not there any more */
  async confirm({ personId, id }: TotpFactor): Promise<boolean> {
    await this.rows(
      personId,
      'DELETE FROM totp_factors WHERE person_id = $1 AND confirmed_at IS NOT NULL AND id <> $2',
      [id],
    );
    const confirmed = await this.rows(
      personId,
      'UPDATE totp_factors SET confirmed_at = now() WHERE person_id = $1 AND id = $2 AND confirmed_at IS NULL RETURNING id',
      [id],
    );
    return confirmed.length > 0;
  }

  /** From now on nothing opens before the person has set up another factor. Whoever adds one at this moment waits. */
  async demandNewOne(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'UPDATE people SET enrol_due = true WHERE id = $1', [personId]);
  }

  async removeTotp(personId: string): Promise<void> {
    await this.rows(personId, 'DELETE FROM totp_factors WHERE person_id = $1');
  }

  async hasRecoveryCodes(personId: string): Promise<boolean> {
    return (await this.recoveryCodesLeft(personId)) > 0;
  }

  async recoveryCodesLeft(personId: string): Promise<number> {
    const [row] = await this.rows<{ left: number }>(
      personId,
      'SELECT count(*)::int AS left FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL',
    );
    return row?.left ?? 0;
  }

  async replaceRecoveryCodes(personId: string, hashes: readonly string[]): Promise<void> {
    await this.rows(personId, 'DELETE FROM recovery_codes WHERE person_id = $1');
    const insert = 'INSERT INTO recovery_codes (person_id, code_hash) SELECT $1, unnest($2::text[])';
    await this.rows(personId, insert, [hashes]);
  }

  /** Uses a code up. @returns false where there is none such, or it was used before */
  async useRecoveryCode(personId: string, hash: string): Promise<boolean> {
    const used = await this.rows(
      personId,
      `UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING code_hash`,
      [hash],
    );
    return used.length > 0;
  }

  /** Of a statement whose first parameter is the person. */
  private rows<Row>(personId: string, statement: string, more: unknown[] = []): Promise<Row[]> {
    return this.transactions.scoped({ person: personId }, (tx) => prepared<Row>(tx, statement, [personId, ...more]));
  }
}
