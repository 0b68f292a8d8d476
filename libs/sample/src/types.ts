/**
 * The shapes of the project's sample data: what POST /needs and POST /offers take, and beside it who posts the record
 * and which public fact it is modelled on.
 */

/** An amount with exactly the digits of its currency: `150000.00` USD, `5000000` JPY, `40000.000` KWD. */
export interface SampleMoney {
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** First and last day, both inclusive, as `YYYY-MM-DD`. */
export interface SampleWindow {
  from: string;
  to: string;
}

/** Countable help that is not money. */
export interface SampleUnits {
  unit: 'seats' | 'trainer_days' | 'items';
  quantity: number;
}

export type SampleModality =
  | 'grant'
  | 'advice'
  | 'legal_drafting'
  | 'training'
  | 'equipment'
  | 'technology'
  | 'experts'
  | 'infrastructure'
  | 'research'
  | 'sponsorship'
  | 'south_south';

export type SampleKind = 'money' | 'expertise' | 'training_seat' | 'equipment' | 'tool' | 'sponsorship' | 'fellowship';

export type SampleVisibility = 'public' | 'accredited' | 'parties' | 'sealed';

/** Something that a public page says. */
export interface PublicFact {
  /** Address of the page. */
  source: string;
  /** What the page says, in a sentence. */
  modelledOn: string;
}

/** Where a sample record comes from; every figure in it is illustrative. */
export interface SampleOrigin extends PublicFact {
  /** `stated_request` only where the source shows this very State asking for this; else `example`. */
  kind: 'stated_request' | 'example';
  figuresIllustrative: true;
}

interface SampleRecord {
  /** Stable name of the record within the sample data. */
  key: string;
  /** Key of the organisation that posts it. */
  organisation: string;
  origin: SampleOrigin;
  /** Default `open`. */
  status?: 'open' | 'draft';
  /** Language in which the texts are written, where it is not English. */
  language?: 'fr' | 'es';
}

/** A need: the body of POST /needs and its {@link SampleRecord}. Fields left out are unknown. */
export interface SampleNeed extends SampleRecord {
  title: string;
  summary?: string;
  description?: string;
  /** ISO 3166-1 alpha-3; left out by a regional body that asks for all its members. */
  countries?: string[];
  themes: { code: string; weight: number }[];
  modalities?: SampleModality[];
  cost?: SampleMoney;
  smallestUseful?: SampleMoney;
  lines?: { title: string; cost: SampleMoney }[];
  units?: SampleUnits;
  window?: SampleWindow;
  durationDays?: number;
  /** DAC gender marker; absent is "not screened". */
  genderMarker?: 0 | 1 | 2;
  /** Working languages. */
  languages?: string[];
  recipient?: 'state' | 'regional_body' | 'civil_society';
  eligibleOrganisation?: string;
  odaOpinion?: 'yes' | 'partly' | 'no';
  optIns?: string[];
  topics?: string[];
  hostConsent?: 'not_needed' | 'given' | 'missing';
  urgency?: 'routine' | 'special';
  exemptionReference?: string;
  nationalPriority?: number;
  nationalActionPlan?: string;
  target?: string;
  baseline?: string;
  nationalContribution?: string;
  priorAssistance?: string;
  visibility?: SampleVisibility;
}

/** An offer: the body of POST /offers and its {@link SampleRecord}. Fields left out are unknown. */
export interface SampleOffer extends SampleRecord {
  title: string;
  description?: string;
  kind: SampleKind;
  themes: string[];
  /** `country:XXX`, `region:NNN` (M49), `group:NAME`. */
  geography?: { include?: string[]; exclude?: string[] };
  modalities?: SampleModality[];
  available?: SampleMoney;
  /** In the currency of `available`. */
  perGrant?: { min?: string; max?: string };
  units?: SampleUnits;
  window?: SampleWindow;
  leadDays?: number;
  conditions?: {
    minGenderMarker?: 0 | 1 | 2;
    odaOnly?: boolean;
    recipients?: ('state' | 'regional_body' | 'civil_society' | 'via_eligible_organisation')[];
  };
  genderSought?: 0 | 1 | 2;
  languages?: string[];
  excludedCountries?: string[];
  optIns?: string[];
  topics?: string[];
  visibility?: SampleVisibility;
}

/** A party of the sample data. */
export interface SampleOrganisation {
  key: string;
  name: string;
  kind: 'state' | 'un_entity' | 'regional_organisation' | 'ngo' | 'research' | 'industry' | 'secretariat';
  /** ISO 3166-1 alpha-3 of a State; null for everybody else. */
  country: string | null;
  /** The States for which a regional body may ask. */
  members?: string[];
}

/** An invented person; all share one password. */
export interface SamplePerson {
  key: string;
  name: string;
  email: string;
  role:
    | 'national_drafter'
    | 'national_endorser'
    | 'donor_officer'
    | 'donor_approver'
    | 'fund_administrator'
    | 'secretariat'
    | 'auditor';
  /** Key of the organisation. */
  organisation: string;
  /** Stands on the sign-in page and in the list that `npm start` prints; the others only own their records. */
  onSignInPage?: true;
}
