import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ORGANISATION_KINDS } from '../organisation.entity.js';
import { PERMISSIONS, ROLES, type Permission, type Role } from '../roles.js';
import type { Membership, Viewer } from '../viewer.js';
import { ROLES_OF_KIND, SECOND_FACTOR_ROLES, counts } from './kinds.js';
import { audienceFor, audienceOf, may, mayCall, overseer, provider, rolesFor } from './may.js';
import { ACTIONS, OBJECTS, type ObjectFacts } from './objects.js';
import { PERMITTED_ROLES, permissionOf } from './permissions.js';
import { POLICY } from './policy.js';

const OWN = 'own';
const OTHER = 'other';
const NATIONAL: Role[] = ['national_drafter', 'national_endorser', 'helper'];
const DONORS: Role[] = ['donor_officer', 'donor_approver'];
const ALL = [...ROLES];

const member = (role: Role, change: Partial<Membership> = {}): Membership => ({
  organisationId: OTHER,
  name: 'An organisation',
  kind: 'state',
  country: null,
  verified: true,
  accredited: true,
  role,
  ...change,
});
const person = (...memberships: Membership[]): Viewer => ({
  personId: 'me',
  name: '',
  email: '',
  demo: false,
  memberships,
  scopes: null,
});

/** Which functions may call the routes of each permission, as agreed. */
const AGREED: Partial<Record<Permission, Role[]>> = {
  'needs:read': ALL,
  'needs:write': [...NATIONAL, 'secretariat'],
  'offers:read': ALL,
  'offers:write': [...DONORS, 'secretariat'],
  'matches:read': [...NATIONAL, ...DONORS, 'secretariat', 'auditor'],
  'matches:write': ['national_endorser', ...DONORS],
  'matching-runs:read': ['secretariat', 'auditor'],
  'matching-runs:write': ['secretariat'],
  'projects:read': [...NATIONAL, ...DONORS, 'fund_administrator', 'fund_reviewer', 'secretariat', 'auditor'],
  'projects:write': [...NATIONAL, ...DONORS, 'fund_administrator'],
  'notifications:read': ALL,
  'notifications:write': ALL,
  'audit:read': ['national_endorser', 'donor_approver', 'secretariat', 'auditor'],
  'exchange:read': ALL,
  'exchange:write': [...NATIONAL, ...DONORS],
  'organisations:read': ALL,
  'organisations:write': ['national_endorser', 'donor_approver', 'fund_administrator', 'secretariat'],
  'people:read': ALL,
  'people:write': ['national_endorser', 'donor_approver', 'fund_administrator', 'secretariat'],
  'consents:read': ALL,
  'consents:write': ['national_endorser', 'donor_approver', 'fund_administrator'],
  'annexes:read': [...NATIONAL, ...DONORS],
  'annexes:write': ['national_endorser', 'donor_approver'],
  'attachments:read': ALL,
  'attachments:write': [...NATIONAL, ...DONORS, 'fund_administrator'],
  'search:read': ALL,
  'search:write': ALL,
  'boards:read': ALL,
  'oversight:read': ['secretariat', 'auditor'],
};

describe('the policy', () => {
  it('gives each permission to the functions agreed, and those of what is not built to nobody', () => {
    const sorted = (roles: readonly Role[]) => [...roles].sort();
    for (const permission of PERMISSIONS)
      expect([permission, sorted(PERMITTED_ROLES[permission])]).toEqual([permission, sorted(AGREED[permission] ?? [])]);
  });

  it('has a rule for every object and every action, and none twice', () => {
    expect([...new Set(POLICY.map(({ on }) => on))].sort()).toEqual([...OBJECTS].sort());
    expect([...new Set(POLICY.map(({ action }) => action))].sort()).toEqual([...ACTIONS].sort());
    const keys = POLICY.map(({ on, action, relation }) => `${on} ${action} ${relation}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { on, action } of POLICY) expect([null, ...PERMISSIONS]).toContain(permissionOf(on, action));
  });

  it('lets a helper draft and never endorse, an observer and an auditor change nothing of others', () => {
    const mayDo = (role: Role) => POLICY.filter(({ roles, relation }) => relation !== 'self' && roles.includes(role));
    expect(rolesFor('need', 'endorse')).toEqual(['national_endorser']);
    expect(rolesFor('need', 'draft')).toContain('helper');
    for (const role of ['observer', 'auditor'] as const)
      expect([...new Set(mayDo(role).map(({ action }) => action))].sort()).toEqual(
        role === 'auditor'
          ? ['compare', 'export', 'mark_read', 'read', 'save']
          : ['export', 'mark_read', 'read', 'save'],
      );
  });

  it('names the sealed annex to its holders alone: no office reads it', () => {
    expect(POLICY.filter(({ on, action }) => on === 'annex' && action === 'read')).toEqual([
      { on: 'annex', action: 'read', relation: 'holder', roles: [...NATIONAL, ...DONORS] },
    ]);
  });
});

describe('functions and kinds of organisation', () => {
  it('make the secretariat in the secretariat alone, and points of contact in States and their bodies', () => {
    const kindsOf = (role: Role) => ORGANISATION_KINDS.filter((kind) => ROLES_OF_KIND[kind].includes(role));
    expect(kindsOf('secretariat')).toEqual(['secretariat']);
    expect(kindsOf('auditor')).toEqual(['un_entity', 'secretariat']);
    expect(kindsOf('national_endorser')).toEqual(['state', 'regional_organisation']);
    expect(kindsOf('helper')).toEqual(['state', 'regional_organisation']);
    for (const role of ROLES) expect([role, kindsOf(role).length > 0]).toEqual([role, true]);
    expect(counts({ kind: 'ngo', role: 'secretariat' })).toBe(false);
    expect(counts({ kind: 'secretariat', role: 'secretariat' })).toBe(true);
  });

  it('ask for a second factor where somebody signs for money, administers it or serves all', () => {
    expect(SECOND_FACTOR_ROLES).toEqual(['donor_approver', 'fund_administrator', 'secretariat']);
  });
});

describe('who reads how much of a record', () => {
  const record = (change: ObjectFacts): ObjectFacts => ({ organisationId: OWN, status: 'open', ...change });
  const accreditedState = person(member('observer'));
  const ngoDonor = person(member('donor_officer', { kind: 'ngo', accredited: false }));
  const ngoObserver = person(member('observer', { kind: 'ngo', accredited: false }));
  const unverified = person(member('donor_officer', { kind: 'ngo', accredited: false, verified: false }));
  const owner = person(member('observer', { organisationId: OWN }));
  const office = person(member('auditor', { kind: 'secretariat' }));
  const unaccreditedOffice = person(member('auditor', { kind: 'secretariat', accredited: false, verified: false }));
  const none = null;

  it.each([
    ['public', 'owner', owner, 'owner'],
    ['public', 'accredited', accreditedState, 'accredited'],
    ['public', 'another provider', ngoDonor, 'public'],
    ['public', 'an observer elsewhere', ngoObserver, 'public'],
    ['public', 'an unverified one', unverified, 'public'],
    ['public', 'an office', office, 'parties'],
    ['accredited', 'owner', owner, 'owner'],
    ['accredited', 'accredited', accreditedState, 'accredited'],
    ['accredited', 'another provider', ngoDonor, 'public'],
    ['accredited', 'an observer elsewhere', ngoObserver, none],
    ['accredited', 'an unverified one', unverified, none],
    ['accredited', 'an office', office, 'parties'],
    ['parties', 'owner', owner, 'owner'],
    ['parties', 'accredited', accreditedState, none],
    ['parties', 'another provider', ngoDonor, none],
    ['parties', 'an office', unaccreditedOffice, 'parties'],
    ['sealed', 'owner', owner, 'owner'],
    ['sealed', 'accredited', accreditedState, none],
    ['sealed', 'an office', office, none],
  ] as const)('of an open need, %s: %s', (visibility, _who, viewer, expected) => {
    const facts = record({ visibility });
    expect(may(viewer, 'read', 'need', facts)).toBe(expected !== null);
    if (expected) expect(audienceOf(viewer, 'need', facts)).toBe(expected);
  });

  it('opens to a party by both consents, up to what is the owner’s, and never when it was sealed', () => {
    const disclosedTo = [OTHER];
    for (const visibility of ['public', 'accredited', 'parties'] as const)
      expect(audienceOf(ngoDonor, 'need', record({ visibility, disclosedTo }))).toBe('parties');
    expect(may(ngoDonor, 'read', 'need', record({ visibility: 'sealed', disclosedTo }))).toBe(false);
    expect(may(ngoDonor, 'read', 'need', record({ visibility: 'parties', disclosedTo, status: 'withdrawn' }))).toBe(
      false,
    );
  });

  it('no other provider knows of an accredited offer: that rule is for needs', () => {
    expect(may(ngoDonor, 'read', 'offer', record({ visibility: 'accredited' }))).toBe(false);
    expect(may(accreditedState, 'read', 'offer', record({ visibility: 'accredited' }))).toBe(true);
  });

  it('drafts are their owner’s alone, and what is submitted the offices’ too', () => {
    for (const viewer of [accreditedState, ngoDonor, office])
      expect(may(viewer, 'read', 'need', record({ visibility: 'public', status: 'draft' }))).toBe(false);
    expect(may(office, 'read', 'need', record({ visibility: 'public', status: 'submitted' }))).toBe(true);
    expect(may(owner, 'read', 'need', record({ visibility: 'public', status: 'draft' }))).toBe(true);
  });

  it('says the same of an organisation as of those who speak for it', () => {
    const verifiedAt = new Date(0);
    const of = (kind: 'state' | 'ngo', id: string, verified: boolean) => ({
      id,
      kind,
      verifiedAt: verified ? verifiedAt : null,
    });
    const accreditedOnly = record({ visibility: 'accredited' });
    expect(audienceFor(of('state', OTHER, true), 'need', accreditedOnly)).toBe('accredited');
    expect(audienceFor(of('ngo', OTHER, true), 'need', accreditedOnly)).toBe('public');
    expect(audienceFor(of('ngo', OTHER, true), 'offer', accreditedOnly)).toBeNull();
    expect(audienceFor(of('state', OTHER, false), 'need', accreditedOnly)).toBeNull();
    expect(audienceFor(of('state', OWN, false), 'need', accreditedOnly)).toBe('owner');
    expect(audienceFor(of('ngo', OTHER, true), 'need', record({ visibility: 'sealed' }))).toBeNull();
    expect(audienceFor(undefined, 'need', record({ visibility: 'public' }))).toBeNull();
  });

  it('a foreign fund reads what is agreed, by its public fields; its own side and offices more', () => {
    const project = { stateOrganisationId: OWN, donorOrganisationId: 'giver', status: 'agreed' };
    const administrator = person(member('fund_administrator', { kind: 'un_entity' }));
    expect(may(administrator, 'read', 'project', project)).toBe(true);
    expect(audienceOf(administrator, 'project', project)).toBe('public');
    expect(may(administrator, 'read', 'project', { ...project, status: 'pipeline' })).toBe(false);
    const loose = person(member('fund_administrator', { kind: 'un_entity', verified: false }));
    expect(may(loose, 'read', 'project', project)).toBe(false);
    expect(audienceOf(person(member('helper', { organisationId: OWN })), 'project', project)).toBe('parties');
    expect(may(person(member('donor_officer')), 'read', 'project', project)).toBe(false);
    expect(audienceOf(office, 'project', project)).toBe('parties');
  });

  it('tells offices and other providers apart for queries', () => {
    expect([overseer(office), overseer(owner), overseer(null)]).toEqual([true, false, false]);
    expect([provider(ngoDonor), provider(ngoObserver), provider(unverified), provider(null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('laws', () => {
  const role = fc.constantFrom(...ROLES);
  const membership = fc
    .record({
      role,
      organisationId: fc.constantFrom(OWN, OTHER, 'third'),
      verified: fc.boolean(),
      accredited: fc.boolean(),
    })
    .map(({ role: held, ...rest }) => member(held, rest));
  const viewer = fc.array(membership, { maxLength: 3 }).map((held) => person(...held));
  const facts = fc.record({
    organisationId: fc.constantFrom(OWN, 'third'),
    stateOrganisationId: fc.constantFrom(OWN, 'third'),
    donorOrganisationId: fc.constantFrom(OWN, OTHER),
    status: fc.constantFrom('draft', 'submitted', 'open', 'agreed', 'withdrawn'),
    visibility: fc.constantFrom('public' as const, 'accredited' as const, 'parties' as const, 'sealed' as const),
    disclosedTo: fc.constantFrom([], [OTHER]),
    personId: fc.constantFrom('me', 'you'),
    holders: fc.constantFrom([], ['me']),
  });
  const action = fc.constantFrom(...ACTIONS);
  const on = fc.constantFrom(...OBJECTS);

  it('who holds no function may do nothing but what is their own', () => {
    fc.assert(
      fc.property(action, on, facts, (what, kind, of) => {
        const isOwn = POLICY.some((rule) => rule.on === kind && rule.action === what && rule.relation === 'self');
        expect(may(person(), what, kind, of)).toBe(isOwn && of.personId === 'me');
        expect(may(null, what, kind, of)).toBe(false);
      }),
    );
  });

  it('another function never takes a right away, nor gives one that neither gives alone', () => {
    fc.assert(
      fc.property(viewer, viewer, action, on, facts, (one, other, what, kind, of) => {
        const both = person(...one.memberships, ...other.memberships);
        expect(may(both, what, kind, of)).toBe(may(one, what, kind, of) || may(other, what, kind, of));
      }),
    );
  });

  it('what may be done to some object, its scope lets through, and the other way round', () => {
    fc.assert(
      fc.property(viewer, action, on, facts, (who, what, kind, of) => {
        if (!may(who, what, kind, of)) return;
        expect(may(who, what, kind)).toBe(true);
        const permission = permissionOf(kind, what) as Permission | null;
        const isOwn = POLICY.some((rule) => rule.on === kind && rule.action === what && rule.relation === 'self');
        if (permission && !isOwn) {
          expect(mayCall(who, permission)).toBe(true);
          expect(mayCall({ ...who, scopes: [permission] }, permission)).toBe(true);
          expect(mayCall({ ...who, scopes: [] }, permission)).toBe(false);
        }
      }),
    );
  });

  it('what is sealed or a draft is read by its owner alone', () => {
    fc.assert(
      fc.property(viewer, fc.constantFrom('need' as const, 'offer' as const), facts, (who, kind, of) => {
        if (of.visibility !== 'sealed' && of.status !== 'draft') return;
        const owns = who.memberships.some(({ organisationId }) => organisationId === of.organisationId);
        expect(may(who, 'read', kind, of)).toBe(owns);
      }),
    );
  });
});
