import type { Pair } from '../pair.js';
import { all, type Gate, type Verdict, yesOrNo } from './gate.js';

/** Not the same organisation, no provider helps its own State, and neither side excludes the other. */
export const parties: Gate<'parties'> = {
  code: 'parties',
  carried: { by: 'sets' },
  verdict: (pair) => all(byOrganisation(pair), byCountry(pair)),
  facts: ({ need, offer }) => ({
    sameOrganisation: need.organisation !== null && need.organisation === offer.organisation,
    ownState: offer.providerCountry !== null && need.countries?.includes(offer.providerCountry) === true,
  }),
};

function byOrganisation({ need, offer }: Pair): Verdict {
  if (need.organisation !== null && offer.excludedOrganisations.includes(need.organisation)) return 'no';
  if (offer.organisation !== null && need.excludedOrganisations.includes(offer.organisation)) return 'no';
  if (need.organisation === null || offer.organisation === null) return 'unknown';
  return yesOrNo(need.organisation !== offer.organisation);
}

function byCountry({ need, offer }: Pair): Verdict {
  // A provider without a State of its own (an organisation of the UN, say) has nothing to compare here.
  if (offer.providerCountry === null && offer.excludedCountries.length === 0) return 'yes';
  if (need.countries === null) return 'unknown';
  const refused = (country: string) => country === offer.providerCountry || offer.excludedCountries.includes(country);
  return yesOrNo(!need.countries.some(refused));
}
