import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RatesService } from '@tandem/rates';
import type { Answer } from '../../support/api-client.js';
import { setClock } from '../../support/clock.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, usd, type Couple } from '../../support/talks.js';

const NOON = '2026-11-21T12:00:00Z';
const eur = (amount: string) => ({ amount, currency: 'EUR' });

let api: OpenApi;
let talks: Talks;
let rates: RatesService;

beforeAll(async () => {
  api = await openApi();
  await setClock(api.databaseUrl, NOON);
  talks = new Talks(api);
  rates = api.app.get(RatesService, { strict: false });
  await rates.importCsv(
    'currency,date,per_usd,source\nUSD,2026-11-01,1,test\nEUR,2026-11-01,0.8,test\nGBP,2026-11-01,0.5,test\n',
  );
});

beforeEach(() => talks.forget());

afterAll(() => api.close());

const agree = (speaker: Speaker, match: string, amount?: object): Promise<Answer> =>
  speaker.api.post(`/matches/${match}/agree`, amount ? { amount } : {});
const said = ({ status, body }: Answer) => [status, body.code];
const project = async (match: string) =>
  (
    await api.sql(
      `SELECT status, need_minor::int, offer_minor::int FROM projects WHERE match_id = $1 ORDER BY number`,
      [match],
    )
  ).at(-1);
const agreedOf = async (couple: Couple) =>
  (await api.sql('SELECT agreed_minor::int FROM needs WHERE id = $1', [couple.need.id]))[0]!.agreed_minor;
const moneyOf = async (couple: Couple) =>
  (await api.sql('SELECT reserved_minor::int, committed_minor::int FROM offers WHERE id = $1', [couple.offer.id]))[0];

describe('what is counted when both have signed', () => {
  it('is in the currency that the need has then', async () => {
    const couple = await talks.talking({
      need: { cost: usd('100000.00') },
      offer: { available: eur('500000.00') },
    });
    expect((await agree(couple.donor, couple.match, eur('40000.03'))).status).toBe(200);
    // 40,000.03 EUR ÷ 0.8 = 50,000.0375 USD
    expect(await project(couple.match)).toEqual({ status: 'pipeline', need_minor: 5_000_003, offer_minor: 4_000_003 });
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { cost: { amount: '60000.00', currency: 'GBP' } });
    expect((await agree(couple.state, couple.match, eur('40000.03'))).status).toBe(200);
    // 40,000.03 EUR ÷ 0.8 × 0.5 = 25,000.01875 GBP, rounded down
    expect(await agreedOf(couple)).toBe(2_500_001);
    expect(await project(couple.match)).toEqual({ status: 'agreed', need_minor: 2_500_001, offer_minor: 4_000_003 });
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 0, committed_minor: 4_000_003 });
    await api.settle();
    const { coverage } = (await couple.state.api.get(`/matches/${couple.match}`)).body;
    // 459,999.97 EUR are left, 287,499.98 GBP: more than the 34,999.99 GBP that are still asked for
    expect(coverage).toBe(1);
  });

  it('is in the currency that the need has then, also when the State signs first', async () => {
    const couple = await talks.talking({ need: { cost: usd('100000.00') }, offer: { available: eur('500000.00') } });
    expect((await agree(couple.state, couple.match, eur('40000.00'))).body.state).toBe('negotiating');
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { cost: { amount: '60000.00', currency: 'GBP' } });
    expect((await agree(couple.donor, couple.match, eur('40000.00'))).body.state).toBe('agreed');
    // 40,000 EUR ÷ 0.8 × 0.5 = 25,000 GBP
    expect(await agreedOf(couple)).toBe(2_500_000);
  });

  it('is never more than the need then asks for', async () => {
    const couple = await talks.talking({ need: { cost: usd('100000.00') } });
    expect((await agree(couple.donor, couple.match, usd('40000.00'))).status).toBe(200);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { cost: usd('39999.99') });
    expect(said(await agree(couple.state, couple.match, usd('40000.00')))).toEqual([409, 'ABOVE_LACKING']);
    expect(await agreedOf(couple)).toBe(0);
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 4_000_000, committed_minor: 0 });
  });

  it('is nothing for a need without a cost', async () => {
    const couple = await talks.talking({ need: { cost: undefined } });
    expect((await agree(couple.donor, couple.match, usd('40000.00'))).status).toBe(200);
    expect((await agree(couple.state, couple.match, usd('40000.00'))).body.state).toBe('agreed');
    expect(await agreedOf(couple)).toBe(0);
    expect(await project(couple.match)).toEqual({ status: 'agreed', need_minor: null, offer_minor: 4_000_000 });
    expect((await couple.state.api.get(`/needs/${couple.need.id}`)).body.status).toBe('open');
  });

  it('may be all that the offer has', async () => {
    const couple = await talks.talking({ offer: { available: usd('20000.00') } });
    expect((await agree(couple.donor, couple.match, usd('20000.00'))).status).toBe(200);
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 2_000_000, committed_minor: 0 });
    // The donor thinks again and signs less, then all again.
    expect((await agree(couple.donor, couple.match, usd('15000.00'))).status).toBe(200);
    expect((await agree(couple.donor, couple.match, usd('20000.00'))).status).toBe(200);
    await api.settle();
    expect((await agree(couple.state, couple.match, usd('20000.00'))).body.state).toBe('agreed');
    expect(await moneyOf(couple)).toEqual({ reserved_minor: 0, committed_minor: 2_000_000 });
  });

  it('another talk of the same offer cannot have', async () => {
    const first = await talks.talking({ offer: { available: usd('20000.00') } });
    const country = first.country;
    const need = await talks.need(first.state, country);
    await api.settle();
    const second = { ...first, need, match: await talks.matchOf(need, first.offer) };
    await talks.consent(second);
    expect((await agree(first.donor, first.match, usd('20000.00'))).status).toBe(200);
    for (const speaker of [second.state, second.donor])
      expect(said(await agree(speaker, second.match, usd('20000.00')))).toEqual([409, 'NO_LONGER_FITS']);
    expect(await moneyOf(first)).toEqual({ reserved_minor: 2_000_000, committed_minor: 0 });
  });
});

describe('a signature is refused', () => {
  /** Either side signing changes nothing, whichever signature is the second. */
  const refused = async (couple: Couple, code = 'NO_LONGER_FITS') => {
    const before = await api.sql('SELECT version, state FROM matches WHERE id = $1', [couple.match]);
    const money = await moneyOf(couple);
    for (const speaker of [couple.state, couple.donor])
      expect(said(await agree(speaker, couple.match, usd('15000.00')))).toEqual([409, code]);
    expect(await api.sql('SELECT version, state FROM matches WHERE id = $1', [couple.match])).toEqual(before);
    expect(await moneyOf(couple)).toEqual(money);
    expect(await agreedOf(couple)).toBe(0);
  };
  /** An embargo on these countries, beside one that has ended. */
  const embargo = (...countries: string[]) =>
    rates.replaceEmbargoes(
      [
        'country,from,to,source',
        'SOM,1992-01-23,2023-12-01,a decision',
        ...countries.map((country) => `${country},2026-01-01,,a decision`),
      ].join('\n'),
    );

  afterEach(async () => {
    await setClock(api.databaseUrl, NOON);
    await embargo();
  });

  it('while an embargo stands on the country and equipment is asked for', async () => {
    const couple = await talks.talking();
    expect((await agree(couple.donor, couple.match, usd('15000.00'))).status).toBe(200);
    await embargo(couple.country);
    // What the donor has signed stands; the State's signature is the second one.
    expect(said(await agree(couple.state, couple.match, usd('15000.00')))).toEqual([409, 'NO_LONGER_FITS']);
    await embargo();
    expect((await agree(couple.state, couple.match, usd('15000.00'))).body.state).toBe('agreed');
  });

  it('while an embargo stands, by either side as the first', async () => {
    const couple = await talks.talking();
    await embargo(couple.country);
    await refused(couple);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { exemptionReference: 'S/2026/1' });
    expect((await agree(couple.state, couple.match, usd('15000.00'))).body.state).toBe('negotiating');
  });

  it('while an embargo stands on a member of the regional body that asks', async () => {
    const members = [talks.nextCountry(), talks.nextCountry()];
    const state = await api.party({
      name: 'A regional body',
      kind: 'regional_organisation',
      members,
      roles: ['national_endorser'],
    });
    const donor = await talks.donor();
    const need = await talks.need(state, '', { countries: undefined });
    const offer = await talks.offer(donor, members[0]!, {
      geography: { include: members.map((country) => `country:${country}`) },
    });
    await api.settle();
    const match = await talks.matchOf(need, offer);
    const couple = { country: members[0]!, state, donor, need, offer, match };
    await talks.consent(couple);
    await embargo(members[1]!);
    await refused(couple);
  });

  it('from the day after the need’s window on', async () => {
    const couple = await talks.talking();
    await setClock(api.databaseUrl, '2028-07-01T00:00:05Z');
    await refused(couple);
    await setClock(api.databaseUrl, '2028-06-30T23:00:00Z');
    expect((await agree(couple.donor, couple.match, usd('15000.00'))).status).toBe(200);
  });

  it('from the day after the offer’s window on', async () => {
    const couple = await talks.talking({ offer: { window: { from: '2026-10-01', to: '2027-12-31' } } });
    await setClock(api.databaseUrl, '2028-01-01T00:00:05Z');
    await refused(couple);
  });

  it('while the host State’s consent is missing', async () => {
    const couple = await talks.talking();
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { hostConsent: 'missing' });
    await refused(couple);
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { hostConsent: 'given' });
    expect((await agree(couple.state, couple.match, usd('15000.00'))).body.state).toBe('negotiating');
  });

  it('when one side leaves the other out', async () => {
    const couple = await talks.talking();
    await talks.patch(couple.state, `/needs/${couple.need.id}`, {
      excludedOrganisations: [couple.donor.organisationId.toUpperCase()],
    });
    await refused(couple);
  });

  it('on a topic that one side does not apply', async () => {
    const couple = await talks.talking();
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { topics: ['AMMO'], optIns: ['AMMO'] });
    await refused(couple);
    await talks.patch(couple.donor, `/offers/${couple.offer.id}`, { optIns: ['AMMO'] });
    expect((await agree(couple.donor, couple.match, usd('15000.00'))).status).toBe(200);
  });

  it('on a need that its State has just sealed', async () => {
    const couple = await talks.talking();
    await talks.patch(couple.state, `/needs/${couple.need.id}`, { visibility: 'sealed' });
    expect(said(await agree(couple.state, couple.match, usd('15000.00')))).toEqual([409, 'NO_LONGER_OPEN']);
    expect((await agree(couple.donor, couple.match, usd('15000.00'))).status).toBe(404);
  });

  it('on a record that has just been taken back', async () => {
    const couple = await talks.talking();
    expect((await couple.donor.api.post(`/offers/${couple.offer.id}/withdraw`)).status).toBe(200);
    await refused(couple, 'NO_LONGER_OPEN');
  });
});

describe('a need of which all is agreed', () => {
  it('is suggested no more offers', async () => {
    const couple = await talks.talking();
    const rival = await talks.donor();
    const other = await talks.offer(rival, couple.country);
    await api.settle();
    const offers = async () =>
      (await couple.state.api.get(`/needs/${couple.need.id}/matches?near=true`)).body.items.map(
        (match: any) => match.offer.id,
      );
    const needs = async (offer: { id: string }) =>
      (await rival.api.get(`/offers/${offer.id}/matches?near=true`)).body.items.map((match: any) => match.need.id);
    expect([...(await offers())].sort()).toEqual([couple.offer.id, other.id].sort());
    expect(await needs(other)).toEqual([couple.need.id]);

    expect((await agree(couple.donor, couple.match, usd('19999.99'))).status).toBe(200);
    expect((await agree(couple.state, couple.match, usd('19999.99'))).body.state).toBe('agreed');
    await api.settle();
    // One cent is still asked for.
    expect(await needs(other)).toEqual([couple.need.id]);

    const rest = await talks.matchOf(couple.need, other);
    await talks.consent({ ...couple, donor: rival, match: rest });
    expect((await agree(rival, rest, usd('0.01'))).status).toBe(200);
    expect((await agree(couple.state, rest, usd('0.01'))).body.state).toBe('agreed');
    const late = await talks.offer(rival, couple.country);
    await api.settle();
    expect([...(await offers())].sort()).toEqual([couple.offer.id, other.id].sort());
    expect(await needs(late)).toEqual([]);
    const suggested = await api.sql('SELECT 1 FROM matches WHERE need_id = $1 AND suggested', [couple.need.id]);
    expect(suggested).toEqual([]);
  });
});

describe('an organisation that a record leaves out', () => {
  it.each(['need', 'offer'] as const)('in a list of the %s is left out, however its id is written', async (side) => {
    const country = talks.nextCountry();
    const [state, donor] = [await talks.state(country), await talks.donor()];
    const leaving = (speaker: Speaker) => ({ excludedOrganisations: [speaker.organisationId.toUpperCase()] });
    const need = await talks.need(state, country, side === 'need' ? leaving(donor) : {});
    const offer = await talks.offer(donor, country, side === 'offer' ? leaving(state) : {});
    const welcome = await talks.offer(await talks.donor(), country);
    await api.settle();
    const { body } = await state.api.get(`/needs/${need.id}/matches?near=true`);
    expect(body.items.map((match: any) => match.offer.id)).toEqual([welcome.id]);
    expect((await donor.api.get(`/offers/${offer.id}/matches?near=true`)).body.items).toEqual([]);
  });
});
