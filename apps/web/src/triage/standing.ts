import type { Match } from '../api/types';
import { isOver, waitsFor } from '../match/waits';

export type Settled = 'interested' | 'declined' | 'withdrawn' | 'agreed' | 'later';

/** How a donor has already settled a match; null while it waits for an answer. */
export function settledAs(match: Match, later: boolean): Settled | null {
  const { offer } = match.stances;
  if (match.state === 'agreed') return 'agreed';
  if (match.state === 'withdrawn') return 'withdrawn';
  if (isOver(match)) return 'declined';
  if (waitsFor(match, 'offer')) return null;
  if (offer.agreedAt) return 'agreed';
  if (offer.interestAt || offer.consentAt) return 'interested';
  return later ? 'later' : null;
}
