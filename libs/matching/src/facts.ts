import { toMinor } from '@tandem/input';
import type { NeedDto } from '@tandem/needs';
import type { OfferDto } from '@tandem/offers';
import type { NeedFacts, OfferFacts, Units, Window } from '@tandem/scoring';
import { THEME_TOPICS, expandGeography, geographySpecificity, parseAmount } from '@tandem/vocabulary';

/** What the engine reads of a need besides its content. */
export interface NeedStanding {
  id: string;
  /** Open for help, also while in dialogue or partly matched. */
  open: boolean;
  organisation: string | null;
  /** Countries (alpha-3) of the regional body that asks; empty for a State. */
  members: readonly string[];
  /** What is still asked for, in minor units of the cost; null where no cost is known. */
  lackingMinor: number | null;
}

/** What the engine reads of an offer besides its content. */
export interface OfferStanding {
  id: string;
  open: boolean;
  organisation: string | null;
  /** The provider's own State (alpha-3), where it is one. */
  country: string | null;
  reservedMinor: number;
  committedMinor: number;
  /** Of its seats, trainer days or items; none where it is not said. */
  unitsTaken?: number;
}

/**
 * A need as the engine reads it. Lists are sorted and hold each code once, so that the order in which a party wrote
 * them changes neither result nor digest. What is absent stays unknown. `asOf` (YYYY-MM-DD) is the day of its memberships.
 */
export function needFacts(need: NeedDto, standing: NeedStanding, asOf: string): NeedFacts {
  const countries = sorted(need.countries ?? (standing.members.length > 0 ? standing.members : null));
  return {
    id: standing.id,
    open: standing.open,
    organisation: standing.organisation,
    countries,
    themes: need.themes
      .map(({ code, weight }) => ({ code, weight: Math.round(weight * 10_000) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    modalities: sorted(need.modalities),
    currency: need.cost?.currency ?? null,
    lacking: standing.lackingMinor,
    // A line names no country of its own yet: all lines are for all of the need's.
    lines: null,
    smallestUseful: need.smallestUseful ? toMinor(need.smallestUseful) : null,
    units: unitsOf(need.units),
    window: windowOf(need.window),
    durationDays: need.durationDays ?? null,
    urgent: need.urgency ? need.urgency === 'special' : null,
    genderMarker: need.genderMarker ?? null,
    languages: sorted(need.languages),
    recipient: need.recipient ?? 'state',
    namesEligibleOrganisation: Boolean(need.eligibleOrganisation),
    excludedOrganisations: ids(need.excludedOrganisations),
    odaOpinion: need.odaOpinion && need.odaOpinion !== 'unknown' ? need.odaOpinion : null,
    optIns: sorted(need.optIns) ?? [],
    topics: topicsOf(
      need.themes.map(({ code }) => code),
      need.topics,
    ),
    hostConsent: need.hostConsent ?? null,
    exemptionReference: need.exemptionReference ?? null,
    nationalRank: need.nationalPriority ?? null,
    inActionPlan: need.nationalActionPlan ? true : null,
    says: (['lines', 'target', 'baseline'] as const).filter((part) => need[part]),
    disadvantaged: countries && disadvantagedOf(countries, asOf),
  };
}

/** An offer as the engine reads it on a day (`YYYY-MM-DD`), on which the groups it names have the members they have. */
export function offerFacts(offer: OfferDto, standing: OfferStanding, asOf: string): OfferFacts {
  const include = offer.geography?.include ?? null;
  const exclude = offer.geography?.exclude ?? [];
  return {
    id: standing.id,
    open: standing.open,
    organisation: standing.organisation,
    providerCountry: standing.country,
    kind: offer.kind,
    themes: sorted(offer.themes),
    geography: include && geographySpecificity({ include, exclude }, asOf),
    excludedPlaces: expandGeography(exclude, asOf),
    modalities: sorted(offer.modalities),
    currency: offer.available?.currency ?? null,
    available: offer.available ? toMinor(offer.available) : null,
    reserved: standing.reservedMinor,
    committed: standing.committedMinor,
    perGrantMin: perGrant(offer, 'min'),
    perGrantMax: perGrant(offer, 'max'),
    units: unitsOf(offer.units, standing.unitsTaken),
    window: windowOf(offer.window),
    leadDays: offer.leadDays ?? 0,
    minGenderMarker: offer.conditions?.minGenderMarker ?? null,
    genderSought: offer.genderSought ?? null,
    languages: sorted(offer.languages),
    recipients: sorted(offer.conditions?.recipients),
    excludedOrganisations: ids(offer.excludedOrganisations),
    excludedCountries: sorted(offer.excludedCountries) ?? [],
    odaOnly: offer.conditions?.odaOnly ?? false,
    optIns: sorted(offer.optIns) ?? [],
    topics: topicsOf(offer.themes, offer.topics),
  };
}

/** Least developed and small island developing States are the ones that balance favours (matching.md). */
function disadvantagedOf(countries: readonly string[], asOf: string): string[] {
  const favoured = new Set(expandGeography(['group:LDC', 'group:SIDS'], asOf));
  return countries.filter((country) => favoured.has(country));
}

function perGrant({ perGrant: limits, available }: OfferDto, bound: 'min' | 'max'): number | null {
  const amount = limits?.[bound];
  return amount && available ? parseAmount(amount, available.currency) : null;
}

function unitsOf(units: Units | null | undefined, taken = 0): Units | null {
  return units ? { unit: units.unit, quantity: Math.max(0, units.quantity - taken) } : null;
}

function windowOf(window: Window | null | undefined): Window | null {
  return window ? { from: window.from, to: window.to } : null;
}

/** Contested topics: those that the themes imply, and those stated. */
function topicsOf(themes: readonly string[], stated: readonly string[] | null | undefined): string[] {
  const implied = themes.flatMap((theme) => THEME_TOPICS[theme] ?? []);
  return sorted([...implied, ...(stated ?? [])]) ?? [];
}

/** Ids as the database writes them, however they were typed. */
function ids(typed: readonly string[] | null | undefined): string[] {
  return sorted(typed?.map((id) => id.toLowerCase())) ?? [];
}

/** Codes are ASCII, so that the default order is that of bytes. */
function sorted<T extends string>(codes: readonly T[] | null | undefined): T[] | null {
  return codes ? [...new Set(codes)].sort() : null;
}
