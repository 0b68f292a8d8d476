import type { LivingProject, ProjectAction } from './types';

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

const soonest = <Item extends { dueOn: string | null }>(items: Item[]): Item | undefined =>
  [...items].sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0];

/** What waits on a report: for the State to hand in what was returned or is due, for the donor to read what came in. */
function ofReports({ reports = [] }: LivingProject): NextStep | null {
  const open = (action: string) => reports.filter(({ availableActions }) => availableActions.includes(action));
  const submitted = soonest(open('accept'));
  if (submitted) return { what: 'review', on: null, n: submitted.n };
  const returned = soonest(open('submit').filter(({ status }) => status === 'returned'));
  if (returned) return { what: 'hand_in_again', on: returned.dueOn, n: returned.n };
  const awaited = soonest(open('submit').filter(({ timing }) => timing === 'due' || timing === 'overdue'));
  return awaited ? { what: 'hand_in', on: awaited.dueOn, n: awaited.n } : null;
}

/** What waits on money: a tranche whose day has come. */
function ofMoney({ tranches = [] }: LivingProject, today: string): NextStep | null {
  const payable = tranches.filter(({ availableActions }) => availableActions.includes('pay'));
  const due = soonest(payable.filter(({ dueOn }) => dueOn !== null && dueOn <= today));
  return due ? { what: 'pay', on: due.dueOn, n: due.n } : null;
}

/** The one thing that the reader should do next: what others wait for first, then what leads the project on. */
export function nextStepOf(project: LivingProject, today: string): NextStep | null {
  const { status, counterpart, feedback, amount } = project;
  const may = (action: ProjectAction) => project.availableActions.includes(action);
  if (may('sign')) return { what: 'sign', on: null };
  const waiting = ofReports(project) ?? ofMoney(project, today);
  if (waiting) return waiting;
  if (status === 'agreed' && !counterpart && may('edit')) return { what: 'name_counterpart', on: null };
  if (may('start')) return { what: 'start', on: null };
  if (may('resume')) return { what: 'resume', on: null };
  if (may('plan')) {
    if (project.reports?.length === 0) return { what: 'plan_reports', on: null };
    if (amount && project.tranches?.length === 0) return { what: 'plan_money', on: null };
  }
  const accepted = (part: string) =>
    project.reports?.some((one) => one.kind === 'final' && one.part === part && one.status === 'accepted');
  if (may('accept-final') && accepted('narrative') && accepted('financial')) return { what: 'accept-final', on: null };
  if (feedback && may('give_feedback')) return { what: 'feedback', on: feedback.endsAt.slice(0, 10) };
  if (may('evaluate') && project.evaluation) return { what: 'evaluate', on: null };
  const heard = feedback ? feedback.ended || Boolean(feedback.state && feedback.donor) : false;
  return may('close') && heard ? { what: 'close', on: null } : null;
}
