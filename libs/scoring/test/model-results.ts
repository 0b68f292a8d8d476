import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalJson } from '../src/canonical-json.js';
import { matchAll, matchOffer } from '../src/match.js';
import { MODEL } from '../src/model.js';
import { madeSnapshot } from './made-snapshot.js';
import { sampleFacts, sampleFactsText } from './sample-facts.js';

/** What a model makes of the sample data, as models/<id>.json keeps it. */
export interface ModelResults {
  model: string;
  /** SHA-256 of the facts. */
  facts: string;
  /** SHA-256 of every result, with and without a snapshot; null for a model that was gone before results were kept. */
  results: string | null;
  /** Need → its offers with their scores, in order, without a snapshot. */
  needs: Record<string, string>;
  /** Offer → its needs, alike. */
  offers: Record<string, string>;
}

const fileOf = (model: string) => new URL(`./models/${model}.json`, import.meta.url);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What this model makes of the sample data now. */
export function presentResults(): ModelResults {
  const sample = sampleFacts();
  const { needs, offers, context } = sample;
  const plain = matchAll(needs, offers, context, { near: true });
  const informed = { ...context, snapshot: madeSnapshot(sample), embargoed: ['MLI', 'SSD'] };
  return {
    model: MODEL,
    facts: sha256(sampleFactsText),
    results: sha256(canonicalJson([plain, matchAll(needs, offers, informed, { near: true })])),
    needs: Object.fromEntries(
      plain.map(({ id, matches }) => [id, matches.map(({ offer, score }) => `${offer} ${score}`).join(', ')]),
    ),
    offers: Object.fromEntries(
      offers.map((offer) => {
        const { matches } = matchOffer(offer, needs, context);
        return [offer.id, matches.map(({ need, score }) => `${need} ${score}`).join(', ')];
      }),
    ),
  };
}

/** What is kept of a model; null where nothing is. */
export function keptResults(model: string): ModelResults | null {
  const file = fileOf(model);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ModelResults) : null;
}

/** Keeps what this model makes of the sample data. */
export function keepResults(results: ModelResults): void {
  writeFileSync(fileOf(results.model), `${JSON.stringify(results, null, 2)}\n`);
}
