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
  ...change,
});
const project = (change: Partial<LivingProject>) =>
  ({
    status: 'implementing',
    steps: [],
    counterpart: { institution: 'National commission', function: null },
    amount: { amount: '100', currency: 'USD' },
    reports: [],
    tranches: [],
    mayChange: true,
    mayPlanMoney: false,
    mayPay: false,
    mayReport: false,
    mayReview: false,
    ...change,
  }) as LivingProject;

describe('the next step of a project', () => {
  it('is for the State what is due first, and what was returned before it', () => {
    const due = report(1, { timing: 'due', dueOn: '2026-12-01' });
    const overdue = report(2, { timing: 'overdue', dueOn: '2026-11-01' });
    const state = { mayReport: true };
    expect(nextStepOf(project({ ...state, reports: [due, overdue] }), 'state', today)).toEqual({
      what: 'hand_in',
      on: '2026-11-01',
      n: 2,
    });
    const returned = report(3, { status: 'returned', timing: 'ahead', dueOn: '2027-01-01' });
    expect(nextStepOf(project({ ...state, reports: [due, returned] }), 'state', today)).toMatchObject({
      what: 'hand_in_again',
      n: 3,
    });
    expect(nextStepOf(project({ ...state, reports: [report(1, {})] }), 'state', today)).toBeNull();
  });

  it('is for the donor to read what came in, then to pay what is due, then to plan', () => {
    const tranche = { n: 1, amount: { amount: '50', currency: 'USD' }, condition: null, paidOn: null, evidence: null };
    const due = { ...tranche, dueOn: '2026-11-21', overdue: false };
    const donor = { mayReview: true, mayPay: true, mayPlanMoney: true };
    const submitted = report(1, { status: 'submitted', timing: null });
    const all = project({ ...donor, reports: [submitted], tranches: [due] });
    expect(nextStepOf(all, 'donor', today)).toMatchObject({ what: 'review', n: 1 });
    expect(nextStepOf({ ...all, reports: [report(1, {})] }, 'donor', today)).toMatchObject({ what: 'pay', n: 1 });
    expect(nextStepOf({ ...all, reports: [], tranches: [{ ...due, dueOn: '2026-11-22' }] }, 'donor', today)).toEqual({
      what: 'plan_reports',
      on: null,
    });
  });

  it('comes before the start to name who is responsible in the State', () => {
    const agreed = project({ status: 'agreed', steps: ['start'], counterpart: null });
    expect(nextStepOf(agreed, 'donor', today)?.what).toBe('name_counterpart');
    const named = { ...agreed, counterpart: { institution: 'National commission', function: null } };
    expect(nextStepOf(named, 'donor', today)?.what).toBe('start');
  });

  it('is after the final report the feedback of the reader’s side, and to close once both are heard', () => {
    const given = { at: today, fit: 5, timeliness: 5, cooperation: 5, results: 5, text: null, reply: null };
    const asked = { askedOn: '2026-11-01', closesOn: '2026-12-31', closed: false, state: given, donor: null };
    const over = project({ status: 'final_report_accepted', steps: ['close'], feedback: asked });
    expect(nextStepOf(over, 'donor', today)).toEqual({ what: 'feedback', on: '2026-12-31' });
    expect(nextStepOf(over, 'state', today)).toBeNull();
    expect(nextStepOf({ ...over, feedback: { ...asked, donor: given } }, 'state', today)?.what).toBe('close');
    expect(nextStepOf({ ...over, feedback: { ...asked, closed: true } }, 'state', today)?.what).toBe('close');
  });
});
