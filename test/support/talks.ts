import { expect } from '@jest/globals';
import { MatchingEngine } from '@tandem/matching';
import { minimalNeed, minimalOffer } from './contract-examples.js';
import type { OpenApi, Speaker } from './open-api.js';

/** A record as it came back. */
export type Posted = { id: string; version: number } & Record<string, unknown>;

/** A need and an offer that fit each other and no other of the test, and who speaks for them. */
export interface Couple {
  country: string;
  state: Speaker;
  donor: Speaker;
  need: Posted;
  offer: Posted;
  /** Id of their match. */
  match: string;
}

export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** One for each couple of a test. */
const COUNTRIES = ['GMB', 'SEN', 'MLI', 'GHA', 'BEN', 'TGO', 'NER', 'NGA', 'LBR', 'SLE', 'GIN', 'CIV', 'BFA', 'CPV'];

/** Each couple of this scene has a country of its own, which its offer names and no other does. */
export class Talks {
  private countries = [...COUNTRIES];

  constructor(private readonly api: OpenApi) {}

  /** What another test left would nearly fit, but for its country. */
  async forget(): Promise<void> {
    await this.api.settle();
    await this.api.sql(
      'TRUNCATE needs, offers, match_runs, near_misses, match_list_debts, match_lists_owed, deadlines CASCADE',
    );
    this.api.app.get(MatchingEngine, { strict: false }).release();
    this.countries = [...COUNTRIES];
  }

  nextCountry(): string {
    const country = this.countries.shift();
    if (!country) throw new Error('No country is left for another couple.');
    return country;
  }

  state(country: string): Promise<Speaker> {
    return this.api.party({ name: `State ${country}`, kind: 'state', country, roles: ['national_endorser'] });
  }

  donor(): Promise<Speaker> {
    const roles = ['donor_officer', 'donor_approver'];
    return this.api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles });
  }

  /** 20,000 dollars of stockpile management, which everybody may see, unless `change` says otherwise. */
  need(state: Speaker, country: string, change: object = {}): Promise<Posted> {
    return this.post(state, '/needs', {
      ...minimalNeed,
      countries: [country],
      themes: [{ code: 'STOCK', weight: 1 }],
      cost: usd('20000.00'),
      smallestUseful: undefined,
      visibility: 'public',
      ...change,
    });
  }

  /** 100,000 dollars for one country. */
  offer(donor: Speaker, country: string, change: object = {}): Promise<Posted> {
    return this.post(donor, '/offers', {
      ...minimalOffer,
      geography: { include: [`country:${country}`] },
      perGrant: undefined,
      available: usd('100000.00'),
      visibility: 'public',
      ...change,
    });
  }

  /** A need and an offer of new parties, and their match. */
  async couple(change: { need?: object; offer?: object } = {}): Promise<Couple> {
    const country = this.nextCountry();
    const [state, donor] = [await this.state(country), await this.donor()];
    const need = await this.need(state, country, change.need);
    const offer = await this.offer(donor, country, change.offer);
    await this.api.settle();
    return { country, state, donor, need, offer, match: await this.matchOf(need, offer) };
  }

  /** A couple of which both sides have consented. */
  async talking(change: { need?: object; offer?: object } = {}): Promise<Couple> {
    const couple = await this.couple(change);
    await this.consent(couple);
    return couple;
  }

  async consent({ state, donor, match }: Pick<Couple, 'state' | 'donor' | 'match'>): Promise<void> {
    expect((await state.api.post(`/matches/${match}/consent`)).status).toBe(200);
    expect((await donor.api.post(`/matches/${match}/consent`)).body.state).toBe('contacts_open');
    await this.api.settle();
  }

  async matchOf(need: Posted, offer: Posted): Promise<string> {
    const rows = await this.api.sql<{ id: string }>('SELECT id FROM matches WHERE need_id = $1 AND offer_id = $2', [
      need.id,
      offer.id,
    ]);
    expect(rows).toHaveLength(1);
    return rows[0]!.id;
  }

  /** Changes a record as it is now. */
  async patch(speaker: Speaker, path: string, change: object): Promise<Posted> {
    const now = await speaker.api.get(path);
    const answer = await speaker.api.patch(path, change, now.body.version);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  }

  /** What an organisation was told of a match, in order. */
  async told(speaker: Speaker, match: string): Promise<string[]> {
    const rows = await this.api.sql<{ kind: string }>(
      'SELECT kind FROM notifications WHERE organisation_id = $1 AND match_id = $2 ORDER BY seq',
      [speaker.organisationId, match],
    );
    return rows.map(({ kind }) => kind);
  }

  async post(speaker: Speaker, path: string, body: unknown): Promise<Posted> {
    const answer = await speaker.api.post(path, body);
    expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
    return answer.body;
  }
}
