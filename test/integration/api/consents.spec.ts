import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks } from '../../support/talks.js';

let api: OpenApi;
let talks: Talks;
let gambia: Speaker;
let drafter: Speaker;
let germany: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  talks = new Talks(api);
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  drafter = await api.colleague(gambia, ['national_drafter']);
  germany = await api.party({
    name: 'Germany',
    kind: 'state',
    country: 'DEU',
    roles: ['donor_approver', 'donor_officer'],
  });
  secretariat = await api.party({ name: 'UNODA', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());

const consentsOf = async (who: Speaker, path: string): Promise<any[]> => {
  const { status, body } = await who.api.get(`${path}/consents`);
  expect([path, status]).toEqual([path, 200]);
  return body.items;
};
/** Purpose, function, edition, tier, whether it stands. */
const shortly = async (who: Speaker, path: string) =>
  (await consentsOf(who, path)).map(({ purpose, role, edition, tier, withdrawnAt }) => [
    purpose,
    role,
    edition,
    tier,
    withdrawnAt === null,
  ]);

describe('to publish a need', () => {
  it('is given by the point of contact who submits or endorses, never by a drafter', async () => {
    const own = (await gambia.api.post('/needs', minimalNeed)).body;
    expect(await consentsOf(gambia, `/needs/${own.id}`)).toMatchObject([
      { purpose: 'publish_need', personId: gambia.personId, role: 'national_endorser', withdrawnAt: null },
    ]);
    const drafted = (await drafter.api.post('/needs', minimalNeed)).body;
    const path = `/needs/${drafted.id}`;
    await secretariat.api.post(`${path}/authenticate`);
    expect(await shortly(gambia, path)).toEqual([]);
    expect((await gambia.api.post(`${path}/endorse`)).body.status).toBe('open');
    expect(await shortly(drafter, path)).toEqual([['publish_need', 'national_endorser', 1, 'accredited', true]]);
  });

  it('is asked for anew with each edition and each wider tier, and ends when the need is sealed or taken back', async () => {
    const need = await talks.post(gambia, '/needs', minimalNeed);
    const path = `/needs/${need.id}`;
    await talks.patch(gambia, path, { title: 'Secure the armouries of four districts' });
    await talks.patch(gambia, path, { visibility: 'public' });
    await talks.patch(gambia, path, { visibility: 'sealed' });
    await talks.patch(gambia, path, { visibility: 'parties' });
    await gambia.api.post(`${path}/withdraw`);
    expect(await shortly(gambia, path)).toEqual([
      ['publish_need', 'national_endorser', 1, 'accredited', false],
      ['publish_need', 'national_endorser', 2, 'accredited', false],
      ['publish_need', 'national_endorser', 3, 'public', false],
      ['publish_need', 'national_endorser', 5, 'parties', false],
    ]);
    const all = await consentsOf(gambia, path);
    // What a newer consent replaced, the system ended; what was sealed or taken back, the point of contact.
    expect(all.map(({ withdrawnBy }) => withdrawnBy)).toEqual([null, null, gambia.personId, gambia.personId]);
  });

  it('is not read by other parties', async () => {
    const { body: need } = await gambia.api.post('/needs', { ...minimalNeed, visibility: 'public' });
    expect(await consentsOf(germany, `/needs/${need.id}`)).toEqual([]);
    expect(await consentsOf(secretariat, `/needs/${need.id}`)).toHaveLength(1);
    const { body: hidden } = await gambia.api.post('/needs', { ...minimalNeed, visibility: 'parties' });
    expect((await germany.api.get(`/needs/${hidden.id}/consents`)).body.code).toBe('NEED_NOT_FOUND');
  });
});

describe('to publish an offer', () => {
  it('is given by who submits it, for the edition that is seen', async () => {
    const { body: offer } = await germany.api.post('/offers', minimalOffer);
    const path = `/offers/${offer.id}`;
    await talks.patch(germany, path, { visibility: 'accredited' });
    expect(await shortly(germany, path)).toEqual([
      ['publish_offer', 'donor_approver', 1, 'public', false],
      ['publish_offer', 'donor_approver', 2, 'accredited', true],
    ]);
  });

  it('stands while the offer waits to be verified, and carries it when it opens', async () => {
    const ngo = await api.party({ name: 'NGO', kind: 'ngo', roles: ['donor_officer'], unverified: true });
    const { body: offer } = await ngo.api.post('/offers', minimalOffer);
    expect(offer.status).toBe('submitted');
    expect((await secretariat.api.post(`/offers/${offer.id}/verify`)).body.code).toBe('NOT_VERIFIED');
    await api.sql('UPDATE organisations SET verified_at = now() WHERE id = $1', [ngo.organisationId]);
    expect((await secretariat.api.post(`/offers/${offer.id}/verify`)).body.status).toBe('open');
    expect(await shortly(ngo, `/offers/${offer.id}`)).toEqual([['publish_offer', 'donor_officer', 1, 'public', true]]);
  });
});

describe('about a match', () => {
  beforeEach(() => talks.forget());

  it('is asked of each side for its interest and for its contacts, and ends with the talk', async () => {
    const couple = await talks.couple();
    const path = `/matches/${couple.match}`;
    await couple.donor.api.post(`${path}/interest`);
    expect(await shortly(couple.donor, path)).toEqual([['show_interest', 'donor_officer', 1, 'parties', true]]);
    expect(await shortly(couple.state, path)).toEqual([]);
    await talks.consent(couple);
    expect((await shortly(secretariat, path)).map(([purpose, role, , , stands]) => [purpose, role, stands])).toEqual([
      ['show_interest', 'donor_officer', true],
      ['open_contacts', 'national_endorser', true],
      ['show_interest', 'national_endorser', true],
      ['open_contacts', 'donor_officer', true],
    ]);
    await couple.state.api.post(`${path}/withdraw`);
    const standing = (await consentsOf(secretariat, path)).filter(({ withdrawnAt }) => withdrawnAt === null);
    // That the donor once was interested stays; all else has ended.
    expect(standing.map(({ purpose, role }) => [purpose, role])).toEqual([['show_interest', 'donor_officer']]);
    expect(await api.sql('SELECT 1 FROM need_disclosures')).toEqual([]);
  });
});

describe('to a page of a project', () => {
  it('is asked of both sides; one that takes its own back takes the page away', async () => {
    await talks.forget();
    const couple = await talks.talking();
    const amount = { amount: { amount: '20000.00', currency: 'USD' } };
    for (const side of [couple.state, couple.donor])
      expect((await side.api.post(`/matches/${couple.match}/agree`, amount)).status).toBe(200);
    const [{ id }] = (await api.sql('SELECT id FROM projects WHERE match_id = $1', [couple.match])) as [{ id: string }];
    const path = `/projects/${id}`;
    const pages = async () => (await api.sql('SELECT 1 FROM project_pages')).length;

    expect((await couple.state.api.post(`${path}/publish-consent`)).status).toBe(200);
    expect(await pages()).toBe(0);
    const officer = await api.colleague(couple.donor, ['donor_officer']);
    expect((await officer.api.post(`${path}/publish-consent`)).status).toBe(403);
    expect((await germany.api.post(`${path}/publish-consent`)).body.code).toBe('PROJECT_NOT_FOUND');
    expect((await couple.donor.api.post(`${path}/publish-consent`)).status).toBe(200);
    expect(await pages()).toBe(1);
    expect((await couple.state.api.post(`${path}/withdraw-consent`)).status).toBe(200);
    expect(await pages()).toBe(0);
    expect((await shortly(couple.donor, path)).map(([, role, , tier, stands]) => [role, tier, stands])).toEqual([
      ['donor_approver', 'public', true],
    ]);
  });
});

describe('without a consent the database opens nothing', () => {
  it.each(['needs', 'offers'])('of %s', async (table) => {
    const { body } =
      table === 'needs'
        ? await gambia.api.post('/needs', { ...minimalNeed, submit: false })
        : await germany.api.post('/offers', { ...minimalOffer, submit: false });
    await expect(api.sql(`UPDATE ${table} SET status = 'open' WHERE id = $1`, [body.id])).rejects.toThrow(
      'no consent to publish',
    );
  });

  it('wider than was consented, nor in another edition', async () => {
    const { body } = await gambia.api.post('/needs', minimalNeed);
    for (const change of [`visibility = 'public'`, 'edition = edition + 1'])
      await expect(api.sql(`UPDATE needs SET ${change} WHERE id = $1`, [body.id])).rejects.toThrow('no consent');
  });

  it('to a party, nor shows an interest', async () => {
    const couple = await talks.couple();
    await expect(
      api.sql('INSERT INTO need_disclosures VALUES ($1, $2)', [couple.need.id, couple.donor.organisationId]),
    ).rejects.toThrow('no consent of both');
    await couple.state.api.post(`/matches/${couple.match}/consent`);
    await expect(
      api.sql('INSERT INTO offer_disclosures VALUES ($1, $2)', [couple.offer.id, couple.state.organisationId]),
    ).rejects.toThrow('no consent of both');
    await expect(
      api.sql(`UPDATE matches SET stances = jsonb_set(stances, '{offer}', '{"interestAt": "x"}') WHERE id = $1`, [
        couple.match,
      ]),
    ).rejects.toThrow('no consent to the interest');
  });

  it('and keeps what was consented: a record is withdrawn once, never changed or removed', async () => {
    for (const change of [
      'DELETE FROM consents',
      'TRUNCATE consents',
      `UPDATE consents SET tier = 'public'`,
      `UPDATE consents SET withdrawn_at = NULL`,
      `UPDATE consents SET withdrawn_at = now() WHERE withdrawn_at IS NOT NULL`,
    ])
      await expect(api.sql(change)).rejects.toThrow(/append-only|can only be withdrawn/);
  });
});
