import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContactPointReminders } from '@tandem/accounts';
import type { Answer } from '../support/api-client.js';
import { minimalNeed } from '../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let charity: Speaker;
let secretariat: Speaker;
let colleague: Speaker;
let auditor: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  charity = await api.party({ name: 'A charity', kind: 'ngo', roles: ['donor_approver'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
  colleague = await api.colleague(secretariat, ['secretariat']);
  auditor = await api.colleague(secretariat, ['auditor']);
});
afterAll(() => api.close());

const told = ({ status, body }: Answer) => [status, body?.code];
const put = (by: Speaker, path: string, body?: unknown, version?: number): Promise<Answer> =>
  by.api.send('PUT', path, body, version === undefined ? {} : { 'If-Match': `"${version}"` });
const remove = (by: Speaker, path: string): Promise<Answer> => by.api.send('DELETE', path, undefined, {});
const actionsOn = async (objectId: string) =>
  (await api.sql<{ action: string }>('SELECT action FROM audit WHERE object_id = $1 ORDER BY id', [objectId])).map(
    ({ action }) => action,
  );
const mailsOf = async (kind: string) =>
  (
    await api.sql<{ payload: any }>(
      `SELECT payload FROM outbox WHERE topic = 'mail.wanted' AND payload ->> 'kind' = $1 ORDER BY seq`,
      [kind],
    )
  ).map(({ payload }) => payload);

describe('an organisation', () => {
  it('is entered by one of the secretariat and verified by another; only then does it publish', async () => {
    const facts = { name: 'Ministry of Interior, Mali', kind: 'state', country: 'MLI' };
    const entered = await secretariat.api.post('/organisations', facts);
    expect([entered.status, entered.body]).toMatchObject([
      201,
      { ...facts, members: [], verified: false, version: 1, mayVerify: true },
    ]);
    const at = `/organisations/${entered.body.id}`;
    // Nobody else knows of it before.
    expect(told(await senegal.api.get(at))).toEqual([404, 'ORGANISATION_NOT_FOUND']);
    const mali = await api.colleague({ ...gambia, organisationId: entered.body.id as string }, ['national_endorser']);
    expect((await mali.api.get(at)).body.verified).toBe(false);
    expect((await mali.api.post('/needs', { ...minimalNeed, countries: ['MLI'] })).body.status).toBe('submitted');

    expect(told(await mali.api.post(`${at}/verify`))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await auditor.api.post(`${at}/verify`))).toEqual([403, 'FORBIDDEN']);
    expect(told(await secretariat.api.post(`${at}/verify`))).toEqual([403, 'OWN_INVITATION']);
    expect((await colleague.api.post(`${at}/verify`)).body.verified).toBe(true);
    expect((await colleague.api.post(`${at}/verify`)).status).toBe(200);
    expect((await senegal.api.get(at)).status).toBe(200);
    expect(await actionsOn(entered.body.id as string)).toEqual(['organisation.created', 'organisation.verified']);
    expect(await mailsOf('organisation_verified')).toMatchObject([
      { to: { personId: mali.personId }, params: { organisation: facts.name } },
    ]);

    // Verified is not pre-authorised: what it submits still waits.
    expect((await mali.api.post('/needs', { ...minimalNeed, countries: ['MLI'] })).body.status).toBe('submitted');
  });

  it('is refused with a reason that it reads, and a verification can be taken back', async () => {
    const togo = await api.party({ name: 'Togo', kind: 'state', country: 'TGO', roles: ['national_endorser'] });
    const at = `/organisations/${togo.organisationId}`;
    const refused = await secretariat.api.post(`${at}/refuse`, { because: 'The note verbale names another office.' });
    expect(refused.body).toMatchObject({ verified: false, refusedBecause: 'The note verbale names another office.' });
    expect((await togo.api.get(at)).body.refusedBecause).toBe('The note verbale names another office.');
    expect((await senegal.api.get(at)).status).toBe(404);
    expect((await secretariat.api.post(`${at}/verify`)).body).toMatchObject({ verified: true, refusedBecause: null });
  });

  it('is changed by the secretariat, on the version that was read', async () => {
    const body = await api.party({ name: 'A body', kind: 'regional_organisation', roles: ['national_endorser'] });
    const at = `/organisations/${body.organisationId}`;
    const change = { name: 'A regional body', members: ['GMB', 'SEN'] };
    expect(told(await body.api.patch(at, change, 1))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await secretariat.api.patch(at, change, null))).toEqual([428, 'PRECONDITION_REQUIRED']);
    const changed = await secretariat.api.patch(at, change, 1);
    expect([changed.status, changed.headers.get('etag'), changed.body]).toMatchObject([200, '"2"', change]);
    expect(told(await secretariat.api.patch(at, change, 1))).toEqual([412, 'ORGANISATION_CHANGED']);
    expect((await body.api.post('/needs', { ...minimalNeed, countries: ['SEN'] })).body.countries).toEqual(['SEN']);
  });

  it('shows its standing to its own people and the offices only', async () => {
    const at = `/organisations/${gambia.organisationId}`;
    const inside = ['endorserMissingSince', 'refusedAt', 'refusedBecause', 'verifiedAt', 'version'];
    for (const insider of [gambia, secretariat, auditor])
      expect(Object.keys((await insider.api.get(at)).body as object)).toEqual(expect.arrayContaining(inside));
    const outside = (await senegal.api.get(at)).body as object;
    expect(Object.keys(outside).filter((key) => inside.includes(key))).toEqual([]);
    expect(outside).toMatchObject({ name: 'The Gambia', rolesToGive: [], mayVerify: false });
  });

  it('is listed page by page, an unverified one only to those who may know of it', async () => {
    const hidden = await api.party({ name: 'Hidden', kind: 'ngo', roles: ['donor_approver'], unverified: true });
    const ids = async (by: Speaker, query: string) => {
      const found: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Answer = await by.api.get(`/organisations?limit=3${query}${next ? `&cursor=${next}` : ''}`);
        expect(page.status).toBe(200);
        found.push(...page.body.items.map((item: any) => item.id));
        next = page.body.next;
      }
      return found;
    };
    expect(await ids(secretariat, '')).toContain(hidden.organisationId);
    expect(await ids(secretariat, '&verified=false')).toContain(hidden.organisationId);
    expect(await ids(secretariat, '&verified=true')).not.toContain(hidden.organisationId);
    expect(await ids(hidden, '')).toEqual(expect.arrayContaining([hidden.organisationId, gambia.organisationId]));
    for (const query of ['', '&verified=false', '&kind=ngo'])
      expect(await ids(senegal, query)).not.toContain(hidden.organisationId);
    const all = await ids(senegal, '');
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['no name', { name: ' ' }, '/name', 'EMPTY'],
    ['an unknown kind', { kind: 'island', country: null }, '/kind', 'UNKNOWN_CODE'],
    ['a State without a country', { country: null }, '/kind', 'MISSING'],
    ['an unknown country', { country: 'XXX' }, '/country', 'UNKNOWN_CODE'],
    ['a country of no State', { kind: 'ngo' }, '/country', 'NOT_A_STATE'],
    ['an unknown member', { members: ['XXX'] }, '/members/0', 'UNKNOWN_CODE'],
    ['its own verification', { verified: true }, '/verified', 'UNKNOWN_FIELD'],
  ])('with %s is refused', async (_what, change, pointer, code) => {
    const facts = { name: 'Benin', kind: 'state', country: 'BEN', ...change };
    const answer = await secretariat.api.post('/organisations', facts);
    expect([answer.status, answer.body.errors]).toMatchObject([400, [{ pointer, code }]]);
  });
});

describe('pre-authorisation', () => {
  it('is given to a person by somebody else than who let the person in; then submit opens at once', async () => {
    const ghana = await api.party({ name: 'Ghana', kind: 'state', country: 'GHA', roles: ['observer'] });
    await api.sql('UPDATE organisations SET preauthorised_at = NULL WHERE id = $1', [ghana.organisationId]);
    const members = `/organisations/${ghana.organisationId}/members`;
    const one = await api.colleague(ghana, ['observer']);
    const other = await api.colleague(ghana, ['national_endorser']);
    expect((await put(secretariat, `${members}/${one.personId}/roles/national_endorser`)).status).toBe(200);

    const post = async (by: Speaker) =>
      (await by.api.post('/needs', { ...minimalNeed, countries: ['GHA'] })).body.status;
    expect([await post(one), await post(other)]).toEqual(['submitted', 'submitted']);
    const at = `${members}/${one.personId}/preauthorisation`;
    expect(told(await other.api.post(at))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await secretariat.api.post(at))).toEqual([403, 'OWN_INVITATION']);
    const given = await colleague.api.post(at);
    expect(given.body.roles).toMatchObject([
      { role: 'national_endorser', preauthorised: true },
      { role: 'observer', preauthorised: false },
    ]);
    expect([await post(one), await post(other)]).toEqual(['open', 'submitted']);
    expect((await remove(colleague, at)).body.roles[0].preauthorised).toBe(false);
    expect(await post(one)).toBe('submitted');
    expect(await actionsOn(one.personId)).toEqual(
      expect.arrayContaining(['member.role_given', 'member.preauthorised', 'member.preauthorisation_ended']),
    );
  });

  it('is for members who sign, of a verified organisation', async () => {
    const hidden = await api.party({ name: 'Unseen', kind: 'ngo', roles: ['donor_approver'], unverified: true });
    const at = (of: Speaker, who: Speaker) =>
      `/organisations/${of.organisationId}/members/${who.personId}/preauthorisation`;
    expect(told(await secretariat.api.post(at(hidden, hidden)))).toEqual([409, 'NOT_VERIFIED']);
    const drafter = await api.colleague(gambia, ['national_drafter']);
    expect(told(await secretariat.api.post(at(gambia, drafter)))).toEqual([404, 'PERSON_NOT_FOUND']);
    expect(told(await secretariat.api.post(at(gambia, senegal)))).toEqual([404, 'PERSON_NOT_FOUND']);
  });
});

describe('members', () => {
  const members = (of: Speaker) => `/organisations/${of.organisationId}/members`;

  it('are seen by each other and by the offices', async () => {
    const list = await gambia.api.get(members(gambia));
    expect(list.body.items).toContainEqual(
      expect.objectContaining({
        personId: gambia.personId,
        name: 'Officer of The Gambia',
        roles: [{ role: 'national_endorser', since: expect.any(String), preauthorised: false }],
      }),
    );
    expect((await auditor.api.get(members(gambia))).body).toEqual(list.body);
    for (const outsider of [senegal, charity])
      expect(told(await outsider.api.get(members(gambia)))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
  });

  it('get and lose functions of its own side, by whoever signs there', async () => {
    const drafter = await api.colleague(senegal, ['national_drafter']);
    const at = (role: string) => `${members(senegal)}/${drafter.personId}/roles/${role}`;
    expect((await put(senegal, at('helper'))).body.roles.map((held: any) => held.role)).toEqual([
      'helper',
      'national_drafter',
    ]);
    expect(told(await put(senegal, at('donor_officer')))).toEqual([403, 'ROLE_NOT_YOURS']);
    expect(told(await put(secretariat, at('secretariat')))).toEqual([409, 'ROLE_NOT_FOR_KIND']);
    expect(told(await put(senegal, at('king')))).toEqual([404, 'NOT_FOUND']);
    expect(told(await put(drafter, at('national_endorser')))).toEqual([403, 'FORBIDDEN']);
    expect(told(await put(gambia, at('observer')))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await remove(senegal, at('helper')))).toEqual([204, undefined]);
    expect(told(await remove(senegal, at('helper')))).toEqual([404, 'PERSON_NOT_FOUND']);
    expect((await remove(senegal, at('national_drafter'))).status).toBe(204);
    expect(told(await drafter.api.get(`/organisations/${senegal.organisationId}/members`))).toEqual([403, 'FORBIDDEN']);
  });
});

describe('an organisation whose last endorser leaves', () => {
  it('says so first, and then raises an alarm once', async () => {
    const niger = await api.party({ name: 'Niger', kind: 'state', country: 'NER', roles: ['national_endorser'] });
    const at = `/organisations/${niger.organisationId}/members/${niger.personId}/roles/national_endorser`;
    expect(told(await remove(niger, at))).toEqual([409, 'LAST_ENDORSER']);
    expect((await niger.api.get('/session')).body.memberships).toHaveLength(1);
    expect(told(await remove(niger, `${at}?confirm=true`))).toEqual([204, undefined]);
    const alarms = (await mailsOf('organisation_without_endorser')).filter(
      ({ params }) => params.organisation === 'Niger',
    );
    expect(alarms.map(({ to }) => to.personId).sort()).toEqual([secretariat.personId, colleague.personId].sort());
    expect(new Set(alarms.map(({ fact }) => fact)).size).toBe(1);
    const listed = await secretariat.api.get('/organisations?withoutEndorser=true');
    expect(listed.body.items.map((item: any) => item.name)).toEqual(['Niger']);
    // The next one ends it.
    const heir = await api.colleague(niger, ['observer']);
    const to = `/organisations/${niger.organisationId}/members/${heir.personId}/roles/national_endorser`;
    expect((await put(secretariat, to)).status).toBe(200);
    expect((await secretariat.api.get('/organisations?withoutEndorser=true')).body.items).toEqual([]);
  });

  it('is noticed when two leave at the same moment', async () => {
    const chad = await api.party({ name: 'Chad', kind: 'state', country: 'TCD', roles: ['national_endorser'] });
    const second = await api.colleague(chad, ['national_endorser']);
    const at = (who: Speaker) =>
      `/organisations/${chad.organisationId}/members/${who.personId}/roles/national_endorser`;
    const answers = await Promise.all([chad, second].map((who) => remove(secretariat, at(who))));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('points of contact', () => {
  const at = (kind = '') => `/organisations/${senegal.organisationId}/contact-points${kind && `/${kind}`}`;
  const poa = {
    name: 'Colonel Ndiaye',
    office: 'CNLPAL',
    email: 'poa@interior.gov.example',
    phone: '+221 33 000 00 00',
  };

  it('are named and confirmed by the State, and read by those who are accredited', async () => {
    const { organisationId } = senegal;
    expect((await senegal.api.get(at())).body.items).toEqual([]);
    expect(told(await put(senegal, at('poa'), poa))).toEqual([428, 'PRECONDITION_REQUIRED']);
    const named = await put(senegal, at('poa'), poa, 0);
    expect([named.status, named.body]).toEqual([
      200,
      { kind: 'poa', version: 1, confirmedAt: expect.any(String), due: false, personId: null, ...poa },
    ]);
    expect(told(await put(senegal, at('poa'), poa, 0))).toEqual([412, 'ORGANISATION_CHANGED']);
    expect(told(await put(gambia, at('iti'), poa, 0))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await put(secretariat, at('iti'), poa, 0))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await put(senegal, at('iti'), { ...poa, personId: gambia.personId }, 0))).toEqual([
      404,
      'PERSON_NOT_FOUND',
    ]);
    expect((await put(senegal, at('iti'), { ...poa, personId: senegal.personId }, 0)).status).toBe(200);
    expect(told(await put(senegal, at('queen'), poa, 0))).toEqual([404, 'NOT_FOUND']);

    for (const reader of [gambia, secretariat, auditor])
      expect((await reader.api.get(at())).body.items[1]).toMatchObject(poa);
    // A charity is told that there is one, and no more.
    expect((await charity.api.get(at())).body.items[1]).toEqual({
      kind: 'poa',
      version: 1,
      confirmedAt: named.body.confirmedAt,
      due: false,
    });
    const trail = await api.sql<{ row: string }>(`SELECT audit::text AS row FROM audit WHERE organisation_id = $1`, [
      organisationId,
    ]);
    expect(trail.filter(({ row }) => row.includes('contact_point.named'))).toHaveLength(2);
    expect(trail.filter(({ row }) => row.includes('Ndiaye') || row.includes('poa@'))).toEqual([]);
  });

  it('are only for States', async () => {
    const answer = await put(charity, `/organisations/${charity.organisationId}/contact-points/poa`, poa, 0);
    // Its approver speaks for it, but only a point of contact names points of contact.
    expect(told(answer)).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    const body = await api.party({ name: 'A centre', kind: 'regional_organisation', roles: ['national_endorser'] });
    const centre = `/organisations/${body.organisationId}/contact-points/poa`;
    expect(told(await put(body, centre, poa, 0))).toEqual([409, 'ROLE_NOT_FOR_KIND']);
  });

  it('are asked to be confirmed before a year is over, and once a month from then on', async () => {
    const reminders = api.app.get(ContactPointReminders, { strict: false });
    await api.sql('DELETE FROM contact_points');
    await put(senegal, at('poa'), poa, 0);
    const asked = async () => (await mailsOf('contact_point_due')).length;
    const before = await asked();
    const age = (days: number) =>
      api.sql(`UPDATE contact_points SET confirmed_at = clock() - make_interval(days => $1)`, [days]);
    // 365 days less 30: from the 335th day on.
    await age(334);
    expect(await reminders.remindDue()).toBe(0);
    expect((await senegal.api.get(at())).body.items[0].due).toBe(false);
    await age(336);
    expect((await senegal.api.get(at())).body.items[0].due).toBe(true);
    expect((await Promise.all([reminders.remindDue(), reminders.remindDue()])).sort()).toEqual([0, 1]);
    expect(await asked()).toBe(before + 1);
    expect((await mailsOf('contact_point_due')).at(-1)).toMatchObject({
      to: { personId: senegal.personId },
      params: { organisation: 'Senegal' },
    });
    expect(await reminders.remindDue()).toBe(0);
    await api.sql(`UPDATE contact_points SET reminded_at = clock() - interval '31 days'`);
    expect(await reminders.remindDue()).toBe(1);
    const confirmed = await senegal.api.post(`${at('poa')}/confirm`);
    expect([confirmed.status, confirmed.body.due]).toEqual([200, false]);
    expect(await reminders.remindDue()).toBe(0);
    expect(told(await gambia.api.post(`${at('poa')}/confirm`))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    expect(told(await senegal.api.post(`${at('coordination_body')}/confirm`))).toEqual([
      404,
      'CONTACT_POINT_NOT_FOUND',
    ]);
  });
});
