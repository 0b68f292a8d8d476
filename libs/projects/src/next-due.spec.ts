import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unpaidOf } from './money/unpaid.js';
import { nextDueOn } from './next-due.js';
import { timingOf } from './reports/report.workflow.js';

const milestone = (plannedOn: string, actualOn?: string) => ({ title: 'M', plannedOn, actualOn });

describe('what is awaited next', () => {
  const status = 'implementing' as const;

  it('is the earliest of what is not done, sent or paid', () => {
    const milestones = [milestone('2027-01-01', '2027-01-03'), milestone('2027-05-01')];
    const tranches = [
      { dueOn: '2027-02-01', paidOn: '2027-02-02' },
      { dueOn: '2027-04-15', paidOn: null },
      { dueOn: null, paidOn: null },
    ];
    const reports = [
      { dueOn: '2027-03-01', status: 'submitted' as const },
      { dueOn: '2027-04-01', status: 'returned' as const },
    ];
    expect(nextDueOn({ status, milestones }, tranches, reports)).toBe('2027-04-01');
    expect(nextDueOn({ status, milestones }, tranches, [])).toBe('2027-04-15');
    expect(nextDueOn({ status, milestones }, [], [])).toBe('2027-05-01');
    expect(nextDueOn({ status, milestones: [] }, [], [])).toBeNull();
  });

  it('is nothing before the agreement and after the end', () => {
    const milestones = [milestone('2027-05-01')];
    for (const over of ['pipeline', 'final_report_accepted', 'closed', 'cancelled'] as const)
      expect(nextDueOn({ status: over, milestones }, [], [])).toBeNull();
  });
});

describe('a report', () => {
  it('is due from 14 days before its day, and overdue from the day after', () => {
    const at = (today: string, status: 'scheduled' | 'submitted' = 'scheduled') =>
      timingOf({ status, dueOn: '2027-03-10' }, today);
    // 10 March less 14 days is 24 February.
    expect(['2027-02-23', '2027-02-24', '2027-03-10', '2027-03-11'].map((day) => at(day))).toEqual([
      'ahead',
      'due',
      'due',
      'overdue',
    ]);
    expect(at('2027-04-01', 'submitted')).toBeNull();
  });
});

describe('what is not paid', () => {
  it('is the whole less the paid share, rounded against whoever would get too much', () => {
    // A third of 100 is paid: of 90 for the offer 30 stay; of 50 for the need 16 (16.67 rounded down) stay covered.
    expect(unpaidOf({ amountMinor: 300, paidMinor: 100, offerMinor: 90, needMinor: 50 })).toEqual({
      offerMinor: 60,
      needMinor: 34,
    });
    expect(unpaidOf({ amountMinor: null, paidMinor: 0, offerMinor: null, needMinor: null })).toEqual({
      offerMinor: null,
      needMinor: null,
    });
  });

  it('is all where nothing is paid, nothing where all is, and never less than nothing', () => {
    const minor = fc.integer({ min: 1, max: 10 ** 12 });
    fc.assert(
      fc.property(
        minor,
        minor,
        minor,
        fc.integer({ min: 0, max: 1000 }),
        (amountMinor, offerMinor, needMinor, share) => {
          const at = (paidMinor: number) => unpaidOf({ amountMinor, paidMinor, offerMinor, needMinor });
          expect(at(0)).toEqual({ offerMinor, needMinor });
          expect(at(amountMinor)).toEqual({ offerMinor: 0, needMinor: 0 });
          const some = at(Number((BigInt(amountMinor) * BigInt(share)) / 1000n));
          expect(some.offerMinor).toBeGreaterThanOrEqual(0);
          expect(some.offerMinor).toBeLessThanOrEqual(offerMinor);
          expect(some.needMinor).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
