import type { Project } from '../project.entity.js';

/**
 * What of a project's money is not paid, as it counts for the offer and for the need: the whole less the paid share, which
 * is rounded up for the offer and down for the need, as their wholes were. Null where it has none.
 */
export function unpaidOf({
  amountMinor,
  paidMinor,
  offerMinor,
  needMinor,
}: Pick<Project, 'amountMinor' | 'paidMinor' | 'offerMinor' | 'needMinor'>): {
  offerMinor: number | null;
  needMinor: number | null;
} {
  const share = (whole: number, roundUp: boolean): number => {
    const amount = BigInt(amountMinor ?? 1);
    const paid = BigInt(whole) * BigInt(paidMinor);
    return whole - Number((roundUp ? paid + amount - 1n : paid) / amount);
  };
  return {
    offerMinor: offerMinor === null ? null : share(offerMinor, true),
    needMinor: needMinor === null ? null : share(needMinor, false),
  };
}
