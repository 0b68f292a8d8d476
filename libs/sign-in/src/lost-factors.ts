import { Injectable } from '@nestjs/common';
import { AccountsRepository, MemberNotFound, PersonNotFound, may, type Person, type Viewer } from '@tandem/accounts';
import { Audit } from '@tandem/platform/audit';
import { Transactions } from '@tandem/platform/database';
import { MAIL_WANTED, type MailWanted } from '@tandem/platform/mail-wanted';
import { Outbox } from '@tandem/platform/outbox';
import { FactorsRepository } from './factors.repository.js';
import { refuseStale } from './fresh.js';
import { SecondFactors } from './second-factors.js';
import { FactorResetNotYours, OwnFactorReset } from './sign-in.errors.js';

/**
 * For who has lost every second factor: somebody else, who has made sure of who asks, takes them all away. The person is
 * told by mail, and sets up a new one at the next sign-in.
 */
@Injectable()
export class LostFactors {
  constructor(
    private readonly people: AccountsRepository,
    private readonly repository: FactorsRepository,
    private readonly factors: SecondFactors,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** @throws FactorResetNotYours, OwnFactorReset, FactorTooOld; MemberNotFound, also for people of the sample data */
  async reset(viewer: Viewer, personId: string): Promise<void> {
    if (!may(viewer, 'reset_factors', 'person', {})) throw new FactorResetNotYours();
    refuseStale(viewer);
    if (personId === viewer.personId) throw new OwnFactorReset();
    const person = await this.people.personById(personId);
    if (!person || person.demo) throw new MemberNotFound();
    await this.forget(person, { personId: viewer.personId });
  }

  /** For the operator, should nobody of the secretariat be able to. @throws PersonNotFound */
  async resetByOperator(email: string): Promise<void> {
    const person = await this.people.personByEmail(email.trim());
    if (!person) throw new PersonNotFound(email);
    await this.forget(person, { personId: null, after: { by: 'operator, at the command line' } });
  }

  private forget(
    person: Person,
    by: { personId: string | null; after?: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    return this.transactions.run(async (tx) => {
      const ways = await this.factors.ways(person.id);
      await this.repository.demandNewOne(tx, person.id);
      await this.factors.forget(tx, person.id);
      await this.audit.record(tx, {
        personId: by.personId,
        organisationId: null,
        action: 'person.second_factor_reset',
        objectType: 'person',
        objectId: person.id,
        before: { ways },
        ...(by.after ? { after: by.after } : {}),
      });
      const mail: MailWanted = {
        kind: 'second_factor_reset',
        fact: `second_factor_reset:${crypto.randomUUID()}`,
        to: { personId: person.id },
        params: { at: new Date().toISOString() },
      };
      await this.outbox.add(tx, { topic: MAIL_WANTED, aggregateId: person.id, payload: mail });
    });
  }
}
