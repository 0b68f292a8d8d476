/**
 * What the engine reads, and nothing else: plain data, already expanded (regions, groups, theme relations, exchange
 * rates), so that scoring needs no vocabulary, no clock and no database. `null` is unknown; zero is a value; an empty
 * list is refused before it gets here, except where a comment says that it stands for "none".
 * Amounts are integers in minor units of one currency (cents for USD), at most 10^15. Dates are UTC `YYYY-MM-DD`.
 */

/** A code list entry's weight within the record, an integer 1…10,000 (the API's 0.7 is 7,000). */
export interface WeightedTheme {
  code: string;
  weight: number;
}

/** First and last day, both inclusive. */
export interface Window {
  from: string;
  to: string;
}

/** Seats in a course, days of a trainer: countable help that is not money. */
export interface Units {
  unit: string;
  quantity: number;
}

/** Who receives: `state`, `regional_body`, `civil_society`; an offer may also say `via_eligible_organisation`. */
export type Recipient = 'state' | 'regional_body' | 'civil_society';

/** What makes a need mature: its cost by lines, the target it has, the state it starts from. */
export type Said = 'lines' | 'target' | 'baseline';

/** What one line of a need still lacks, and the countries it is for (null: all of the need's). */
export interface NeedLine {
  lacking: number;
  countries: readonly string[] | null;
}

export interface NeedFacts {
  id: string;
  /** Open for help: also while in dialogue or partly matched. */
  open: boolean;
  organisation: string | null;
  /** ISO 3166-1 alpha-3, sorted; a regional body's need without countries carries its members. */
  countries: readonly string[] | null;
  themes: readonly WeightedTheme[] | null;
  modalities: readonly string[] | null;
  currency: string | null;
  /** What all lines together still lack: cost less what is agreed. */
  lacking: number | null;
  /** The same by line, where the need has lines; their sum is `lacking`. */
  lines: readonly NeedLine[] | null;
  smallestUseful: number | null;
  units: Units | null;
  window: Window | null;
  durationDays: number | null;
  urgent: boolean | null;
  /** DAC gender marker; null is "not screened". */
  genderMarker: 0 | 1 | 2 | null;
  languages: readonly string[] | null;
  recipient: Recipient;
  /** The need names an eligible organisation through which help may come. */
  namesEligibleOrganisation: boolean;
  excludedOrganisations: readonly string[];
  odaOpinion: 'yes' | 'partly' | 'no' | null;
  /** Contested topics this side applies, e.g. `AMMO`, `SDG_16_4`. */
  optIns: readonly string[];
  /** Topics of the need that both sides must have opted into. */
  topics: readonly string[];
  hostConsent: 'not_needed' | 'given' | 'missing' | null;
  /** Reference of an exemption from an arms embargo. */
  exemptionReference: string | null;
  /** Place among the State's own needs, 1 the first. */
  nationalRank: number | null;
  /** The need names the national action plan that it serves; null is not said. */
  inActionPlan: boolean | null;
  /** What the need already says, in the order of MATURITY; empty is none of it, null is not known. */
  says: readonly Said[] | null;
  /** Those of the countries that are least developed or small island developing States at asOf; null where none is known. */
  disadvantaged: readonly string[] | null;
}

/** How closely an offer names a country: as 10,000 by name, 8,000 by a group of up to 20, 5,000 larger, 2,000 world. */
export type Specificity = 10_000 | 8_000 | 5_000 | 2_000;

export interface OfferFacts {
  id: string;
  open: boolean;
  organisation: string | null;
  /** The provider's own State, where it is one. */
  providerCountry: string | null;
  kind: string;
  themes: readonly string[] | null;
  /** Country → how closely the offer names it; null where the offer names no place. */
  geography: Readonly<Record<string, Specificity>> | null;
  /** Countries that the offer's geography leaves out, expanded; empty is none. */
  excludedPlaces: readonly string[];
  modalities: readonly string[] | null;
  currency: string | null;
  available: number | null;
  reserved: number;
  committed: number;
  perGrantMin: number | null;
  perGrantMax: number | null;
  units: Units | null;
  window: Window | null;
  leadDays: number;
  minGenderMarker: 0 | 1 | 2 | null;
  /** The gender marker that the offer seeks, beyond its minimum. */
  genderSought: 0 | 1 | 2 | null;
  languages: readonly string[] | null;
  recipients: readonly (Recipient | 'via_eligible_organisation')[] | null;
  excludedOrganisations: readonly string[];
  excludedCountries: readonly string[];
  odaOnly: boolean;
  optIns: readonly string[];
  /** Topics of the offer that both sides must have opted into. */
  topics: readonly string[];
}

/** Units of a currency per US dollar as a ratio of integers in MINOR units of both, and the day it was published. */
export interface Rate {
  currency: string;
  /** `numerator / denominator` minor units of `currency` equal one minor unit (cent) of USD. */
  numerator: number;
  denominator: number;
  date: string;
}

/** Work that runs or ran in a country, as the register has it. Dates are inclusive; null is open. */
export interface RunningWork {
  /** Organisation that provides it; null where it is none that offers here. */
  provider: string | null;
  themes: readonly string[];
  from: string | null;
  to: string | null;
}

/**
 * How much a provider has worked where and on what, integers 0…10,000; what is not listed is 0. From 5,000 on a measure
 * rests on work in that very country, or that names that very theme.
 */
export interface PastWork {
  places: Readonly<Record<string, number>>;
  themes: Readonly<Record<string, number>>;
}

/** Facts about the population, renewed at each full re-match; between two of them nobody else's posting changes a score. */
export interface Snapshot {
  id: string;
  /** Theme → rarity, an integer 1…1,000,000; a theme not listed counts 10,000. */
  rarity: Readonly<Record<string, number>>;
  /** Need → the date since which nobody has answered it, null: answered; a need not listed is not known. */
  unansweredSince: Readonly<Record<string, string | null>>;
  /** Country → what runs there. */
  running: Readonly<Record<string, readonly RunningWork[]>>;
  /** Provider → past work; a provider not listed is not known. */
  pastWork: Readonly<Record<string, PastWork>>;
}

/** Facts about the population and the tables in force; the same for every pair of a run. */
export interface Context {
  /** UTC date of the run. */
  asOf: string;
  vocabulary: {
    id: string;
    /** Theme → its parent, roots absent. */
    parents: Readonly<Record<string, string>>;
    /** Theme → related themes (symmetric). */
    related: Readonly<Record<string, readonly string[]>>;
  };
  rates: {
    id: string;
    /** The newest rate on or before asOf of each currency. USD needs none. */
    latest: Readonly<Record<string, Rate>>;
  };
  snapshot: Snapshot;
  /** Countries under an arms embargo at asOf (the operator's dated list). */
  embargoed: readonly string[];
}
