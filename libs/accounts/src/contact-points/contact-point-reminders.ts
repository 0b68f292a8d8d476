import { Injectable } from '@nestjs/common';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, sealLink, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import { KeyRing } from '@tandem/platform/sealing';
import { RosterRepository } from '../members/roster.repository.js';
import { ContactPointsRepository } from './contact-points.repository.js';

/** Asks a State to confirm its points of contact: a month before a year is over, and once a month from then on. */
@Injectable()
export class ContactPointReminders {
  constructor(
    private readonly repository: ContactPointsRepository,
    private readonly roster: RosterRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly keys: KeyRing,
  ) {}

  /** Asks its endorsers, or the secretariat where there is none. @returns how many were due */
  remindDue(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const due = await this.repository.takeDue(tx);
      for (const { organisationId, organisation, kind, since, remindedAt } of due) {
        const endorsers = await this.roster.holders(tx, organisationId, ['national_endorser']);
        for (const personId of endorsers.length > 0 ? endorsers : await this.roster.secretaries(tx)) {
          const fact = `contact_point:${organisationId}:${kind}:${remindedAt.toISOString()}`;
          const payload: MailWanted = {
            kind: 'contact_point_due',
            fact,
            to: { personId },
            params: { organisation, since: since.toISOString() },
            sealedLink: await sealLink(this.keys, fact, `/organisations/${organisationId}`),
          };
          await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: organisationId, payload });
        }
      }
      return due.length;
    });
  }
}
