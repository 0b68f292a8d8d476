import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalNeed, minimalOffer } from '../../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../../support/open-api.js';
import { Talks, type Couple } from '../../support/talks.js';

let api: OpenApi;
let gambia: Speaker;
let drafter: Speaker;
let second: Speaker;
let germany: Speaker;
let officer: Speaker;
let secretariat: Speaker;
let auditor: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  drafter = await api.colleague(gambia, ['national_drafter']);
  second = await api.colleague(gambia, ['national_endorser']);
  germany = await api.party({ name: 'Germany', kind: 'state', country: 'DEU', roles: ['donor_approver'] });
  officer = await api.colleague(germany, ['donor_officer']);
  secretariat = await api.party({ name: 'UNODA', kind: 'secretariat', roles: ['secretariat'] });
  auditor = await api.party({ name: 'OIOS', kind: 'un_entity', roles: ['auditor'] });
});
afterAll(() => api.close());

const TEXT = 'Depot at 13.4549 N, 16.5790 W; guards change at six.';
const codeOf = async (answer: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answer;
  return [status, body?.code];
};
const put = (who: Speaker, path: string, body: object, version?: number) =>
  who.api.send('PUT', path, body, version === undefined ? {} : { 'If-Match': `"${version}"` });
const needOf = async (who: Speaker, change: object = {}): Promise<string> =>
  (await who.api.post('/needs', { ...minimalNeed, ...change })).body.id;
const looksOf = async (path: string) =>
  (await gambia.api.get(`${path}/looks`)).body.items.map(({ personId, version, via }: any) => [personId, version, via]);

describe('a sealed annex', () => {
  let at: string;

  beforeAll(async () => {
    at = `/needs/${await needOf(gambia)}/annex`;
    expect((await gambia.api.get(at)).body.code).toBe('ANNEX_NOT_FOUND');
    expect((await gambia.api.get(`${at}/holders`)).body).toEqual({ exists: false, count: 0, items: [] });
    const written = await put(gambia, at, { text: TEXT });
    expect([written.status, written.body]).toEqual([200, { version: 1 }]);
  });

  it('opens for who wrote it', async () => {
    const { status, body, headers } = await gambia.api.get(at);
    expect([status, body.text, body.version]).toEqual([200, TEXT, 1]);
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual(['"1"', 'no-store']);
  });

  it('opens for nobody else: not for colleagues, nor for a reader of the need', async () => {
    for (const other of [drafter, second, germany, officer])
      expect(await codeOf(other.api.get(at))).toEqual([404, 'ANNEX_NOT_FOUND']);
    // Offices that serve all have no function in which to ask.
    for (const office of [secretariat, auditor]) expect(await codeOf(office.api.get(at))).toEqual([403, 'FORBIDDEN']);
    expect((await api.stranger().get(at)).status).toBe(401);
  });

  it('shows others that it exists and how many hold it, its owner also who', async () => {
    expect((await germany.api.get(`${at}/holders`)).body).toEqual({ exists: true, count: 1, items: [] });
    for (const own of [gambia, drafter])
      expect((await own.api.get(`${at}/holders`)).body).toMatchObject({
        count: 1,
        items: [{ personId: gambia.personId, grantedBy: gambia.personId }],
      });
  });

  it('is nothing to a party that may not see the record', async () => {
    const hidden = `/needs/${await needOf(gambia, { visibility: 'parties' })}/annex`;
    await put(gambia, hidden, { text: TEXT });
    for (const path of [hidden, `${hidden}/holders`])
      expect(await codeOf(germany.api.get(path))).toEqual([404, 'NEED_NOT_FOUND']);
  });

  it('is written only by who may publish the record, and once written only by a holder', async () => {
    expect(await codeOf(put(drafter, at, { text: 'x' }))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(put(germany, at, { text: 'x' }))).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect(await codeOf(put(second, at, { text: 'x' }, 1))).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect(await codeOf(put(gambia, at, { text: 'x' }))).toEqual([412, 'ANNEX_CHANGED']);
    expect(await codeOf(put(gambia, at, { text: 'x' }, 7))).toEqual([412, 'ANNEX_CHANGED']);
    expect(await codeOf(put(gambia, at, { text: ' ' }, 1))).toEqual([400, 'INVALID_INPUT']);
    expect(await codeOf(put(gambia, at, { text: 'a'.repeat(100_001) }, 1))).toEqual([400, 'INVALID_INPUT']);
    expect((await put(gambia, at, { text: `${TEXT} New.` }, 1)).body).toEqual({ version: 2 });
    expect((await gambia.api.get(at)).body.text).toBe(`${TEXT} New.`);
  });

  it('opens for who is named, until somebody else is named in their place', async () => {
    const named = (people: Speaker[]) => put(gambia, `${at}/holders`, { people: people.map((who) => who.personId) });
    expect(await codeOf(put(second, `${at}/holders`, { people: [second.personId] }))).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect(await codeOf(named([gambia, germany]))).toEqual([409, 'HOLDER_NOT_POSSIBLE']);
    expect((await named([gambia, drafter])).body.count).toBe(2);
    expect((await drafter.api.get(at)).status).toBe(200);
    expect((await named([gambia])).body.count).toBe(1);
    expect((await drafter.api.get(at)).status).toBe(404);
    const audited = await api.sql(`SELECT before, after FROM audit WHERE action = 'annex.holders_named' ORDER BY id`);
    const ids = (people: Speaker[]) => people.map((who) => who.personId);
    expect(audited).toEqual([
      { before: { holders: ids([gambia]) }, after: { holders: ids([gambia, drafter]) } },
      { before: { holders: ids([gambia, drafter]) }, after: { holders: ids([gambia]) } },
    ]);
  });

  it('tells its owner of every look, and of none that was refused', async () => {
    const path = `/needs/${await needOf(gambia)}/annex`;
    await put(gambia, path, { text: TEXT });
    await put(gambia, `${path}/holders`, { people: [gambia.personId, drafter.personId] });
    await drafter.api.get(path);
    await germany.api.get(path);
    await put(gambia, path, { text: 'new' }, 1);
    await gambia.api.get(path);
    const looks = [
      [gambia.personId, 2, 'token'],
      [drafter.personId, 1, 'token'],
    ];
    expect(await looksOf(path)).toEqual(looks);
    expect((await second.api.get(`${path}/looks`)).body.items).toHaveLength(2);
    expect((await second.api.get(`${path}/looks`)).body.items[0].from).toMatch(/127\.0\.0\.1$/);
    expect(await codeOf(drafter.api.get(`${path}/looks`))).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(germany.api.get(`${path}/looks`))).toEqual([403, 'ANNEX_NOT_YOURS']);
    await expect(api.sql('UPDATE sealed_looks SET person_id = $1', [germany.personId])).rejects.toThrow('append-only');
    await expect(api.sql('DELETE FROM sealed_looks')).rejects.toThrow('append-only');
  });

  it('is logged as looked at though the answer fails: the look stays, the text does not leave', async () => {
    const path = `/needs/${await needOf(gambia)}/annex`;
    await put(gambia, path, { text: TEXT });
    await api.sql(
      `UPDATE sealed_annexes SET box = set_byte(box, length(box) - 1, get_byte(box, length(box) - 1) # 1)
                    WHERE object_id = split_part($1, '/', 3)::uuid`,
      [path],
    );
    const broken = await gambia.api.get(path);
    expect([broken.status, broken.body.code]).toEqual([500, 'INTERNAL']);
    expect(JSON.stringify(broken.body)).not.toContain('Depot');
    expect(await looksOf(path)).toEqual([[gambia.personId, 1, 'token']]);
  });

  it('does not open when its row is put under another record', async () => {
    const [one, other] = [await needOf(gambia), await needOf(gambia)];
    for (const id of [one, other]) await put(gambia, `/needs/${id}/annex`, { text: `of ${id}` });
    await api.sql(
      `UPDATE sealed_annexes a SET box = b.box FROM sealed_annexes b WHERE a.object_id = $1 AND b.object_id = $2`,
      [one, other],
    );
    expect((await gambia.api.get(`/needs/${one}/annex`)).status).toBe(500);
    expect((await gambia.api.get(`/needs/${other}/annex`)).body.text).toBe(`of ${other}`);
  });

  it('closes to a holder whose function in the organisation ended', async () => {
    const leaver = await api.colleague(gambia, ['national_endorser']);
    const path = `/needs/${await needOf(leaver)}/annex`;
    await put(leaver, path, { text: TEXT });
    await put(leaver, `${path}/holders`, { people: [leaver.personId, gambia.personId] });
    await api.sql('DELETE FROM memberships WHERE person_id = $1 AND organisation_id = $2', [
      leaver.personId,
      gambia.organisationId,
    ]);
    await api.sql(`INSERT INTO memberships (person_id, organisation_id, role) VALUES ($1, $2, 'donor_officer')`, [
      leaver.personId,
      germany.organisationId,
    ]);
    expect(await codeOf(leaver.api.get(path))).toEqual([404, 'ANNEX_NOT_FOUND']);
  });

  it('of an offer works alike', async () => {
    const { body: offer } = await germany.api.post('/offers', minimalOffer);
    const path = `/offers/${offer.id}/annex`;
    expect((await put(germany, path, { text: TEXT })).body).toEqual({ version: 1 });
    expect((await germany.api.get(path)).body.text).toBe(TEXT);
    expect(await codeOf(gambia.api.get(path))).toEqual([404, 'ANNEX_NOT_FOUND']);
    expect((await gambia.api.get(`${path}/holders`)).body).toEqual({ exists: true, count: 1, items: [] });
    expect((await put(germany, `${path}/holders`, { people: [germany.personId, officer.personId] })).body.count).toBe(
      2,
    );
    expect((await officer.api.get(path)).body.text).toBe(TEXT);
    expect((await germany.api.get(`${path}/looks`)).body.items).toHaveLength(2);
  });
});

/** What a view says of its annex, as somebody reads it. */
const stateOf = async (who: Speaker, path: string) => (await who.api.get(path)).body.annex;
const ALL = ['open', 'write', 'name_holders', 'destroy', 'see_looks'];

describe('the view of a record', () => {
  let foundation: Speaker;
  let path: string;

  beforeAll(async () => {
    foundation = await api.party({ name: 'A foundation', kind: 'ngo', roles: ['donor_officer'] });
    path = `/needs/${await needOf(gambia, { visibility: 'public' })}`;
  });

  it('tells of no annex where there is none, and who may write one', async () => {
    const none = { exists: false, count: 0, items: [] };
    expect(await stateOf(gambia, path)).toEqual({ ...none, availableActions: ['write', 'see_looks'] });
    expect(await stateOf(drafter, path)).toEqual({ ...none, availableActions: [] });
    expect(await stateOf(germany, path)).toEqual({ ...none, availableActions: [] });
  });

  it('tells that there is one beside the accredited fields, and who holds it to the owner', async () => {
    await put(gambia, `${path}/annex`, { text: TEXT });
    const items = [{ personId: gambia.personId, grantedBy: gambia.personId }];
    expect(await stateOf(gambia, path)).toMatchObject({ exists: true, count: 1, items, availableActions: ALL });
    expect(await stateOf(second, path)).toMatchObject({ items, availableActions: ['see_looks'] });
    expect(await stateOf(drafter, path)).toMatchObject({ items, availableActions: [] });
    expect(await stateOf(germany, path)).toEqual({ exists: true, count: 1, items: [], availableActions: [] });
  });

  it('tells nothing to who reads the public fields only: neither in a list nor where holders are named', async () => {
    expect((await foundation.api.get(path)).body).not.toHaveProperty('annex');
    for (const item of (await foundation.api.get('/needs')).body.items) expect(item).not.toHaveProperty('annex');
    expect(await codeOf(foundation.api.get(`${path}/annex/holders`))).toEqual([404, 'ANNEX_NOT_FOUND']);
    const listed = (await germany.api.get('/needs?limit=100')).body.items;
    const [, , id] = path.split('/');
    expect(listed.find((item: any) => item.id === id).annex).toMatchObject({ exists: true, count: 1 });
  });

  it('tells a holder that it opens, and never holds the text', async () => {
    await put(gambia, `${path}/annex/holders`, { people: [gambia.personId, drafter.personId] });
    expect(await stateOf(drafter, path)).toMatchObject({ count: 2, availableActions: ['open'] });
    for (const who of [gambia, drafter, germany])
      expect(JSON.stringify((await who.api.get(path)).body)).not.toContain('Depot');
  });

  it('of an offer tells the same', async () => {
    const { body: offer } = await germany.api.post('/offers', minimalOffer);
    expect(offer.annex).toEqual({ exists: false, count: 0, items: [], availableActions: ['write', 'see_looks'] });
    await put(germany, `/offers/${offer.id}/annex`, { text: TEXT });
    expect(await stateOf(germany, `/offers/${offer.id}`)).toMatchObject({ count: 1, availableActions: ALL });
    expect(await stateOf(officer, `/offers/${offer.id}`)).toMatchObject({ count: 1, availableActions: [] });
    expect((await foundation.api.get(`/offers/${offer.id}`)).body).not.toHaveProperty('annex');
  });
});

describe('an annex that is destroyed', () => {
  const destroy = (who: Speaker, path: string) => codeOf(who.api.send('DELETE', `${path}/annex`, undefined, {}));

  it('is gone for its holders and from the row, while its looks stay', async () => {
    const path = `/needs/${await needOf(gambia)}`;
    expect(await destroy(gambia, path)).toEqual([404, 'ANNEX_NOT_FOUND']);
    await put(gambia, `${path}/annex`, { text: TEXT });
    await gambia.api.get(`${path}/annex`);
    expect(await destroy(germany, path)).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect(await destroy(second, path)).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect(await destroy(gambia, path)).toEqual([204, undefined]);
    expect(await codeOf(gambia.api.get(`${path}/annex`))).toEqual([404, 'ANNEX_NOT_FOUND']);
    expect(await stateOf(gambia, path)).toMatchObject({ exists: false, count: 0, items: [] });
    expect(await looksOf(`${path}/annex`)).toEqual([[gambia.personId, 1, 'token']]);
    const [, , id] = path.split('/');
    expect(await api.sql('SELECT box FROM sealed_annexes WHERE object_id = $1', [id])).toEqual([{ box: null }]);
    expect(await api.sql(`SELECT after FROM audit WHERE action = 'annex.destroyed' AND object_id = $1`, [id])).toEqual([
      { after: {} },
    ]);
  });

  it('can be written anew, by any who may publish the record, and goes on counting', async () => {
    const path = `/needs/${await needOf(gambia)}/annex`;
    await put(gambia, path, { text: 'first' });
    await gambia.api.send('DELETE', path, undefined, {});
    expect(await codeOf(put(second, path, { text: 'second' }, 1))).toEqual([404, 'ANNEX_NOT_FOUND']);
    expect((await put(second, path, { text: 'second' })).body).toEqual({ version: 2 });
    expect((await second.api.get(path)).body).toMatchObject({ text: 'second', version: 2 });
    expect(await codeOf(gambia.api.get(path))).toEqual([404, 'ANNEX_NOT_FOUND']);
  });

  it('may be cleared away by a colleague once nobody of the owner holds it any more', async () => {
    const leaver = await api.colleague(gambia, ['national_endorser']);
    const path = `/needs/${await needOf(gambia)}`;
    await put(leaver, `${path}/annex`, { text: TEXT });
    expect(await destroy(gambia, path)).toEqual([403, 'ANNEX_NOT_YOURS']);
    await api.sql('DELETE FROM memberships WHERE person_id = $1', [leaver.personId]);
    expect(await stateOf(gambia, path)).toMatchObject({ availableActions: ['destroy', 'see_looks'] });
    expect(await destroy(gambia, path)).toEqual([204, undefined]);
  });
});

describe('a party to which both consents opened the record', () => {
  let talk: Couple;

  it('can be named a holder, and holds nothing any more when the talk ends', async () => {
    const talks = new Talks(api);
    await talks.forget();
    talk = await talks.talking();
    const path = `/needs/${talk.need.id}/annex`;
    await put(talk.state, path, { text: TEXT });
    const people = [talk.state.personId, talk.donor.personId];
    const possible = (await talk.state.api.get(`${path}/possible-holders`)).body.items;
    expect(possible.map((one: any) => [one.personId, one.organisation.id])).toEqual([
      [talk.state.personId, talk.state.organisationId],
      [talk.donor.personId, talk.donor.organisationId],
    ]);
    expect(await codeOf(talk.donor.api.get(`${path}/possible-holders`))).toEqual([403, 'ANNEX_NOT_YOURS']);
    expect((await put(talk.state, `${path}/holders`, { people })).body.count).toBe(2);
    expect((await talk.donor.api.get(path)).body.text).toBe(TEXT);
    expect(await stateOf(talk.donor, `/needs/${talk.need.id}`)).toMatchObject({ count: 2, availableActions: ['open'] });
    expect((await talk.donor.api.post(`/matches/${talk.match}/withdraw`)).status).toBe(200);
    expect(await codeOf(talk.donor.api.get(path))).toEqual([404, 'ANNEX_NOT_FOUND']);
  });
});
