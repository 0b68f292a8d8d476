import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@tandem/platform/database';
import type { EntityManager } from 'typeorm';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import type { Person } from './person.entity.js';

const EMAIL = 'administrator@localhost';

/** Lets the first person of the secretariat into a system that nobody has used yet. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The secret of a one-time link for the first administrator, who is made with the secretariat where there is none.
   *
   * @returns null once anybody of the secretariat has a password: from then on they let others in
   */
  async letIn(): Promise<{ email: string; link: string } | null> {
    return this.transactions.run(async (tx) => {
      // Two starts at once must not make two secretariats.
      await this.repository.lockOrganisations(tx);
      const people = await this.repository.peopleWithRole(tx, 'secretariat');
      if (people.some(({ passwordHash }) => passwordHash !== null)) return null;
      const { id, email } = people[0] ?? (await this.makeAdministrator(tx));
      return { email, link: await this.accounts.createLink(id) };
    });
  }

  private async makeAdministrator(tx: EntityManager): Promise<Person> {
    const secretariat = await this.accounts.createOrganisation({
      name: 'Tandem secretariat',
      kind: 'secretariat',
      country: null,
      verifiedAt: await this.clock.now(tx),
    });
    return this.accounts.enrol({ email: EMAIL, name: 'First administrator', passwordHash: null, demo: false }, [
      { organisationId: secretariat.id, role: 'secretariat' },
    ]);
  }
}
