import type { Match } from '../api/types';
import { endedByOther, isAgreed, isOver, waitsFor } from '../match/waits';

export type Settled = 'interested' | 'declined' | 'withdrawn' | 'ended' | 'agreed' | 'lapsed' | 'duplicate' | 'later';

/** How a donor has already settled a match; null while it waits for an answer. */
export function settledAs(match: Match, later: boolean): Settled | null {
  const { need, offer } = match.stances;
  if (isAgreed(match)) return 'agreed';
  if (match.state === 'lapsed' || match.state === 'duplicate') return match.state;
  if (endedByOther(match, 'offer')) return 'ended';
  if (match.state === 'declined') return 'declined';
  // Interest that was taken back before the State agreed to talk is a question again; a talk that was left is not.
  if (isOver(match)) return need.consentAt ? 'withdrawn' : later ? 'later' : null;
  if (waitsFor(match, 'offer')) return null;
  if (offer.agreedAt) return 'agreed';
  if (offer.interestAt || offer.consentAt) return 'interested';
  return later ? 'later' : null;
}
