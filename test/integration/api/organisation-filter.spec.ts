import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';

describe('lists of one organisation', () => {
  let api: OpenApi;
  let gambia: Speaker;
  let senegal: Speaker;
  let both: Speaker;

  const idsOf = async (who: Speaker, path: string): Promise<string[]> => {
    const { status, body } = await who.api.get(path);
    expect(status).toBe(200);
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };

  beforeAll(async () => {
    api = await openApi();
    const roles = ['national_endorser', 'donor_officer'];
    gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles });
    senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles });
    both = await api.colleague(gambia, roles);
    for (const role of roles)
      await api.sql('INSERT INTO memberships VALUES ($1, $2, $3)', [both.personId, senegal.organisationId, role]);
  });
  afterAll(() => api.close());

  it.each([
    ['needs', { ...minimalNeed, submit: false }],
    ['offers', { ...minimalOffer, submit: false }],
  ])('hold its %s alone, for who serves in several', async (path, body) => {
    const draft = async ({ organisationId }: Speaker, countries: string[]) => {
      const content = path === 'needs' ? { ...body, countries } : body;
      const { status, body: made } = await both.api.post(`/${path}`, { ...content, organisation: organisationId });
      expect(status).toBe(201);
      return made.id as string;
    };
    const first = await draft(gambia, ['GMB']);
    const second = await draft(senegal, ['SEN']);
    expect(await idsOf(both, `/${path}?mine=true`)).toEqual([second, first]);
    expect(await idsOf(both, `/${path}?mine=true&organisation=${gambia.organisationId}`)).toEqual([first]);
    expect(await idsOf(both, `/${path}?organisation=${senegal.organisationId}`)).toEqual([second]);
    // A draft of another organisation stays unseen when it is asked for by name.
    expect(await idsOf(gambia, `/${path}?organisation=${senegal.organisationId}`)).toEqual([]);
    expect((await both.api.get(`/${path}?organisation=Senegal`)).status).toBe(400);
  });

  it('count the projects to which it is a party, and no others', async () => {
    const path = `/projects?organisation=${gambia.organisationId}`;
    expect((await both.api.get(path)).body).toEqual({ items: [], counts: {}, next: null });
    expect((await both.api.get('/projects?organisation=1')).status).toBe(400);
  });
});
