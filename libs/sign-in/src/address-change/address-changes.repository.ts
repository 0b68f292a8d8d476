import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';

/** What was asked for and neither confirmed nor ended yet. */
export interface OpenAddressChange {
  address: string;
  /** Until when the link in the mail to the new address works. */
  until: Date;
}

/** A change as the mails about it need it. */
export interface AddressChange {
  id: string;
  personId: string;
  oldEmail: string;
  newEmail: string;
  /** In which the person is written to. */
  language: string;
  confirmUntil: Date;
  stopUntil: Date;
  confirmedAt: Date | null;
}

const OPEN = 'confirmed_at IS NULL AND stopped_at IS NULL AND ended_at IS NULL';
const COLUMNS = `c.id, c.person_id AS "personId", c.old_email AS "oldEmail", c.new_email AS "newEmail",
  (SELECT language FROM people WHERE id = c.person_id) AS language, c.confirm_until AS "confirmUntil",
  c.stop_until AS "stopUntil", c.confirmed_at AS "confirmedAt"`;

/** Changes of people's addresses; each of their secrets works once, decided by the statement that uses it. */
@Injectable()
export class AddressChangesRepository {
  constructor(private readonly transactions: Transactions) {}

  async open(personId: string): Promise<OpenAddressChange | null> {
    const [row] = await prepared<OpenAddressChange>(
      this.transactions.reader,
      `SELECT new_email AS address, confirm_until AS until FROM address_changes
        WHERE person_id = $1 AND ${OPEN} AND confirm_until > now()`,
      [personId],
    );
    return row ?? null;
  }

  /** A new change in the place of one that was open. Two at once wait for each other. @returns its id */
  async begin(tx: EntityManager, personId: string, newEmail: string): Promise<string> {
    await prepared(tx, 'SELECT FROM people WHERE id = $1 FOR UPDATE', [personId]);
    await this.end(tx, personId);
    const [row] = await prepared<{ id: string }>(
      tx,
      `INSERT INTO address_changes (person_id, old_email, new_email)
       SELECT id, email, $2 FROM people WHERE id = $1 RETURNING id`,
      [personId, newEmail],
    );
    if (!row) throw new Error('Nobody has this id.');
    return row.id;
  }

  /** Ends what is open. @returns whether anything was */
  async end(tx: EntityManager, personId: string): Promise<boolean> {
    const ended = await prepared(
      tx,
      `UPDATE address_changes SET ended_at = now() WHERE person_id = $1 AND ${OPEN} RETURNING id`,
      [personId],
    );
    return ended.length > 0;
  }

  async openById(tx: EntityManager, id: string): Promise<AddressChange | null> {
    const [row] = await prepared<AddressChange>(
      tx,
      `SELECT ${COLUMNS} FROM address_changes c WHERE c.id = $1 AND ${OPEN}`,
      [id],
    );
    return row ?? null;
  }

  async setSecrets(
    tx: EntityManager,
    id: string,
    { confirmHash, stopHash }: { confirmHash: string | null; stopHash: string },
  ): Promise<void> {
    await prepared(tx, 'UPDATE address_changes SET confirm_hash = $2, stop_hash = $3 WHERE id = $1', [
      id,
      confirmHash,
      stopHash,
    ]);
  }

  /** Uses the link to the new address up, for its own person. @returns null when it cannot be used (any more) */
  async confirm(
    tx: EntityManager,
    { confirmHash, undoHash, personId }: { confirmHash: string; undoHash: string; personId: string },
  ): Promise<AddressChange | null> {
    const [row] = await prepared<AddressChange>(
      tx,
      `UPDATE address_changes c SET confirmed_at = now(), undo_hash = $3
        WHERE confirm_hash = $1 AND person_id = $2 AND ${OPEN} AND confirm_until > now() RETURNING ${COLUMNS}`,
      [confirmHash, personId, undoHash],
    );
    return row ?? null;
  }

  /**
   * Stops the change of this secret and all that followed it, whether or not they were confirmed.
   *
   * @returns the change of the secret; null when it cannot be used (any more)
   */
  async stop(tx: EntityManager, hash: string): Promise<AddressChange | null> {
    const [row] = await prepared<AddressChange>(
      tx,
      `UPDATE address_changes c SET stopped_at = now()
        WHERE $1 IN (stop_hash, undo_hash) AND stopped_at IS NULL AND stop_until > now() RETURNING ${COLUMNS}`,
      [hash],
    );
    if (!row) return null;
    await prepared(
      tx,
      `UPDATE address_changes SET stopped_at = now()
        WHERE person_id = $1 AND stopped_at IS NULL
          AND created_at >= (SELECT created_at FROM address_changes WHERE id = $2)`,
      [row.personId, row.id],
    );
    return row;
  }

  /** @returns whether the person had the one address and now has the other. A taken one breaks on the key of addresses. */
  async setAddress(tx: EntityManager, personId: string, from: string, to: string): Promise<boolean> {
    const changed = await prepared(
      tx,
      'UPDATE people SET email = $3 WHERE id = $1 AND email = $2 AND erased_at IS NULL RETURNING id',
      [personId, from, to],
    );
    return changed.length > 0;
  }

  /** Gives the person an address back, whichever there is now. @returns false where it belongs to somebody else by now */
  async restoreAddress(tx: EntityManager, personId: string, address: string): Promise<boolean> {
    const changed = await prepared(
      tx,
      `UPDATE people SET email = $2
        WHERE id = $1 AND erased_at IS NULL AND NOT EXISTS (SELECT FROM people WHERE email = $2 AND id <> $1) RETURNING id`,
      [personId, address],
    );
    return changed.length > 0;
  }
}
