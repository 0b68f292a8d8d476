import { describe, expect, it } from '@jest/globals';
import { nextStepOf } from './next-step';
import type { LivingProject, Report } from './types';

const today = '2026-11-21';
const report = (n: number, change: Partial<Report>): Report => ({
  id: String(n),
  n,
  kind: 'interim',
  part: 'narrative',
  from: null,
  to: null,
  dueOn: '2026-12-01',
  status: 'scheduled',
  timing: 'ahead',
  submittedAt: null,
  acceptedAt: null,
  text: null,
  spent: null,
  attachments: [],
  comments: [],
  availableActions: [],
  ...change,
});
const project = (change: Partial<LivingProject>) =>
  ({
    status: 'implementing',
    availableActions: [],
    counterpart: { institution: 'National commission', function: null },
    amount: { amount: '100', currency: 'USD' },
    reports: [],
    tranches: [],
    ...change,
  }) as LivingProject;

describe('the next step of a project', () => {
  it('is for the State what is due first, and what was returned before it', () => {
    const mine = { availableActions: ['submit'] };
    const due = report(1, { ...mine, timing: 'due', dueOn: '2026-12-01' });
    const overdue = report(2, { ...mine, timing: 'overdue', dueOn: '2026-11-01' });
    expect(nextStepOf(project({ reports: [due, overdue] }), today)).toEqual({
      what: 'hand_in',
      on: '2026-11-01',
      n: 2,
    });
    const returned = report(3, { ...mine, status: 'returned', dueOn: '2027-01-01' });
    expect(nextStepOf(project({ reports: [due, returned] }), today)).toMatchObject({ what: 'hand_in_again', n: 3 });
    expect(nextStepOf(project({ reports: [report(1, mine)] }), today)).toBeNull();
    expect(nextStepOf(project({ reports: [{ ...overdue, availableActions: [] }] }), today)).toBeNull();
  });

  it('is for the donor to read what came in, then to pay what is due, then to plan', () => {
    const tranche = {
      n: 1,
      amount: { amount: '50', currency: 'USD' },
      condition: null,
      paidOn: null,
      evidence: null,
      overdue: false,
      availableActions: ['pay'],
    };
    const due = { ...tranche, dueOn: today };
    const submitted = report(1, { status: 'submitted', timing: null, availableActions: ['return', 'accept'] });
    const all = project({ availableActions: ['plan', 'pay'], reports: [submitted], tranches: [due] });
    expect(nextStepOf(all, today)).toMatchObject({ what: 'review', n: 1 });
    expect(nextStepOf({ ...all, reports: [report(1, {})] }, today)).toMatchObject({ what: 'pay', n: 1 });
    // The payment of tomorrow can wait; which reports are due has to be said first.
    expect(nextStepOf({ ...all, reports: [], tranches: [{ ...due, dueOn: '2026-11-22' }] }, today)).toEqual({
      what: 'plan_reports',
      on: null,
    });
  });

  it('comes before the start to name who is responsible in the State', () => {
    const agreed = project({ status: 'agreed', availableActions: ['start', 'edit'], counterpart: null });
    expect(nextStepOf(agreed, today)?.what).toBe('name_counterpart');
    const named = { ...agreed, counterpart: { institution: 'National commission', function: 'Secretary' } };
    expect(nextStepOf(named, today)?.what).toBe('start');
  });

  it('is after the final report the feedback of the reader’s side, and to close once both are heard', () => {
    const given = { at: today, fit: 5, timeliness: 5, cooperation: 5, results: 5, text: null, reply: null };
    const endsAt = '2026-12-31T23:59:59.999Z';
    const asked = { askedAt: '2026-11-01T10:00:00.000Z', endsAt, ended: false, state: given, donor: null };
    const over = project({ status: 'final_report_accepted', availableActions: ['close'], feedback: asked });
    expect(nextStepOf({ ...over, availableActions: ['close', 'give_feedback'] }, today)).toEqual({
      what: 'feedback',
      on: '2026-12-31',
    });
    expect(nextStepOf(over, today)).toBeNull();
    expect(nextStepOf({ ...over, feedback: { ...asked, donor: given } }, today)?.what).toBe('close');
    expect(nextStepOf({ ...over, feedback: { ...asked, ended: true } }, today)?.what).toBe('close');
  });
});
