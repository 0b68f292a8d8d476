import { expect } from '@jest/globals';
import { minimalNeed, minimalOffer } from './contract-examples.js';
import type { OpenApi, Speaker } from './open-api.js';
import { usd } from './talks.js';

export type WorldName =
  'gambia' | 'senegal' | 'germany' | 'france' | 'fund' | 'foundation' | 'loose' | 'secretariat' | 'auditor';

/** An object with its place in the paths and whoever may read it. */
export interface WorldObject {
  resource: 'needs' | 'offers' | 'matches' | 'projects' | 'notifications' | 'matching-weights' | 'saved-searches';
  id: string;
  readers: readonly WorldName[];
}

export interface World {
  who: Record<WorldName, Speaker>;
  objects: WorldObject[];
}

const OFFICES: WorldName[] = ['secretariat', 'auditor'];

/** Two States with a donor each, who talk in pairs; a fund, a foundation, one that is not verified, and the offices. */
export async function openWorld(api: OpenApi): Promise<World> {
  const donor = { roles: ['donor_officer', 'donor_approver'] };
  const who: World['who'] = {
    gambia: await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] }),
    senegal: await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] }),
    germany: await api.party({ name: 'Germany', kind: 'state', country: 'DEU', ...donor }),
    france: await api.party({ name: 'France', kind: 'state', country: 'FRA', ...donor }),
    fund: await api.party({ name: 'A fund', kind: 'un_entity', roles: ['fund_administrator', 'fund_reviewer'] }),
    foundation: await api.party({ name: 'A foundation', kind: 'ngo', ...donor }),
    loose: await api.party({ name: 'Not verified', kind: 'ngo', ...donor, unverified: true }),
    secretariat: await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] }),
    auditor: await api.party({ name: 'Auditors', kind: 'un_entity', roles: ['auditor'] }),
  };
  const objects: WorldObject[] = [];
  const post = async (name: WorldName, path: string, body: object): Promise<string> => {
    const answer = await who[name].api.post(path, body);
    expect([path, answer.status, answer.body.errors]).toEqual([path, 201, undefined]);
    return answer.body.id as string;
  };
  const pairs = [
    { state: 'gambia', donor: 'germany', country: 'GMB', agreed: true },
    { state: 'senegal', donor: 'france', country: 'SEN', agreed: false },
  ] as const;
  for (const { state, donor: giver, country } of pairs) {
    const need = { ...minimalNeed, countries: [country], title: `Of ${state}` };
    const offer = { ...minimalOffer, geography: { include: [`country:${country}`] }, available: usd('500000.00') };
    for (const [path, owner, body, far] of [
      ['needs', state, need, giver],
      ['offers', giver, offer, state],
    ] as const) {
      const draft = await post(owner, `/${path}`, { ...body, visibility: 'public', submit: false });
      const sealed = await post(owner, `/${path}`, { ...body, visibility: 'sealed' });
      const quiet = await post(owner, `/${path}`, { ...body, visibility: 'parties' });
      objects.push(
        { resource: path, id: draft, readers: [owner] },
        { resource: path, id: sealed, readers: [owner] },
        // The other side of the talk knows of the need once both have consented; of the quiet offer nobody talks.
        { resource: path, id: quiet, readers: path === 'needs' ? [owner, far, ...OFFICES] : [owner, ...OFFICES] },
      );
    }
    await post(giver, '/offers', { ...offer, title: 'Open to all', visibility: 'public' });
    await api.settle();
  }
  for (const { state, donor: giver, agreed } of pairs) {
    const [stateId, giverId] = [who[state].organisationId, who[giver].organisationId];
    const matches = await api.sql<{ id: string; visibility: string }>(
      `SELECT m.id, o.visibility FROM matches m JOIN needs n ON n.id = m.need_id JOIN offers o ON o.id = m.offer_id
        WHERE n.organisation_id = $1 AND o.organisation_id = $2`,
      [stateId, giverId],
    );
    const [talk, unspoken] = ['public', 'parties'].map((one) => matches.find(({ visibility }) => visibility === one)!);
    const id = talk!.id;
    // The need is quiet: its donor learns of it by the interest of the State, which sees the offer.
    for (const [side, step] of [
      [state, 'interest'],
      [giver, 'consent'],
      [state, 'consent'],
    ] as const)
      expect((await who[side].api.post(`/matches/${id}/${step}`)).status).toBe(200);
    objects.push(
      { resource: 'matches', id, readers: [state, giver, ...OFFICES] },
      { resource: 'matches', id: unspoken!.id, readers: [giver, ...OFFICES] },
    );
    const amount = usd('60000.00');
    expect((await who[giver].api.post(`/matches/${id}/agree`, { amount })).status).toBe(200);
    if (agreed) expect((await who[state].api.post(`/matches/${id}/agree`, { amount })).status).toBe(200);
    const [project] = await api.sql<{ id: string }>('SELECT id FROM projects WHERE match_id = $1', [id]);
    // What others have agreed a fund reads by its public fields, to fund nothing twice: the one exception.
    const readers: WorldName[] = [state, giver, ...OFFICES, ...(agreed ? (['fund'] as const) : [])];
    objects.push({ resource: 'projects', id: project!.id, readers });
  }
  await api.settle();
  for (const name of ['gambia', 'senegal', 'germany', 'france'] as const) {
    objects.push({ resource: 'matching-weights', id: who[name].organisationId, readers: [name] });
    const saved = await post(name, '/saved-searches', { name: `Of ${name}`, q: 'armouries' });
    objects.push({ resource: 'saved-searches', id: saved, readers: [name] });
    const told = await api.sql<{ id: string }>('SELECT id FROM notifications WHERE organisation_id = $1 LIMIT 2', [
      who[name].organisationId,
    ]);
    for (const { id } of told) objects.push({ resource: 'notifications', id, readers: [name] });
  }
  return { who, objects };
}
