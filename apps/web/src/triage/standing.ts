import type { Match } from '../api/types';
import { waitsFor } from '../match/waits';

export type Settled = 'interested' | 'declined' | 'agreed' | 'later';

/** How a donor has already settled a match; null while it waits for an answer. */
export function settledAs(match: Match, later: boolean): Settled | null {
  const { offer } = match.stances;
  if (match.state === 'agreed') return 'agreed';
  if (offer.declinedAt || match.state === 'declined' || match.state === 'withdrawn' || match.state === 'lapsed') {
    return 'declined';
  }
  if (waitsFor(match, 'offer')) return null;
  if (offer.agreedAt) return 'agreed';
  if (offer.interestAt || offer.consentAt) return 'interested';
  return later ? 'later' : null;
}
