import type { LivingProject, PartySide } from './types';

/** What the reader has to do next with a project, and by when, where that has a day. */
export type NextStep =
  | { what: 'sign' | 'name_counterpart' | 'start' | 'accept-final' | 'evaluate' | 'close' | 'resume'; on: null }
  | { what: 'hand_in' | 'hand_in_again' | 'review' | 'pay'; on: string | null; n: number }
  | { what: 'plan_reports' | 'plan_money'; on: null }
  | { what: 'feedback'; on: string };

/** Where on the page each is done; null: right in the strip. */
export const placeOf: Record<NextStep['what'], string | null> = {
  sign: null,
  name_counterpart: 'about',
  start: null,
  hand_in: 'reports',
  hand_in_again: 'reports',
  review: 'reports',
  pay: 'money',
  plan_reports: 'reports',
  plan_money: 'money',
  'accept-final': null,
  feedback: 'feedback',
  evaluate: null,
  close: null,
  resume: null,
};

const running = ['agreed', 'implementing', 'operationally_complete'];
const soonest = <Item extends { dueOn: string | null }>(items: Item[]): Item | undefined =>
  [...items].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];

/** What waits on a report: for the State to hand in what was returned or is due, for the donor to read what came in. */
function ofReports({ reports = [], mayReport, mayReview }: LivingProject): NextStep | null {
  const submitted = soonest(reports.filter(({ status }) => status === 'submitted'));
  if (mayReview && submitted) return { what: 'review', on: null, n: submitted.n };
  const returned = soonest(reports.filter(({ status }) => status === 'returned'));
  if (mayReport && returned) return { what: 'hand_in_again', on: returned.dueOn, n: returned.n };
  const awaited = soonest(reports.filter(({ timing }) => timing === 'due' || timing === 'overdue'));
  return mayReport && awaited ? { what: 'hand_in', on: awaited.dueOn, n: awaited.n } : null;
}

/** What waits on money: a tranche whose day has come. */
function ofMoney({ tranches = [], mayPay }: LivingProject, today: string): NextStep | null {
  const due = soonest(tranches.filter(({ paidOn, dueOn }) => paidOn === null && dueOn !== null && dueOn <= today));
  return mayPay && due ? { what: 'pay', on: due.dueOn, n: due.n } : null;
}

/** The one thing that the reader should do next: what others wait for first, then what leads the project on. */
export function nextStepOf(project: LivingProject, side: PartySide | null, today: string): NextStep | null {
  const { steps, status, counterpart, feedback, amount } = project;
  const may = (step: LivingProject['steps'][number]) => steps.includes(step);
  if (may('sign')) return { what: 'sign', on: null };
  const waiting = ofReports(project) ?? ofMoney(project, today);
  if (waiting) return waiting;
  if (status === 'agreed' && !counterpart && project.mayChange) return { what: 'name_counterpart', on: null };
  if (may('start')) return { what: 'start', on: null };
  if (may('resume')) return { what: 'resume', on: null };
  if (project.mayPlanMoney && running.includes(status)) {
    if (project.reports?.length === 0) return { what: 'plan_reports', on: null };
    if (amount && project.tranches?.length === 0) return { what: 'plan_money', on: null };
  }
  const accepted = (part: string) =>
    project.reports?.some((one) => one.kind === 'final' && one.part === part && one.status === 'accepted');
  if (may('accept-final') && accepted('narrative') && accepted('financial')) return { what: 'accept-final', on: null };
  if (feedback && !feedback.closed && side && !feedback[side]) return { what: 'feedback', on: feedback.closesOn };
  if (may('evaluate') && project.evaluation) return { what: 'evaluate', on: null };
  const heard = feedback ? feedback.closed || Boolean(feedback.state && feedback.donor) : false;
  return may('close') && heard ? { what: 'close', on: null } : null;
}
