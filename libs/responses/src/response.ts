/** Why a response was made: the time to answer has passed, or somebody asked for it. */
export type ResponseOccasion = 'deadline' | 'request';

/** An offer that the State may know, and whose it is, as they were called. */
export interface NamedOffer {
  /** `reference`: `O-0042`. */
  offer: { id: string; reference: string; title: string };
  organisation: { id: string; name: string; kind: string; country: string | null };
}

/** Where a provider that spoke stands. */
export interface Said extends NamedOffer {
  matchId: string;
  /** Of the match. */
  state: string;
  /** When the provider last spoke, ISO 8601. */
  since: string;
  /** Only where the provider lets the State know. */
  reason: string | null;
  note: string | null;
}

/** A provider that was told of the need and has not spoken. */
export interface Unanswered extends NamedOffer {
  toldAt: string;
  remindedAt: string[];
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
  status: string | null;
  /** Days, `YYYY-MM-DD`. */
  start: string | null;
  end: string | null;
}

/** Who said what, as the State could know it at that moment. */
export interface ResponseContent {
  needReference: string;
  needTitle: string;
  openedAt: string;
  /** How many providers it was brought to: those named below and those counted. */
  told: number;
  said: Said[];
  unanswered: Unanswered[];
  /** Further ones that the State may not know of; 0 where they are fewer than three. */
  unansweredUnnamed: number;
  declines: { total: number; reasons: { reason: string; count: number }[] | null };
  /** Of them, those that the State may not know of. */
  declinedUnnamed: number;
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
