import type { MatchSide } from './match.workflow.js';

/** A need was scored. Payload: NeedScored. */
export const NEED_SCORED = 'matching.need_scored';
/** An offer was scored. Payload: OfferScored. */
export const OFFER_SCORED = 'matching.offer_scored';
/** A side took a stance on a pair, wrote to the other or lets it wait; or the talk lapsed. Payload: StanceTaken. */
export const STANCE_TAKEN = 'matching.stance_taken';

/** One pair, for those who are told of it. Score 0…10,000. */
export interface ScoredPair {
  matchId: string;
  organisationId: string;
  offerId: string;
  score: number;
}

export interface NeedScored {
  needId: string;
  edition: number;
  organisationId: string;
  title: string;
  countries: string[];
  /** How many offers fit; at least one when anybody is to be told. */
  count: number;
  best: ScoredPair | null;
  /** The providers to tell, their best pair each. */
  providers: ScoredPair[];
}

export interface OfferScored {
  offerId: string;
  edition: number;
  organisationId: string;
  title: string;
  count: number;
  best: { matchId: string; score: number } | null;
  /** Needs whose first three places this offer has entered; their States are told unless they were before. */
  entered: {
    needId: string;
    edition: number;
    organisationId: string;
    title: string;
    matchId: string;
    score: number;
  }[];
}

export type StanceEvent =
  | 'interest'
  | 'consent'
  | 'contacts_open'
  | 'decline'
  | 'withdraw'
  | 'agree'
  | 'lapse'
  | 'duplicate'
  | 'answer_due'
  | 'message';

export interface StanceTaken {
  matchId: string;
  needId: string;
  offerId: string;
  event: StanceEvent;
  /** Who acted (of a lapse and of a reminder: the side that is not told), and who is told. */
  side: MatchSide;
  actorName: string;
  tellOrganisationId: string;
  needTitle: string;
  offerTitle: string;
  at: string;
}
