import type { NeedStatus, Step } from '../api/types';

const road: NeedStatus[] = ['draft', 'submitted', 'endorsed', 'open', 'in_dialogue', 'matched'];
const ends: NeedStatus[] = ['met', 'partly_met', 'withdrawn', 'lapsed', 'superseded', 'referred'];

/** The states that a need went through, and those that still lie ahead on the usual road. */
export function stepsOf(timeline: Step<NeedStatus>[]): { status: NeedStatus; at: string | null }[] {
  const reached = timeline
    .filter((step) => step.status !== 'authenticated')
    .filter((step, index, all) => all.findIndex((other) => other.status === step.status) === index);
  if (reached.some((step) => ends.includes(step.status))) return reached;
  const last = Math.max(-1, ...reached.map((step) => road.indexOf(step.status)));
  return [...reached, ...road.slice(last + 1).map((status) => ({ status, at: null }))];
}
