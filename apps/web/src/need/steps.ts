import type { Need, NeedStatus } from '../api/types';

const road: NeedStatus[] = ['draft', 'submitted', 'endorsed', 'open', 'matched'];
const ends: NeedStatus[] = ['met', 'partly_met', 'withdrawn', 'lapsed', 'superseded', 'referred'];

/** The states that a need went through, and those that still lie ahead on the usual road. */
export function stepsOf(
  need: Pick<Need, 'status' | 'timeline' | 'updatedAt'>,
): { status: NeedStatus; at: string | null }[] {
  // How far a need is matched is a sum over its projects, so the record of its steps does not hold it.
  const now = need.timeline.some((step) => step.status === need.status)
    ? []
    : [{ status: need.status, at: need.updatedAt }];
  const reached = [...need.timeline, ...now]
    .filter((step) => step.status !== 'authenticated')
    .filter((step, index, all) => all.findIndex((other) => other.status === step.status) === index);
  if (reached.some((step) => ends.includes(step.status))) return reached;
  const last = Math.max(
    -1,
    ...reached.map((step) => road.indexOf(step.status === 'partly_matched' ? 'open' : step.status)),
  );
  return [...reached, ...road.slice(last + 1).map((status) => ({ status, at: null }))];
}
