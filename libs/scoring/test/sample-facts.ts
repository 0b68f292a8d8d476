import { readFileSync } from 'node:fs';
import type { Context, NeedFacts, OfferFacts, Specificity } from '../src/facts.js';
import { NO_SNAPSHOT } from '../src/snapshot.js';

/** The sample data as the engine reads them on one day, kept as they were when the model was last judged by them. */
export interface SampleFacts {
  needs: NeedFacts[];
  offers: OfferFacts[];
  /** Without a snapshot and without embargoes. */
  context: Context;
}

interface Kept extends Pick<Context, 'asOf' | 'vocabulary' | 'rates'> {
  needs: NeedFacts[];
  offers: (Omit<OfferFacts, 'geography'> & { geography: Record<string, string> | null })[];
}

/** The file's text, by which it is told whether it changed. */
export const sampleFactsText = readFileSync(new URL('./generated/sample-facts.json', import.meta.url), 'utf8');

export function sampleFacts(): SampleFacts {
  const { needs, offers, ...tables } = JSON.parse(sampleFactsText) as Kept;
  return {
    needs,
    offers: offers.map((offer) => ({ ...offer, geography: offer.geography && countriesOf(offer.geography) })),
    context: { ...tables, snapshot: NO_SNAPSHOT, embargoed: [] },
  };
}

/** The file keeps for each closeness the countries in one string. */
function countriesOf(closeness: Record<string, string>): Record<string, Specificity> {
  return Object.fromEntries(
    Object.entries(closeness).flatMap(([value, countries]) =>
      countries.split(' ').map((country) => [country, Number(value) as Specificity]),
    ),
  );
}
