import type { Context, NeedFacts, OfferFacts } from '../facts.js';
import type { Verdict } from '../gates/gate.js';
import type { GateCode } from '../gates/registry.js';
import { plainAmounts } from './plain-amounts.js';

/** The table of gates of matching.md, row by row. */
export function plainVerdicts(
  need: NeedFacts,
  offer: OfferFacts,
  context: Context,
  themeValue: number | null,
): Record<GateCode, Verdict> {
  const reached = reachOf(need, offer);
  const amounts = plainAmounts(need, offer, reached, context);
  return {
    open: conjunction(
      need.open && offer.open,
      amounts.somethingLeft,
      need.window && need.window.to >= context.asOf,
      offer.window && offer.window.to >= context.asOf,
    ),
    parties: parties(need, offer),
    theme: conjunction(themeValue && themeValue > 0),
    geography: conjunction(reached && reached.length > 0),
    recipients: conjunction(
      offer.recipients &&
        (offer.recipients.includes(need.recipient) ||
          (offer.recipients.includes('via_eligible_organisation') && need.namesEligibleOrganisation)),
    ),
    modality: conjunction(
      grantsAny(offer) ||
        (need.modalities && offer.modalities && need.modalities.some((one) => offer.modalities?.includes(one))),
    ),
    time: conjunction(time(need, offer, context)),
    amount: conjunction(amounts.enough),
    currency: conjunction(amounts.convertible),
    gender: conjunction(
      offer.minGenderMarker === null ||
        (need.genderMarker === null ? null : need.genderMarker >= offer.minGenderMarker),
    ),
    oda: conjunction(!offer.odaOnly || (need.odaOpinion === null ? null : need.odaOpinion !== 'no')),
    endUse: conjunction(
      need.exemptionReference !== null || not(both(equipment(need, offer), embargo(need, reached, context))),
    ),
    optIn: conjunction(
      [...need.topics, ...offer.topics].every((t) => need.optIns.includes(t) && offer.optIns.includes(t)),
    ),
    hostConsent: conjunction(need.hostConsent && need.hostConsent !== 'missing'),
  };
}

/** True, false, or null where not known. */
type Answer = boolean | null;

/** Of a number of answers: no before unknown before yes. 0 is the theme value that shares nothing. */
function conjunction(...answers: readonly (Answer | 0)[]): Verdict {
  if (answers.some((answer) => answer === false || answer === 0)) return 'no';
  return answers.includes(null) ? 'unknown' : 'yes';
}

function not(answer: Answer): Answer {
  return answer === null ? null : !answer;
}

function both(one: Answer, other: Answer): Answer {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function grantsAny(offer: OfferFacts): boolean {
  return offer.kind === 'money' && (offer.modalities ?? []).includes('grant');
}

function reachOf(need: NeedFacts, offer: OfferFacts): string[] | null {
  const possible = need.countries?.filter((country) => !offer.excludedPlaces.includes(country));
  if (possible === undefined) return null;
  if (possible.length === 0) return [];
  return offer.geography && possible.filter((country) => Object.hasOwn(offer.geography ?? {}, country));
}

function parties(need: NeedFacts, offer: OfferFacts): Verdict {
  const { organisation: asks } = need;
  const { organisation: gives } = offer;
  const countries = need.countries ?? [];
  const refused =
    (asks !== null && (asks === gives || offer.excludedOrganisations.includes(asks))) ||
    (gives !== null && need.excludedOrganisations.includes(gives)) ||
    (offer.providerCountry !== null && countries.includes(offer.providerCountry)) ||
    countries.some((country) => offer.excludedCountries.includes(country));
  if (refused) return 'no';
  const placeless = need.countries === null && (offer.providerCountry !== null || offer.excludedCountries.length > 0);
  return asks === null || gives === null || placeless ? 'unknown' : 'yes';
}

function time(need: NeedFacts, offer: OfferFacts, { asOf }: Context): Answer {
  if (!need.window || !offer.window) return null;
  const day = (date: string) => Math.round(new Date(`${date}T00:00:00Z`).getTime() / 86_400_000);
  const from = Math.max(day(need.window.from), day(offer.window.from), day(asOf) + offer.leadDays);
  const to = Math.min(day(need.window.to), day(offer.window.to));
  return to - from + 1 >= Math.min(need.durationDays ?? 30, day(need.window.to) - day(need.window.from) + 1);
}

function equipment(need: NeedFacts, offer: OfferFacts): Answer {
  if (offer.kind === 'equipment') return true;
  const asked = need.modalities && need.modalities.includes('equipment');
  const given = grantsAny(offer) || (offer.modalities && offer.modalities.includes('equipment'));
  if (asked === false || given === false) return false;
  return asked && given;
}

function embargo(need: NeedFacts, reached: string[] | null, { embargoed }: Context): Answer {
  const listed = (countries: readonly string[]) => countries.filter((country) => embargoed.includes(country)).length;
  if (reached?.length) return listed(reached) > 0;
  if (!need.countries) return null;
  if (listed(need.countries) === 0) return false;
  return listed(need.countries) === need.countries.length ? true : null;
}
