import type { Need } from './need.entity.js';

/** The state as people see it: how much is matched follows from the sums (field-research §6.2). */
export function needStatus(need: Pick<Need, 'status' | 'agreedMinor' | 'costMinor'>): string {
  if (need.status !== 'open' || need.agreedMinor === 0) return need.status;
  return need.costMinor !== null && need.agreedMinor >= need.costMinor ? 'matched' : 'partly_matched';
}

/** What is still asked for, in minor units; null where no cost is known. Never below zero. */
export function lackingMinor(need: Pick<Need, 'agreedMinor' | 'costMinor'>): number | null {
  return need.costMinor === null ? null : Math.max(0, need.costMinor - need.agreedMinor);
}
