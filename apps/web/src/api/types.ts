import type { Annex } from '../annex/annex';
import type { components } from './generated/schema';

/**
 * The wire shapes of /api/v1 that the pages read, from the service's own description. Where that says `string` for a
 * code, the codes that the pages have words for are named here.
 */
type Schemas = components['schemas'];
type With<View, Codes> = Omit<View, keyof Codes> & Codes;

export type Money = Schemas['MoneyView'];
export type Organisation = Schemas['OrganisationView'];
export type Origin = Schemas['OriginView'];
export type ThemeWeight = Schemas['ThemeShareView'];
export type DemoPerson = With<Schemas['DemoPersonView'], { role: Role }>;
export type CodeName = Schemas['CodeView'];
export type Country = Schemas['CountryView'];

export interface Page<Item> {
  items: Item[];
  next: string | null;
}
export interface Step<Status> {
  status: Status;
  at: string;
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
export type Membership = With<Schemas['MembershipView'], { role: Role }>;
export type Session = With<Schemas['SessionView'], { memberships: Membership[] }>;

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
/** A date that somebody has until; `late` once it has passed and is still owed. */
export type Deadline = Schemas['DeadlineView'];
/** One activity of a need: what comes of it, what it costs, and how much of that is agreed. */
export type NeedLine = Schemas['NeedLineView'];
export type Beneficiaries = Schemas['BeneficiariesView'];
export type Need = With<
  Schemas['NeedView'],
  {
    status: NeedStatus;
    visibility: Visibility;
    genderMarker: 0 | 1 | 2 | null;
    timeline: Step<NeedStatus>[];
    annex?: Annex;
  }
>;

export type OfferStatus =
  'draft' | 'submitted' | 'verified' | 'open' | 'partly_reserved' | 'committed' | 'exhausted' | 'expired' | 'withdrawn';
export type Offer = With<Schemas['OfferView'], { status: OfferStatus; visibility: Visibility; annex?: Annex }>;

/** The two sides of a match; what is said of a side is said from where it stands. */
export type Side = 'need' | 'offer';
export type Reason = Schemas['ReasonView'];
export type Criterion = Schemas['CriterionView'];
export type LineAmount = Schemas['AgreedLineView'];
export type Stance = Schemas['StanceView'];
export type Contact = Schemas['ContactView'];
export type MatchState =
  | 'suggested'
  | 'interest'
  | 'consent_pending'
  | 'contacts_open'
  | 'negotiating'
  | 'agreed'
  | 'funded'
  | 'declined'
  | 'withdrawn'
  | 'lapsed'
  | 'duplicate';
export type MatchAction = 'interest' | 'decline' | 'consent' | 'withdraw' | 'agree' | 'mark-duplicate' | 'message';
export type Match = With<
  Schemas['MatchView'],
  {
    state: MatchState;
    availableActions: MatchAction[];
  }
>;
export type Near = Schemas['NearMissView'];
export type MatchList = With<Schemas['MatchListView'], { items: Match[] }>;
export type Comparison = Schemas['ComparisonView'];
export type Bundle = Schemas['BundleView'];
export type BundleList = Schemas['BundleListView'];

/** What an organisation weighs, by side; the service calls the sides of weights donor and state. */
export type CriterionWeight = Schemas['CriterionWeightView'];
export type SideWeights = Schemas['SideWeightsView'];
export type Weights = Schemas['WeightsView'];
export type WeightsList = Schemas['WeightsListView'];
export type Preview = Schemas['PreviewView'];
export type PreviewedMatch = Schemas['PreviewedMatchView'];
export type DeclineReason =
  'policy' | 'budget' | 'timing' | 'capacity' | 'duplication' | 'security' | 'incomplete' | 'other';

export type Activity = Schemas['ActivityView'];

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
export type Project = With<Schemas['ProjectView'], { status: ProjectStatus; timeline?: Step<ProjectStatus>[] }>;
export type ProjectList = With<
  Schemas['ProjectListView'],
  { items: Project[]; counts: Partial<Record<ProjectStatus, number>> }
>;

export type MatchingRun = Schemas['MatchingRunView'];

export type Notification = Schemas['NotificationView'];
export type NotificationList = Schemas['NotificationListView'];
