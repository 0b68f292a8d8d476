import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { STEP_SECONDS } from './totp.js';

/** A stored secret of an app for codes, and the step that the clock of the database is in. */
export interface TotpFactor {
  id: string;
  /** Sealed for this row. */
  secret: Buffer;
  now: number;
}

const FACTOR = `SELECT id, secret, floor(extract(epoch FROM now()) / ${STEP_SECONDS})::int AS now FROM totp_factors`;

@Injectable()
export class FactorsRepository {
  constructor(private readonly transactions: Transactions) {}

  async confirmed(personId: string): Promise<TotpFactor | null> {
    const [row] = await prepared<TotpFactor>(
      this.transactions.reader,
      `${FACTOR} WHERE person_id = $1 AND confirmed_at IS NOT NULL`,
      [personId],
    );
    return row ?? null;
  }

  /** What was begun within the last hour and not confirmed yet. */
  async pending(personId: string): Promise<TotpFactor | null> {
    const [row] = await prepared<TotpFactor>(
      this.transactions.reader,
      `${FACTOR} WHERE person_id = $1 AND confirmed_at IS NULL AND created_at > now() - interval '1 hour'`,
      [personId],
    );
    return row ?? null;
  }

  /** Begins a factor, in the place of one that was begun before. */
  async begin(tx: EntityManager, personId: string, factor: { id: string; secret: Buffer }): Promise<void> {
    await prepared(tx, 'DELETE FROM totp_factors WHERE person_id = $1 AND confirmed_at IS NULL', [personId]);
    await prepared(tx, 'INSERT INTO totp_factors (id, person_id, secret) VALUES ($1, $2, $3)', [
      factor.id,
      personId,
      factor.secret,
    ]);
  }

  /** Uses up a step and all before it. @returns false where that was done already: the code is a replay */
  async useStep(tx: EntityManager, id: string, step: number): Promise<boolean> {
    const used = await prepared(
      tx,
      'UPDATE totp_factors SET last_step = $2 WHERE id = $1 AND last_step < $2 RETURNING id',
      [id, step],
    );
    return used.length > 0;
  }

  /** Makes a begun factor the person's only one. @returns false where it is not there any more */
  async confirm(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    await prepared(tx, 'DELETE FROM totp_factors WHERE person_id = $1 AND confirmed_at IS NOT NULL AND id <> $2', [
      personId,
      id,
    ]);
    const confirmed = await prepared(
      tx,
      'UPDATE totp_factors SET confirmed_at = now() WHERE id = $1 AND confirmed_at IS NULL RETURNING id',
      [id],
    );
    return confirmed.length > 0;
  }

  /** From now on nothing opens before the person has set up another factor. Whoever adds one at this moment waits. */
  async demandNewOne(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'UPDATE people SET enrol_due = true WHERE id = $1', [personId]);
  }

  async removeTotp(tx: EntityManager, personId: string): Promise<void> {
    await prepared(tx, 'DELETE FROM totp_factors WHERE person_id = $1', [personId]);
  }

  async hasRecoveryCodes(personId: string): Promise<boolean> {
    return (await this.recoveryCodesLeft(personId)) > 0;
  }

  async recoveryCodesLeft(personId: string): Promise<number> {
    const [row] = await prepared<{ left: number }>(
      this.transactions.reader,
      'SELECT count(*)::int AS left FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
    return row?.left ?? 0;
  }

  async replaceRecoveryCodes(tx: EntityManager, personId: string, hashes: readonly string[]): Promise<void> {
    await prepared(tx, 'DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
    await prepared(tx, 'INSERT INTO recovery_codes (person_id, code_hash) SELECT $1, unnest($2::text[])', [
      personId,
      hashes,
    ]);
  }

  /** Uses a code up. @returns false where there is none such, or it was used before */
  async useRecoveryCode(tx: EntityManager, personId: string, hash: string): Promise<boolean> {
    const used = await prepared(
      tx,
      `UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING code_hash`,
      [personId, hash],
    );
    return used.length > 0;
  }
}
