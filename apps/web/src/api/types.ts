/** The wire shapes of /api/v1 that the pages read. Money amounts are decimal strings; dates are YYYY-MM-DD. */
export interface Money {
  amount: string;
  currency: string;
}
export interface Span {
  from: string;
  to: string;
}
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export type Role =
  | 'national_drafter'
  | 'national_endorser'
  | 'helper'
  | 'donor_officer'
  | 'donor_approver'
  | 'fund_administrator'
  | 'fund_reviewer'
  | 'secretariat'
  | 'auditor'
  | 'observer';

export interface Organisation {
  id: string;
  name: string;
  kind: string;
  country: string | null;
}
export interface Membership {
  organisation: Organisation;
  role: Role;
}
export interface Session {
  person: { id: string; name: string; email: string; demo: boolean };
  memberships: Membership[];
  sampleData: boolean;
  asOf: string;
}
export interface DemoPerson {
  role: Role;
  email: string;
  password: string;
  name: string;
  organisation: string;
}

export interface CodeName {
  code: string;
  name: string;
}
export interface Country extends CodeName {
  groups: string[];
}

export interface Origin {
  kind: 'own' | 'stated_request' | 'example';
  source: string | null;
  notice: string | null;
  figuresIllustrative: boolean;
}
export interface ThemeWeight {
  code: string;
  weight: number;
}
export interface Step<Status> {
  status: Status;
  at: string;
}

export type NeedStatus =
  | 'draft'
  | 'submitted'
  | 'needs_clarification'
  | 'authenticated'
  | 'endorsed'
  | 'open'
  | 'in_dialogue'
  | 'partly_matched'
  | 'matched'
  | 'in_delivery'
  | 'met'
  | 'partly_met'
  | 'withdrawn'
  | 'lapsed'
  | 'superseded'
  | 'referred';
export type Visibility = 'public' | 'accredited' | 'parties' | 'sealed';

export interface Line {
  title: string;
  cost: Money;
  agreed: Money;
}
export interface Need {
  id: string;
  version: number;
  reference: string;
  status: NeedStatus;
  visibility: Visibility;
  organisation: Organisation;
  title: string;
  summary: string | null;
  description: string | null;
  countries: string[];
  themes: ThemeWeight[];
  modalities: string[] | null;
  cost: Money | null;
  smallestUseful: Money | null;
  lines: Line[];
  lacking: Money | null;
  agreed: Money | null;
  window: Span | null;
  durationDays: number | null;
  genderMarker: 0 | 1 | 2 | null;
  languages: string[] | null;
  origin: Origin;
  timeline: Step<NeedStatus>[];
  availableActions: string[];
  createdAt: string;
  updatedAt: string;
  openedAt: string | null;
}

export type OfferStatus =
  'draft' | 'submitted' | 'verified' | 'open' | 'partly_reserved' | 'committed' | 'exhausted' | 'expired' | 'withdrawn';

export interface Offer {
  id: string;
  version: number;
  reference: string;
  status: OfferStatus;
  visibility: Visibility;
  organisation: Organisation;
  title: string;
  description: string | null;
  kind: string;
  themes: string[];
  geography: { include: string[] | null; exclude: string[] };
  modalities: string[] | null;
  available: Money | null;
  reserved: Money | null;
  committed: Money | null;
  left: Money | null;
  perGrant: { min: string | null; max: string | null } | null;
  window: Span | null;
  origin: Origin;
  availableActions: string[];
  openedAt: string | null;
}

export interface Reason {
  code: string;
  params: Record<string, unknown>;
  text: string;
}
/** The two sides of a match; what is said of a side is said from where it stands. */
export type Side = 'need' | 'offer';

export interface Criterion {
  code: string;
  /** 0–1; null while nothing is known. */
  value: number | null;
  /** Of 100, by whose weights. */
  weight: { donor: number; state: number };
  /** Of 10,000. */
  contribution: { donor: number; state: number };
  reason: Reason | null;
}
export type MatchState =
  | 'suggested'
  | 'interest'
  | 'consent_pending'
  | 'contacts_open'
  | 'negotiating'
  | 'agreed'
  | 'declined'
  | 'lapsed'
  | 'withdrawn';
export type MatchAction = 'interest' | 'decline' | 'consent' | 'withdraw' | 'agree';

export interface Stance {
  interestAt: string | null;
  consentAt: string | null;
  agreedAt: string | null;
  amount: Money | null;
  declinedAt: string | null;
}
export type NeedInMatch = Pick<
  Need,
  'id' | 'title' | 'reference' | 'organisation' | 'countries' | 'themes' | 'window' | 'cost' | 'lacking' | 'origin'
>;
export type OfferInMatch = Pick<
  Offer,
  'id' | 'title' | 'reference' | 'organisation' | 'kind' | 'themes' | 'left' | 'origin'
>;
export interface Match {
  id: string;
  state: MatchState;
  rank: number;
  score: number;
  completeness: number;
  utilities: { donor: number; state: number };
  coverage: number | null;
  give: Money | null;
  criteria: Criterion[];
  reasons: Reason[];
  need: NeedInMatch;
  offer: OfferInMatch;
  stances: Record<Side, Stance>;
  nextStep: { party: Side | 'both' | null; actions: string[] };
  availableActions: MatchAction[];
  project: string | null;
  asOf: string;
  model: string;
  stale: boolean;
  version: number;
}
export interface Near {
  offer?: OfferInMatch;
  need?: NeedInMatch;
  gate: string;
  opening: Reason;
}
export interface MatchList {
  asOf: string;
  computedAt: string | null;
  pending: boolean;
  items: Match[];
  near?: Near[];
  next: string | null;
}
export type DeclineReason =
  'policy' | 'budget' | 'timing' | 'capacity' | 'duplication' | 'security' | 'incomplete' | 'other';

export interface Activity {
  id: string;
  title: string;
  donors: string[];
  years: string | null;
  themes: string[];
  amount: Money | null;
  place: 'stated' | 'assumed' | 'not_stated';
  source: string | null;
}

export type ProjectStatus =
  | 'pipeline'
  | 'agreed'
  | 'implementing'
  | 'suspended'
  | 'operationally_complete'
  | 'final_report_accepted'
  | 'evaluated'
  | 'closed'
  | 'cancelled';
export interface Project {
  id: string;
  version: number;
  reference: string;
  status: ProjectStatus;
  title: string;
  need: { id: string; title: string; reference: string };
  offer: { id: string; title: string; reference: string };
  state: Organisation;
  donor: Organisation;
  amount: Money;
  countries: string[];
  themes: (string | ThemeWeight)[];
  startsOn: string | null;
  endsOn: string | null;
  signatures: { state: string | null; donor: string | null };
  timeline: Step<ProjectStatus>[];
  origin: Origin;
  createdAt: string;
  updatedAt: string;
}
export interface ProjectList extends Page<Project> {
  counts: Partial<Record<ProjectStatus, number>>;
}

export interface Notification {
  id: string;
  kind: string;
  at: string;
  readAt: string | null;
  text: string;
  reasons: Reason[];
  link: string;
}
export interface NotificationList extends Page<Notification> {
  unread: number;
}
