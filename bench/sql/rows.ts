import { CRITERIA, type NeedFacts, type OfferFacts, type Snapshot, type Weights } from '@tandem/scoring';
import type { Numbering } from './numbers.js';

const EQUIPMENT = 'equipment';
const JOINT = ['STOCK', 'MARK', 'REC', 'TRACE'];

/** A row of need_fact; its lines are rows of their own. */
export function needRow(
  number: number,
  need: NeedFacts,
  weights: Weights,
  snapshot: Snapshot,
  codes: Numbering,
): object {
  const since = snapshot.unansweredSince[need.id];
  const via = need.namesEligibleOrganisation ? ['via_eligible_organisation'] : [];
  return {
    number,
    id: need.id,
    open: need.open,
    organisation: codes.organisations.ofOne(need.organisation),
    countries: codes.countries.ofEach(need.countries),
    themes: need.themes && codes.themes.ofEach(need.themes.map(({ code }) => code)),
    theme_weights: need.themes?.map(({ weight }) => weight) ?? null,
    ways: codes.ways.ofEach(need.modalities),
    currency: codes.currencies.ofOne(need.currency),
    lacking: need.lacking,
    smallest_useful: need.smallestUseful,
    unit: codes.units.ofOne(need.units?.unit ?? null),
    quantity: need.units?.quantity ?? null,
    first_day: need.window?.from ?? null,
    last_day: need.window?.to ?? null,
    duration: need.durationDays,
    urgent: need.urgent,
    gender: need.genderMarker,
    tongues: need.languages && codes.languages.bits(need.languages),
    recipient_bits: codes.recipients.bits([need.recipient, ...via]),
    excluded_organisations: codes.organisations.ofEach(need.excludedOrganisations),
    oda: need.odaOpinion,
    opt_ins: codes.topics.bits(need.optIns),
    topics: codes.topics.bits(need.topics),
    host_consent: need.hostConsent,
    exempt: need.exemptionReference !== null,
    rank: need.nationalRank,
    in_plan: need.inActionPlan,
    says: need.says?.length ?? null,
    disadvantaged: need.disadvantaged?.length ?? null,
    since_known: since !== undefined,
    since: since ?? null,
    asks_equipment: need.modalities?.includes(EQUIPMENT) ?? null,
    joint: jointly(need.themes?.map(({ code }) => code)),
    weights: CRITERIA.map(({ code }) => weights[code]),
  };
}

/** The rows of need_line. */
export function lineRows(number: number, { lines }: NeedFacts, codes: Numbering): object[] {
  return (lines ?? []).map(({ lacking, countries }) => ({
    number,
    lacking,
    countries: codes.countries.ofEach(countries),
  }));
}

/** A row of offer_fact. All countries have to be numbered before. */
export function offerRow(offer: OfferFacts, weights: Weights, codes: Numbering): object {
  const grants = offer.modalities?.includes('grant') ?? null;
  return {
    id: offer.id,
    open: offer.open,
    organisation: codes.organisations.ofOne(offer.organisation),
    home: codes.countries.ofOne(offer.providerCountry),
    kind: offer.kind,
    themes: codes.themes.ofEach(offer.themes),
    close: closenessOf(offer, codes),
    excluded_places: codes.countries.ofEach(offer.excludedPlaces),
    ways: codes.ways.ofEach(offer.modalities),
    grants,
    gives_equipment: (offer.kind === 'money' && grants) || (offer.modalities?.includes(EQUIPMENT) ?? null),
    currency: codes.currencies.ofOne(offer.currency),
    available: offer.available,
    reserved: offer.reserved,
    committed: offer.committed,
    least_grant: offer.perGrantMin,
    most_grant: offer.perGrantMax,
    unit: codes.units.ofOne(offer.units?.unit ?? null),
    quantity: offer.units?.quantity ?? null,
    first_day: offer.window?.from ?? null,
    last_day: offer.window?.to ?? null,
    lead: offer.leadDays,
    least_gender: offer.minGenderMarker,
    gender_sought: offer.genderSought,
    tongues: offer.languages && codes.languages.bits(offer.languages),
    recipients: offer.recipients && codes.recipients.bits(offer.recipients),
    excluded_organisations: codes.organisations.ofEach(offer.excludedOrganisations),
    excluded_countries: codes.countries.ofEach(offer.excludedCountries),
    oda_only: offer.odaOnly,
    opt_ins: codes.topics.bits(offer.optIns),
    topics: codes.topics.bits(offer.topics),
    joint: jointly(offer.themes),
    weights: CRITERIA.map(({ code }) => weights[code]),
  };
}

/** By number of country how closely the offer names it, 0 where it does not or leaves it out. */
function closenessOf({ geography, excludedPlaces }: OfferFacts, { countries }: Numbering): number[] | null {
  if (geography === null) return null;
  return countries.codes.map((country) => (excludedPlaces.includes(country) ? 0 : (geography[country] ?? 0)));
}

function jointly(themes: readonly string[] | null | undefined): number {
  return JOINT.reduce((bits, theme, i) => (themes?.includes(theme) ? bits | (1 << i) : bits), 0);
}
