import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { toMinor, validateInput } from '@tandem/input';
import { needFacts, offerFacts } from '@tandem/matching';
import { PostNeedDto } from '@tandem/needs';
import { PostOfferDto } from '@tandem/offers';
import { rateTable, shippedRates } from '@tandem/rates';
import { sampleNeeds, sampleOffers, sampleOrganisations } from '@tandem/sample';
import type { OfferFacts } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';

const FILE = new URL('../../../../libs/scoring/test/generated/sample-facts.json', import.meta.url);
const asOf = '2026-11-21';
const organisations = new Map(sampleOrganisations.map((one) => [one.key, one]));

const needs = sampleNeeds.map(({ key, organisation, origin: _origin, status, language: _language, ...content }) => {
  const need = validateInput(PostNeedDto, { ...content });
  const standing = {
    id: key,
    open: status !== 'draft',
    organisation,
    members: organisations.get(organisation)?.members ?? [],
    lackingMinor: need.cost ? toMinor(need.cost) : null,
  };
  return needFacts(need, standing, asOf);
});

const offers = sampleOffers.map(({ key, organisation, origin: _origin, status, language: _language, ...content }) => {
  const provider = organisations.get(organisation);
  const standing = {
    id: key,
    open: status !== 'draft',
    organisation,
    country: provider?.kind === 'state' ? provider.country : null,
    reservedMinor: 0,
    committedMinor: 0,
  };
  const facts = offerFacts(validateInput(PostOfferDto, { ...content }), standing, asOf);
  return { ...facts, geography: facts.geography && countriesByCloseness(facts.geography) };
});

/** For each closeness the countries in one string: most offers name a hundred. */
function countriesByCloseness(geography: NonNullable<OfferFacts['geography']>): Record<string, string> {
  const countries: Record<string, string> = {};
  for (const [country, closeness] of Object.entries(geography)) {
    countries[closeness] = countries[closeness] ? `${countries[closeness]} ${country}` : country;
  }
  return countries;
}

function list(records: readonly object[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

it('the facts by which the model is judged are those of the sample data', () => {
  const tables = [
    `"asOf": ${JSON.stringify(asOf)}`,
    `"vocabulary": ${JSON.stringify({ id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED })}`,
    `"rates": ${JSON.stringify(rateTable(shippedRates, asOf))}`,
  ];
  const text = `{\n${[...tables, `"needs": ${list(needs)}`, `"offers": ${list(offers)}`].join(',\n')}\n}\n`;
  if (process.env.SAMPLE_FACTS === 'write') writeFileSync(FILE, text);
  if (readFileSync(FILE, 'utf8') !== text) {
    throw new Error('Sample data, code lists or rates changed: run `npm run sample-facts` and look at what it changes');
  }
  expect(needs.length + offers.length).toBeGreaterThan(100);
});
