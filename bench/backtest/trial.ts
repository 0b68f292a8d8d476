import { type Flow, isOfTheField } from './flow.js';

/** What is learnt from, what is hidden, and among whom is chosen. */
export interface Trial {
  /** The last year learnt from. */
  learnt: number;
  past: readonly Flow[];
  /** Later flows of the field by one of the donors. */
  hidden: readonly Flow[];
  /** Donors with at least three flows in the past, sorted. */
  donors: readonly string[];
}

const LEAST_FLOWS = 3;

export function trialOf(flows: readonly Flow[], learnt: number, last = 9_999): Trial {
  const past = flows.filter(({ year }) => year <= learnt);
  const counts = new Map<string, number>();
  for (const { donor } of past) counts.set(donor, (counts.get(donor) ?? 0) + 1);
  const donors = [...counts].flatMap(([donor, count]) => (count >= LEAST_FLOWS ? [donor] : [])).sort();
  const hidden = flows.filter((flow) => {
    return flow.year > learnt && flow.year <= last && donors.includes(flow.donor) && isOfTheField(flow);
  });
  return { learnt, past, hidden, donors };
}
