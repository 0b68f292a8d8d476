import type { NeedFacts, OfferFacts } from '@tandem/scoring';
import { COUNTRIES, THEMES } from '@tandem/vocabulary';

const WORLD = Object.fromEntries(COUNTRIES.map(({ iso3 }) => [iso3, 2_000 as const]));
const AMOUNT = 10_000_000;

const windowAfter = (year: number) => ({ from: `${year + 1}-01-01`, to: `${year + 1}-12-31` });

/** A need of one country; each theme weighs its share. All that is not compared is as known and as plain as can be. */
export function needFor(country: string, shares: ReadonlyMap<string, number>, year: number): NeedFacts {
  return {
    id: 'need',
    open: true,
    organisation: 'asks',
    countries: [country],
    themes: [...shares]
      .map(([code, share]) => ({ code, weight: Math.max(1, Math.floor(10_000 * share)) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    modalities: ['grant'],
    currency: 'USD',
    lacking: AMOUNT,
    lines: null,
    smallestUseful: null,
    units: null,
    window: windowAfter(year),
    durationDays: null,
    urgent: false,
    genderMarker: 0,
    languages: ['en'],
    recipient: 'state',
    namesEligibleOrganisation: false,
    excludedOrganisations: [],
    odaOpinion: 'yes',
    optIns: ['AMMO', 'SDG_16_4'],
    topics: [],
    hostConsent: 'not_needed',
    exemptionReference: null,
    nationalRank: 1,
    inActionPlan: true,
    says: ['lines', 'target', 'baseline'],
    disadvantaged: [],
  };
}

/** A donor's offer for anything anywhere: offers differ in nothing but who makes them. */
export function offerOf(donor: string, year: number): OfferFacts {
  return {
    id: donor,
    open: true,
    organisation: donor,
    providerCountry: null,
    kind: 'money',
    themes: THEMES.map(({ code }) => code).sort(),
    geography: WORLD,
    excludedPlaces: [],
    modalities: ['grant'],
    currency: 'USD',
    available: AMOUNT,
    reserved: 0,
    committed: 0,
    perGrantMin: null,
    perGrantMax: null,
    units: null,
    window: windowAfter(year),
    leadDays: 0,
    minGenderMarker: null,
    genderSought: null,
    languages: ['en'],
    recipients: ['state'],
    excludedOrganisations: [],
    excludedCountries: [],
    odaOnly: false,
    optIns: ['AMMO', 'SDG_16_4'],
    topics: [],
  };
}
