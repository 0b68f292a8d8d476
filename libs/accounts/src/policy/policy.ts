import { ROLES, type Role } from '../roles.js';
import type { Action, ObjectKind } from './objects.js';
import type { Relation } from './relations.js';

/** Who stands so to such an object, in one of these functions, may do that. */
export interface Rule {
  on: ObjectKind;
  action: Action;
  relation: Relation;
  roles: readonly Role[];
}

const everybody = ROLES;
const national: readonly Role[] = ['national_drafter', 'national_endorser', 'helper'];
const endorser: readonly Role[] = ['national_endorser'];
const donors: readonly Role[] = ['donor_officer', 'donor_approver'];
const approver: readonly Role[] = ['donor_approver'];
const signers: readonly Role[] = ['national_endorser', 'donor_approver'];
const working: readonly Role[] = [...national, ...donors];
const funds: readonly Role[] = ['fund_administrator', 'fund_reviewer'];
const managers: readonly Role[] = ['national_endorser', 'donor_approver', 'fund_administrator'];
const payers: readonly Role[] = ['donor_approver', 'fund_administrator'];
const givers: readonly Role[] = [...donors, 'fund_administrator'];
const secretariat: readonly Role[] = ['secretariat'];
const offices: readonly Role[] = ['secretariat', 'auditor'];

const rule = (on: ObjectKind, action: Action, relation: Relation, roles: readonly Role[]): Rule => ({
  on,
  action,
  relation,
  roles,
});

/** Who may do what. What no row allows is forbidden. */
export const POLICY: readonly Rule[] = [
  // to what, what, who stands how to it, in which functions
  rule('need', 'read', 'owner', everybody),
  rule('need', 'read', 'public', everybody),
  rule('need', 'read', 'accredited', everybody),
  rule('need', 'read', 'provider', [...donors, ...funds]),
  rule('need', 'read', 'party', everybody),
  rule('need', 'read', 'office', offices),
  rule('need', 'draft', 'owner', national),
  rule('need', 'change', 'owner', national),
  rule('need', 'submit', 'owner', national),
  rule('need', 'ask_clarification', 'office', secretariat),
  rule('need', 'clarify', 'owner', national),
  rule('need', 'authenticate', 'office', secretariat),
  rule('need', 'endorse', 'owner', endorser),
  rule('need', 'close', 'owner', endorser),
  rule('need', 'reconfirm', 'owner', endorser),
  rule('need', 'supersede', 'owner', endorser),
  rule('need', 'refer', 'office', secretariat),
  rule('need', 'withdraw', 'owner', ['national_drafter', 'national_endorser']),

  rule('response', 'read', 'owner', national),
  rule('response', 'read', 'office', secretariat),
  rule('response', 'make', 'owner', ['national_drafter', 'national_endorser']),
  rule('response', 'make', 'office', secretariat),

  rule('offer', 'read', 'owner', everybody),
  rule('offer', 'read', 'public', everybody),
  rule('offer', 'read', 'accredited', everybody),
  rule('offer', 'read', 'party', everybody),
  rule('offer', 'read', 'office', offices),
  rule('offer', 'draft', 'owner', donors),
  rule('offer', 'change', 'owner', donors),
  rule('offer', 'submit', 'owner', donors),
  rule('offer', 'verify', 'office', secretariat),
  rule('offer', 'withdraw', 'owner', donors),
  rule('offer', 'reopen', 'owner', donors),

  rule('match', 'read', 'state', working),
  rule('match', 'read', 'donor', working),
  rule('match', 'read', 'office', offices),
  rule('match', 'compare', 'state', working),
  rule('match', 'compare', 'donor', working),
  rule('match', 'compare', 'office', offices),
  rule('match', 'interest', 'state', endorser),
  rule('match', 'interest', 'donor', donors),
  rule('match', 'consent', 'state', endorser),
  rule('match', 'consent', 'donor', donors),
  rule('match', 'decline', 'state', endorser),
  rule('match', 'decline', 'donor', donors),
  rule('match', 'withdraw', 'state', endorser),
  rule('match', 'withdraw', 'donor', donors),
  rule('match', 'agree', 'state', endorser),
  rule('match', 'agree', 'donor', approver),
  // What the two sides write to each other, and their files: no office, nor who only helps to draft.
  rule('message', 'read', 'state', ['national_drafter', 'national_endorser']),
  rule('message', 'read', 'donor', donors),
  rule('message', 'write', 'state', endorser),
  rule('message', 'write', 'donor', donors),
  rule('weights', 'read', 'state', national),
  rule('weights', 'read', 'donor', donors),
  rule('weights', 'preview', 'state', national),
  rule('weights', 'preview', 'donor', donors),
  rule('weights', 'change', 'state', endorser),
  rule('weights', 'change', 'donor', approver),
  rule('matching_run', 'read', 'office', offices),
  rule('matching_run', 'begin', 'office', secretariat),

  rule('project', 'read', 'state', working),
  rule('project', 'read', 'donor', [...working, ...funds]),
  rule('project', 'read', 'fund', funds),
  rule('project', 'read', 'office', offices),
  rule('project', 'begin', 'donor', ['fund_administrator']),
  rule('project', 'agree', 'state', endorser),
  rule('project', 'start', 'donor', payers),
  rule('project', 'suspend', 'state', endorser),
  rule('project', 'suspend', 'donor', payers),
  rule('project', 'resume', 'state', endorser),
  rule('project', 'resume', 'donor', payers),
  rule('project', 'complete', 'state', endorser),
  rule('project', 'complete', 'donor', givers),
  rule('project', 'accept', 'donor', payers),
  rule('project', 'evaluate', 'donor', payers),
  rule('project', 'close', 'state', endorser),
  rule('project', 'close', 'donor', payers),
  rule('project', 'cancel', 'state', endorser),
  rule('project', 'cancel', 'donor', payers),
  rule('project', 'change', 'state', national),
  rule('project', 'change', 'donor', givers),
  rule('project', 'plan', 'donor', givers),
  rule('project', 'pay', 'donor', payers),
  rule('project', 'submit', 'state', national),
  rule('project', 'review', 'donor', givers),
  rule('project', 'rate', 'state', endorser),
  rule('project', 'rate', 'donor', payers),

  rule('notification', 'read', 'owner', everybody),
  rule('notification', 'mark_read', 'owner', everybody),

  rule('organisation', 'read', 'anyone', everybody),
  rule('organisation', 'change', 'owner', managers),
  rule('organisation', 'verify', 'office', secretariat),
  rule('contact_point', 'read', 'anyone', everybody),
  rule('contact_point', 'change', 'owner', endorser),
  rule('contact_point', 'confirm', 'owner', endorser),
  rule('contact_point', 'confirm', 'office', secretariat),
  rule('member', 'read', 'owner', everybody),
  rule('member', 'read', 'office', offices),
  rule('member', 'appoint', 'owner', managers),
  rule('member', 'appoint', 'office', secretariat),
  rule('member', 'preauthorise', 'office', secretariat),
  rule('invitation', 'read', 'owner', managers),
  rule('invitation', 'read', 'office', secretariat),
  rule('invitation', 'invite', 'owner', managers),
  rule('invitation', 'invite', 'office', secretariat),
  rule('invitation', 'end', 'owner', managers),
  rule('invitation', 'end', 'office', secretariat),
  rule('person', 'hand_over', 'owner', managers),
  rule('person', 'hand_over', 'office', secretariat),
  rule('person', 'reset_factors', 'office', secretariat),
  rule('person', 'export', 'self', everybody),
  rule('person', 'erase', 'self', everybody),
  rule('session', 'read', 'self', everybody),
  rule('session', 'end', 'self', everybody),
  rule('token', 'read', 'self', everybody),
  rule('token', 'make', 'self', everybody),
  rule('token', 'end', 'self', everybody),

  rule('consent', 'read', 'owner', everybody),
  rule('consent', 'read', 'office', offices),
  rule('consent', 'give', 'owner', managers),
  rule('consent', 'withdraw', 'owner', managers),
  rule('annex', 'read', 'holder', working),
  rule('annex', 'write', 'owner', signers),
  rule('attachment', 'read', 'owner', everybody),
  rule('attachment', 'read', 'party', everybody),
  rule('attachment', 'read', 'office', offices),
  rule('attachment', 'read', 'state', working),
  rule('attachment', 'read', 'donor', [...working, ...funds]),
  rule('attachment', 'attach', 'state', national),
  rule('attachment', 'attach', 'donor', givers),
  rule('attachment', 'attach', 'owner', [...working, 'fund_administrator']),

  rule('import', 'read', 'owner', working),
  rule('import', 'make', 'owner', working),
  rule('import', 'confirm', 'owner', working),
  rule('import', 'withdraw', 'owner', working),
  // What one may read, one may take along; the file is then for that person alone.
  rule('export', 'export', 'anyone', everybody),
  rule('export', 'read', 'self', everybody),

  rule('audit', 'read', 'owner', signers),
  rule('audit', 'read', 'office', offices),

  // Of what is found, each kind only to who may read its list.
  rule('search', 'read', 'anyone', everybody),
  rule('search', 'save', 'anyone', everybody),
  rule('board', 'read', 'anyone', everybody),
  rule('oversight', 'read', 'office', offices),
];
