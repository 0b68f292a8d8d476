import type { Context, NeedFacts, OfferFacts, Weights } from '@tandem/scoring';
import type pg from 'pg';
import { type Numbering, Numbers } from './numbers.js';
import { lineRows, needRow, offerRow } from './rows.js';
import { DERIVED, FACTS } from './schema.js';

/** What is to be loaded; records are asked for one at a time. */
export interface Records {
  context: Context;
  /** All codes that occur in records or context. */
  countries: readonly string[];
  themes: readonly string[];
  currencies: readonly string[];
  needs: Iterable<{ number: number; need: NeedFacts; weights: Weights }>;
  offers: Iterable<{ offer: OfferFacts; weights: Weights }>;
}

const BATCH = 1_000;

/** Fills an empty database with facts, and makes of them what SEARCH reads. */
export async function load(client: pg.Client, records: Records): Promise<void> {
  const { context } = records;
  const codes: Numbering = {
    themes: new Numbers(records.themes),
    countries: new Numbers(records.countries),
    currencies: new Numbers(records.currencies),
    organisations: new Numbers(),
    ways: new Numbers(),
    languages: new Numbers(),
    units: new Numbers(),
    topics: new Numbers(),
    recipients: new Numbers(),
  };
  await client.query(FACTS);
  await insert(client, 'theme', themeRows(context, codes));
  await insert(client, 'currency', currencyRows(context, codes));
  await insert(client, 'running', runningRows(context, codes));
  await insert(client, 'past', pastRows(context, codes));
  await insert(client, 'offer_fact', offerRows(records, codes));
  await insert(client, 'need_fact', needRows(records, codes));
  await insert(client, 'need_line', allLines(records, codes));
  const embargoed = codes.countries.ofEach(context.embargoed);
  const setting = { as_of: context.asOf, embargoed, themes: codes.themes.size, ways: codes.ways.size };
  await insert(client, 'setting', [setting]);
  for (const statement of DERIVED.split(';')) await client.query(statement);
}

async function insert(client: pg.Client, table: string, rows: Iterable<object>): Promise<void> {
  const statement = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1)`;
  let batch: object[] = [];
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue;
    await client.query(statement, [JSON.stringify(batch)]);
    batch = [];
  }
  await client.query(statement, [JSON.stringify(batch)]);
}

function themeRows({ vocabulary, snapshot }: Context, { themes }: Numbering): object[] {
  return themes.codes.map((code) => ({
    number: themes.of(code),
    parent: themes.ofOne(vocabulary.parents[code] ?? null),
    related: themes.ofEach(vocabulary.related[code] ?? []),
    rarity: snapshot.rarity[code] ?? 10_000,
  }));
}

/** Units for a US cent; NULL without a rate on or before the day. */
function currencyRows({ rates, asOf }: Context, { currencies }: Numbering): object[] {
  return currencies.codes.map((code) => {
    const found = code === 'USD' ? { numerator: 1, denominator: 1, date: asOf } : rates.latest[code];
    const rate = found && found.date <= asOf ? found : undefined;
    return {
      number: currencies.of(code),
      minor_units: rate?.numerator ?? null,
      us_cents: rate?.denominator ?? null,
    };
  });
}

function runningRows({ snapshot }: Context, codes: Numbering): object[] {
  return Object.entries(snapshot.running).flatMap(([country, works]) =>
    works.map(({ provider, themes, from, to }) => ({
      country: codes.countries.of(country),
      provider: codes.organisations.ofOne(provider),
      themes: codes.themes.ofEach(themes),
      first_day: from,
      last_day: to,
    })),
  );
}

function pastRows({ snapshot }: Context, codes: Numbering): object[] {
  return Object.entries(snapshot.pastWork).map(([provider, { places, themes }]) => ({
    provider: codes.organisations.of(provider),
    places: codes.countries.ofEach(Object.keys(places)),
    worth: Object.values(places),
    themes: codes.themes.codes.map((theme) => themes[theme] ?? 0),
  }));
}

function* offerRows({ offers }: Records, codes: Numbering): Generator<object> {
  for (const { offer, weights } of offers) yield offerRow(offer, weights, codes);
}

function* needRows({ needs, context }: Records, codes: Numbering): Generator<object> {
  for (const { number, need, weights } of needs) yield needRow(number, need, weights, context.snapshot, codes);
}

function* allLines({ needs }: Records, codes: Numbering): Generator<object> {
  for (const { number, need } of needs) yield* lineRows(number, need, codes);
}
