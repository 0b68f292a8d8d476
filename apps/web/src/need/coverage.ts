import type { Match, Money, Need } from '../api/types';
import { least, minus, total } from './money';

export interface Covered {
  agreed: Money;
  offered: Money;
  open: Money;
}

const nothing = (currency: string): Money => ({ amount: '0', currency });

/**
 * How a need's cost stands: agreed, then what interested donors could give (never more than is still lacking), and what
 * remains open. Null when no cost is stated.
 */
export function coverageOf(need: Pick<Need, 'cost' | 'lacking'>, interested: (Money | null)[]): Covered | null {
  if (!need.cost) return null;
  const lacking = need.lacking ?? need.cost;
  const agreed = minus(need.cost, lacking) ?? nothing(need.cost.currency);
  const sums = interested.filter((sum) => sum !== null);
  const offered = least(total(sums, lacking.currency), lacking) ?? nothing(lacking.currency);
  return { agreed, offered, open: minus(lacking, offered) ?? lacking };
}

const underWay: Match['state'][] = ['interest', 'consent_pending', 'contacts_open', 'negotiating'];

/** What donors who have said that they are interested could give. */
export const interestedSums = (matches: Match[]): (Money | null)[] =>
  matches
    .filter((match) => underWay.includes(match.state) && match.stances.offer.interestAt)
    .map((match) => match.give);
