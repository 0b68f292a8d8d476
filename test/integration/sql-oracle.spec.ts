import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Context, MatchIndex, type NeedFacts, type OfferFacts, SHOWN, type WeightSets } from '@tandem/scoring';
import { emptyDatabase, type TestDatabase } from '@tandem/testing';
import fc from 'fast-check';
import pg from 'pg';
import {
  contextOf,
  COUNTRIES,
  CURRENCIES,
  needAt,
  offerAt,
  SELECTIVITIES,
  THEME_CODES,
  weightsOfNeed,
  weightsOfOffer,
} from '../../bench/data/index.js';
import { load, SEARCH } from '../../bench/sql/index.js';
import * as arbitrary from '../../libs/scoring/test/arbitraries.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Records {
  needs: NeedFacts[];
  offers: OfferFacts[];
  context: Context;
  weightsOf: (need: NeedFacts, offer: OfferFacts) => WeightSets;
  countries: readonly string[];
  themes: readonly string[];
  currencies: readonly string[];
}

/** By need its first offers with their scores, as PostgreSQL alone finds them. */
async function bySql({ needs, offers, context, weightsOf, ...codes }: Records): Promise<Map<string, string[]>> {
  const [anyNeed] = needs;
  const [anyOffer] = offers;
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await load(client, {
    ...codes,
    context,
    needs: needs.map((need, number) => ({ number, need, weights: weightsOf(need, anyOffer!).state })),
    offers: offers.map((offer) => ({ offer, weights: weightsOf(anyNeed!, offer).donor })),
  });
  const found = new Map(needs.map(({ id }) => [id, [] as string[]]));
  const { rows } = await client.query(SEARCH, [needs.map((_, number) => number)]);
  for (const { number, offers, scores } of rows) {
    found.set(
      needs[number]!.id,
      (offers ?? []).map((offer: string, i: number) => `${offer} ${scores[i]}`),
    );
  }
  return found;
}

function byEngine({ needs, offers, context, weightsOf }: Records): Map<string, string[]> {
  const index = new MatchIndex(context);
  for (const need of needs) index.putNeed(need, weightsOf(need, offers[0]!).state);
  for (const offer of offers) index.putOffer(offer, weightsOf(needs[0]!, offer).donor);
  return new Map(
    needs.map(({ id }) => {
      const { first } = index.offersFor(id, { top: SHOWN });
      return [id, first.map(({ offer, score }) => `${offer} ${score}`)];
    }),
  );
}

describe('the model written in SQL', () => {
  it.each(SELECTIVITIES)('finds the same offers, scores and order in a generated world: %s', async (selectivity) => {
    const world = { seed: 7, needs: 60, offers: 150, selectivity };
    const records: Records = {
      needs: Array.from({ length: world.needs }, (_, i) => needAt(world, i)),
      offers: Array.from({ length: world.offers }, (_, i) => offerAt(world, i)),
      context: contextOf(world),
      weightsOf: (need, offer) => ({ donor: weightsOfOffer(offer), state: weightsOfNeed(need) }),
      countries: COUNTRIES,
      themes: THEME_CODES,
      currencies: CURRENCIES,
    };
    const expected = byEngine(records);
    expect([...expected.values()].flat().length).toBeGreaterThan(50);
    expect(await bySql(records)).toEqual(expected);
  });

  it('finds the same in arbitrary small worlds, unknowns, ties and all', async () => {
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitrary.needs,
        arbitrary.offers,
        arbitrary.context,
        arbitrary.weightSets,
        async (needs, offers, context, weights) => {
          const records: Records = {
            needs,
            offers,
            context,
            weightsOf: () => weights,
            countries: ['GMB', 'SEN', 'MLI', 'SOM', 'DEU', 'FRA'],
            themes: ['STOCK', 'DEST', 'MARK', 'REC', 'LEG', 'BROK', 'AMMO'],
            currencies: ['USD', 'EUR', 'JPY', 'XOF'],
          };
          const expected = byEngine(records);
          pairs += [...expected.values()].flat().length;
          expect(await bySql(records)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
    expect(pairs).toBeGreaterThan(0);
  });
});
