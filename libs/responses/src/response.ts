/** Why a response was made: the time to answer has passed, or somebody asked for it. */
export type ResponseOccasion = 'deadline' | 'request';

/** An offer that the State may know, and whose it is; names as they were. */
export interface NamedOffer {
  offerId: string;
  /** `O-0042`. */
  offerReference: string;
  offerTitle: string;
  organisationId: string;
  organisation: string;
}

/** Where a provider that spoke stands. */
export interface Said extends NamedOffer {
  matchId: string;
  /** State of the match. */
  standing: string;
  /** When the provider last spoke, ISO 8601. */
  since: string;
  /** Only where the provider lets the State know. */
  reason: string | null;
  note: string | null;
}

/** A provider that was told of the need and has not spoken. */
export interface Unanswered extends NamedOffer {
  toldAt: string;
  reminders: number;
}

/** What almost fits, and the smallest change that would open it. */
export interface NearMiss extends NamedOffer {
  gate: string;
  opening: { code: string; params: Record<string, unknown> };
}

/** Similar work in the same countries. */
export interface Running {
  title: string;
  /** Who pays, or publishes it. */
  organisation: string;
  source: 'tandem' | 'register';
  /** Days, `YYYY-MM-DD`. */
  from: string | null;
  to: string | null;
}

/** Who said what, as the State could know it at that moment. */
export interface ResponseContent {
  needReference: string;
  needTitle: string;
  openedAt: string;
  said: Said[];
  unanswered: Unanswered[];
  declines: { total: number; reasons: { reason: string; count: number }[] | null };
  nearMisses: NearMiss[];
  running: Running[];
  /** No provider has shown interest since the need was opened 60 days ago or more. */
  orphan: boolean;
}

/** A response as it is stored; numbered from 1 on for each need. */
export interface StoredResponse {
  needId: string;
  number: number;
  occasion: ResponseOccasion;
  madeAt: Date;
  content: ResponseContent;
}
