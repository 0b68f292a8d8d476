import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/api-client.js';
import { minimalNeed } from '../support/contract-examples.js';
import { openApi, type OpenApi, type Speaker } from '../support/open-api.js';

let api: OpenApi;
let gambia: Speaker;
let senegal: Speaker;
let secretariat: Speaker;

beforeAll(async () => {
  api = await openApi();
  gambia = await api.party({ name: 'The Gambia', kind: 'state', country: 'GMB', roles: ['national_endorser'] });
  senegal = await api.party({ name: 'Senegal', kind: 'state', country: 'SEN', roles: ['national_endorser'] });
  secretariat = await api.party({ name: 'Secretariat', kind: 'secretariat', roles: ['secretariat'] });
});
afterAll(() => api.close());

const told = ({ status, body }: Answer) => [status, body?.code];
const handOver = (by: Speaker, from: Speaker, to: Speaker, organisation = gambia.organisationId) =>
  by.api.post(`/people/${from.personId}/hand-over`, { organisation, to: to.personId });
const preview = (by: Speaker, from: Speaker, to: Speaker, organisation = gambia.organisationId) =>
  by.api.get(`/people/${from.personId}/hand-over?organisation=${organisation}&to=${to.personId}`);
const rolesIn = async (organisation: string) =>
  (
    await api.sql<{ person_id: string; role: string; preauthorised_at: Date | null }>(
      'SELECT person_id, role, preauthorised_at FROM memberships WHERE organisation_id = $1 ORDER BY role, person_id',
      [organisation],
    )
  ).map(({ person_id: person, role, preauthorised_at: at }) => ({ person, role, preauthorised: at !== null }));

describe('an officer who leaves', () => {
  it('hands functions, drafts and the place as point of contact to a colleague, but not the trust', async () => {
    const leaving = await api.colleague(gambia, ['national_endorser', 'national_drafter']);
    const heir = await api.colleague(gambia, ['observer']);
    const { organisationId } = gambia;
    await api.sql(`UPDATE memberships SET preauthorised_at = now(), preauthorised_by = $2 WHERE person_id = $1`, [
      leaving.personId,
      secretariat.personId,
    ]);
    const draft = (await leaving.api.post('/needs', { ...minimalNeed, submit: false })).body;
    const sent = (await leaving.api.post('/needs', minimalNeed)).body;
    const undrafted = (await leaving.api.post('/needs', { ...minimalNeed, submit: false })).body;
    expect([draft.status, sent.status]).toEqual(['draft', 'open']);
    const contact = { personId: leaving.personId, name: 'The one who leaves', email: 'old@interior.gov.example' };
    const at = `/organisations/${organisationId}/contact-points`;
    const named = await gambia.api.send('PUT', `${at}/iti`, contact, { 'If-Match': '"0"' });
    expect([named.status, named.body.due]).toEqual([200, false]);

    await gambia.api.post(`/organisations/${organisationId}/invitations`, { email: 'a@b.example', role: 'observer' });
    await leaving.api.post(`/organisations/${organisationId}/invitations`, { email: 'c@d.example', role: 'observer' });
    const before = await rolesIn(organisationId);
    expect((await preview(gambia, leaving, heir)).body).toEqual({
      roles: ['national_drafter', 'national_endorser'],
      drafts: [draft, undrafted].map(({ id, title }) => ({ kind: 'need', id, title })),
      contactPoints: ['iti'],
      invitations: 1,
      preauthorised: true,
    });
    // An office decides, and does not read what others are drafting.
    const seen = (await preview(secretariat, leaving, heir)).body.drafts as { title: string | null }[];
    expect(seen.map(({ title }) => title)).toEqual([null, null]);
    expect(await rolesIn(organisationId)).toEqual(before);

    const done = await handOver(gambia, leaving, heir);
    expect([done.status, done.body]).toEqual([200, { roles: ['national_drafter', 'national_endorser'] }]);
    const now = await rolesIn(organisationId);
    expect(now.filter(({ person }) => person === leaving.personId)).toEqual([]);
    expect(now.filter(({ person }) => person === heir.personId)).toEqual(
      ['national_drafter', 'national_endorser', 'observer'].map((role) => ({
        person: heir.personId,
        role,
        preauthorised: false,
      })),
    );
    // Another stands there now, and it is for the State to say that this is right.
    expect((await gambia.api.get(at)).body.items).toMatchObject([
      { kind: 'iti', personId: heir.personId, name: 'Officer of to be left', due: true, confirmedAt: null },
    ]);
    expect(told(await leaving.api.get(`/needs/${draft.id}`))).toEqual([403, 'FORBIDDEN']);
    expect((await heir.api.post(`/needs/${draft.id}/submit`)).status).toBe(200);

    await api.settle();
    const drafted = await api.sql<{ id: string; created_by: string }>(
      'SELECT id, created_by FROM needs WHERE id = ANY($1)',
      [[undrafted.id, sent.id]],
    );
    const authors = new Map(drafted.map(({ id, created_by: by }) => [id, by]));
    expect(authors.get(undrafted.id as string)).toBe(heir.personId);
    // What was published stays the work of who did it.
    expect(authors.get(sent.id as string)).toBe(leaving.personId);
    const trail = await api.sql('SELECT person_id, object_id, after FROM audit WHERE action = $1', [
      'member.handed_over',
    ]);
    expect(trail).toEqual([
      {
        person_id: gambia.personId,
        object_id: leaving.personId,
        after: { to: heir.personId, roles: ['national_drafter', 'national_endorser'] },
      },
    ]);
  });

  it('hands over to a member, and by somebody who may decide about all of it', async () => {
    const drafter = await api.colleague(gambia, ['national_drafter']);
    const other = await api.colleague(gambia, ['observer']);
    const before = await rolesIn(gambia.organisationId);
    for (const ask of [handOver, preview]) {
      expect(told(await ask(gambia, drafter, senegal))).toEqual([404, 'PERSON_NOT_FOUND']);
      expect(told(await ask(gambia, drafter, drafter))).toEqual([404, 'PERSON_NOT_FOUND']);
      expect(told(await ask(gambia, senegal, other))).toEqual([404, 'PERSON_NOT_FOUND']);
      expect(told(await ask(senegal, drafter, other))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    }
    expect(told(await handOver(drafter, drafter, other))).toEqual([403, 'FORBIDDEN']);
    // Reads members, but decides about none.
    expect(told(await preview(drafter, drafter, other))).toEqual([403, 'ORGANISATION_NOT_YOURS']);
    // A point of contact does not decide who commits the State's own money; the secretariat may.
    const donor = await api.colleague(gambia, ['donor_approver']);
    expect(told(await handOver(gambia, donor, other))).toEqual([403, 'ROLE_NOT_YOURS']);
    expect(told(await preview(gambia, donor, other))).toEqual([403, 'ROLE_NOT_YOURS']);
    const unchanged = await rolesIn(gambia.organisationId);
    expect(unchanged.filter(({ person }) => person !== donor.personId)).toEqual(before);
    expect((await handOver(secretariat, donor, other)).status).toBe(200);
  });
});
