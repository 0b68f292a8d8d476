import type { Match, Side } from '../api/types';

export type Wait = 'interested' | 'agrees_to_talk' | 'proposes' | 'contacts_open';

const over: readonly Match['state'][] = ['declined', 'withdrawn', 'lapsed', 'duplicate'];

/** Ended by one side or by the clock; it may be taken up again, but nobody waits for that. */
export const isOver = ({ state }: Match): boolean => over.includes(state);

/** Both sides have signed. */
export const isAgreed = ({ state }: Match): boolean => state === 'agreed' || state === 'funded';

const otherOf = (side: Side): Side => (side === 'need' ? 'offer' : 'need');

/** Whether the other side ended it: then only that side can begin again. */
export const endedByOther = (match: Match, side: Side): boolean =>
  (match.state === 'declined' || match.state === 'withdrawn') &&
  !match.stances[side].declinedAt &&
  !match.stances[side].withdrawnAt;

/** What of a match waits for one side: the furthest step that the other side has taken and this one has not. */
export function waitsFor(match: Match, side: Side): Wait | null {
  if (isOver(match)) return null;
  const mine = match.stances[side];
  const theirs = match.stances[otherOf(side)];
  const may = (action: Match['availableActions'][number]) => match.availableActions.includes(action);
  if (theirs.agreedAt && !mine.agreedAt && may('agree')) return 'proposes';
  if (may('agree') && !mine.agreedAt) return 'contacts_open';
  if (theirs.consentAt && !mine.consentAt && may('consent')) return 'agrees_to_talk';
  if (theirs.interestAt && !mine.consentAt && may('consent')) return 'interested';
  return null;
}

/** What the other side says that it would give or take. */
export const proposalTo = (match: Match, side: Side) => match.stances[otherOf(side)].amount;

/** The organisation on the other side. */
export const partnerOf = (match: Match, side: Side) =>
  side === 'need' ? match.offer.organisation : match.need.organisation;
