import { Injectable } from '@nestjs/common';
import {
  AccountsRepository,
  AccountsService,
  hashPassword,
  isAccredited,
  type Organisation,
  type Role,
  type Viewer,
} from '@tandem/accounts';
import { NeedsService } from '@tandem/needs';
import { OffersService } from '@tandem/offers';
import { Clock, Transactions } from '@tandem/platform/database';
import { RatesService } from '@tandem/rates';
import { DEMO_PASSWORD, sampleNeeds, sampleOffers, sampleOrganisations, samplePeople } from './data.js';
import { needToPost, offerToPost } from './to-post.js';
import type { SamplePerson } from './types.js';

/** How many records were made. */
export interface SampleCounts {
  organisations: number;
  people: number;
  needs: number;
  offers: number;
}

/** Fills an empty database with the sample data, through the doors that everybody uses. */
@Injectable()
export class SampleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly accountsRepository: AccountsRepository,
    private readonly needs: NeedsService,
    private readonly offers: OffersService,
    private readonly rates: RatesService,
  ) {}

  /** All or nothing, in one transaction; null, and nothing done, when the database holds any organisation. */
  async load(): Promise<SampleCounts | null> {
    return this.transactions.run(async (tx) => {
      // Of two starts at once the second waits here, and then finds something.
      await this.accountsRepository.lockOrganisations(tx);
      if (await this.accountsRepository.hasOrganisations(tx)) return null;
      await this.rates.loadIllustrativeRates(tx);
      const organisations = await this.makeOrganisations(await this.clock.now(tx));
      const viewers = await this.makePeople(organisations);
      for (const need of sampleNeeds) {
        const viewer = whoActs(viewers, need.organisation, 'national_endorser');
        await this.needs.post(viewer, needToPost(need), need.origin);
      }
      for (const offer of sampleOffers) {
        const viewer = whoActs(viewers, offer.organisation, 'donor_approver');
        await this.offers.post(viewer, offerToPost(offer), offer.origin);
      }
      return {
        organisations: organisations.size,
        people: viewers.size,
        needs: sampleNeeds.length,
        offers: sampleOffers.length,
      };
    });
  }

  private async makeOrganisations(now: Date): Promise<Map<string, Organisation>> {
    const made = new Map<string, Organisation>();
    for (const { key, members = [], ...facts } of sampleOrganisations) {
      const standing = { members, verifiedAt: now, preauthorisedAt: now, sampleKey: key };
      made.set(key, await this.accounts.createOrganisation({ ...facts, ...standing }));
    }
    return made;
  }

  /** Those on the sign-in page share one password; the others own their records and cannot sign in. */
  private async makePeople(organisations: Map<string, Organisation>): Promise<Map<SamplePerson, Viewer>> {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const made = new Map<SamplePerson, Viewer>();
    for (const sample of samplePeople) {
      const organisation = organisations.get(sample.organisation);
      if (!organisation) throw new Error(`The sample data have no organisation ${sample.organisation}.`);
      const { name, email, onSignInPage: demo = false } = sample;
      const roles = rolesOf(sample);
      const person = await this.accounts.enrol(
        { name, email, passwordHash: demo ? passwordHash : null, demo },
        roles.map((role) => ({ organisationId: organisation.id, role })),
      );
      const { kind, country } = organisation;
      const membership = {
        organisationId: organisation.id,
        name: organisation.name,
        kind,
        country,
        verified: organisation.verifiedAt !== null,
        accredited: isAccredited(organisation),
        preauthorised: organisation.preauthorisedAt !== null,
      };
      const memberships = roles.map((role) => ({ ...membership, role }));
      made.set(sample, { personId: person.id, name, email, demo, memberships, scopes: null });
    }
    return made;
  }
}

/** A donor who tries things out alone needs the desk officer's part too. */
function rolesOf({ role }: SamplePerson): Role[] {
  return role === 'donor_approver' ? ['donor_approver', 'donor_officer'] : [role];
}

function whoActs(viewers: Map<SamplePerson, Viewer>, organisation: string, role: Role): Viewer {
  for (const [sample, viewer] of viewers)
    if (sample.organisation === organisation && sample.role === role) return viewer;
  throw new Error(`The sample data have no ${role} of ${organisation}.`);
}
