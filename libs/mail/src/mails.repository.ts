import { Injectable } from '@nestjs/common';
import { Transactions, prepared } from '@tandem/platform/database';
import type { MailKind } from '@tandem/platform/mail-wanted';
import type { Language } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';

/** A mail as it is recorded when it is wanted. */
export interface NewMail {
  kind: MailKind;
  fact: string;
  params: Readonly<Record<string, string>>;
  sealedLink: Buffer | null;
  /** Right side of its Message-ID. */
  host: string;
}

/** A mail that this process has taken, to send it until its lease ends. */
export interface DueMail {
  id: string;
  lease: string;
  messageId: string;
  kind: MailKind;
  fact: string;
  address: string;
  language: Language;
  params: Readonly<Record<string, string>>;
  sealedLink: Buffer | null;
  /** This one included. */
  attempts: number;
  createdAt: Date;
}

const KEPT_DAYS = 90;

/** What is to be sent and what became of it. All times are the database's. */
@Injectable()
export class MailsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** To a person at the address and in the language of now; to nobody where the person is gone. Repeats are dropped. */
  async recordForPerson(tx: EntityManager, mail: NewMail, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO mails (id, message_id, kind, fact, person_id, address, language, params, sealed_link)
       SELECT n.id, '<' || n.id || '@' || $1 || '>', $2, $3, p.id, p.email, p.language, $4, $5
         FROM people p, (SELECT gen_random_uuid() AS id) AS n
        WHERE p.id = $6 AND p.erased_at IS NULL
       ON CONFLICT (kind, fact, address) DO NOTHING`,
      [mail.host, mail.kind, mail.fact, mail.params, mail.sealedLink, personId],
    );
  }

  /** To an address that nobody has an account with. Repeats are dropped. */
  async recordForAddress(tx: EntityManager, mail: NewMail, address: string, language: Language): Promise<void> {
    await tx.query(
      `INSERT INTO mails (id, message_id, kind, fact, address, language, params, sealed_link)
       SELECT n.id, '<' || n.id || '@' || $1 || '>', $2, $3, $6, $7, $4, $5
         FROM (SELECT gen_random_uuid() AS id) AS n
       ON CONFLICT (kind, fact, address) DO NOTHING`,
      [mail.host, mail.kind, mail.fact, mail.params, mail.sealedLink, address, language],
    );
  }

  /** Takes mails that are due, oldest first; several processes never take the same one before its lease has ended. */
  takeDue(limit: number, leaseSeconds: number): Promise<DueMail[]> {
    return prepared<DueMail>(
      this.transactions.reader,
      `UPDATE mails SET attempts = attempts + 1, lease = gen_random_uuid(),
              leased_until = now() + make_interval(secs => $2)
        WHERE id IN (SELECT id FROM mails
                      WHERE state = 'waiting' AND due_at <= now() AND (leased_until IS NULL OR leased_until <= now())
                      ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id, lease, message_id AS "messageId", kind, fact, address, language, params,
                 sealed_link AS "sealedLink", attempts, created_at AS "createdAt"`,
      [limit, leaseSeconds],
    );
  }

  /** What became of it in the end; without effect where the lease has passed to another process. */
  async settle({ id, lease }: DueMail, state: 'sent' | 'refused' | 'failed', error: string | null): Promise<void> {
    await prepared(
      this.transactions.reader,
      `UPDATE mails SET state = $3, last_error = $4, settled_at = now(), sealed_link = NULL, lease = NULL,
              leased_until = NULL
        WHERE id = $1 AND lease = $2`,
      [id, lease, state, error],
    );
  }

  /** To be tried again; without effect where the lease has passed to another process. */
  async postpone({ id, lease }: DueMail, seconds: number, error: string): Promise<void> {
    await prepared(
      this.transactions.reader,
      `UPDATE mails SET due_at = now() + make_interval(secs => $3), last_error = $4, lease = NULL, leased_until = NULL
        WHERE id = $1 AND lease = $2`,
      [id, lease, seconds, error],
    );
  }

  /** Forgets whom was written what, 90 days after. */
  async forget(): Promise<void> {
    await this.transactions.reader.query(
      `DELETE FROM mails WHERE state <> 'waiting' AND settled_at < now() - make_interval(days => $1)`,
      [KEPT_DAYS],
    );
  }
}
