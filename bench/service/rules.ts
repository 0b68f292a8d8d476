import type { Context } from '@tandem/scoring';
import type { Candidate } from './candidate.js';

/** A rule lets a pair pass unless it certainly breaks it: null is not known. */
type Rule = (pair: Candidate, context: Context) => boolean | null;

const someOf = (some: readonly string[], of: { has(one: string): boolean }) => some.some((one) => of.has(one));

/** The cheap ones first. */
export const RULES: readonly Rule[] = [
  ({ need, offer }) => need.facts.open && offer.facts.open,
  ({ need }) => need.facts.hostConsent !== 'missing',
  ({ need, offer, today }) =>
    (need.to ?? today) >= today && (offer.facts.window === null || (offer.to ?? today) >= today),
  ({ offer }) => {
    if (offer.left === null && offer.facts.units === null) return null;
    return (offer.left ?? 0) > 0 || (offer.facts.units?.quantity ?? 0) > 0;
  },
  ({ reach }) => reach && reach.length > 0,
  ({ need, offer }) => {
    if (need.facts.themes === null || offer.facts.themes === null) return null;
    return need.facts.themes.some(({ code }) => offer.nearness.has(code));
  },
  ({ need, offer }) => {
    if (offer.fundsAny) return true;
    return need.facts.modalities && offer.modalities && someOf(need.facts.modalities, offer.modalities);
  },
  ({ need, offer }) => {
    const { recipients } = offer.facts;
    if (recipients === null || recipients.includes(need.facts.recipient)) return true;
    return recipients.includes('via_eligible_organisation') && need.facts.namesEligibleOrganisation;
  },
  ({ need, offer }) => {
    const { minGenderMarker } = offer.facts;
    return minGenderMarker === null || need.facts.genderMarker === null || need.facts.genderMarker >= minGenderMarker;
  },
  ({ need, offer }) => !offer.facts.odaOnly || need.facts.odaOpinion !== 'no',
  ({ need, offer }) =>
    [...need.facts.topics, ...offer.facts.topics].every(
      (topic) => need.facts.optIns.includes(topic) && offer.facts.optIns.includes(topic),
    ),
  parties,
  ({ need, shared }) => {
    if (shared === null || need.from === null || need.to === null) return null;
    return shared.days >= Math.min(need.facts.durationDays ?? 30, need.to - need.from + 1);
  },
  ({ convertible }) => convertible,
  ({ money, units }) => {
    const terms = money ?? units;
    return terms && terms.give >= terms.minimum;
  },
  endUse,
];

function parties({ need: { facts: need }, offer: { facts: offer } }: Candidate): boolean {
  const asks = need.organisation;
  const gives = offer.organisation;
  if (asks !== null && (asks === gives || offer.excludedOrganisations.includes(asks))) return false;
  if (gives !== null && need.excludedOrganisations.includes(gives)) return false;
  return !need.countries?.some(
    (country) => country === offer.providerCountry || offer.excludedCountries.includes(country),
  );
}

/** No equipment for a country under embargo. */
function endUse({ need: { facts: need }, offer, reach }: Candidate, { embargoed }: Context): boolean | null {
  if (need.exemptionReference !== null || need.countries === null) return true;
  const listed = need.countries.filter((country) => embargoed.includes(country));
  if (listed.length === 0) return true;
  const certain = reach?.length ? listed.some((one) => reach.includes(one)) : listed.length === need.countries.length;
  if (!certain) return true;
  if (offer.facts.kind === 'equipment') return false;
  const asked = need.modalities?.includes('equipment');
  const given = offer.fundsAny || offer.modalities?.has('equipment');
  return !(asked === true && given === true);
}
