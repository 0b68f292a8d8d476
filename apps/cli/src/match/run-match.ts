import 'reflect-metadata';
import { NEED_TABLE, OFFER_TABLE } from '@tandem/exchange';
import { isDay, toMinor } from '@tandem/input';
import { needFacts, offerFacts } from '@tandem/matching';
import { needProblems } from '@tandem/needs';
import { offerProblems } from '@tandem/offers';
import { BadTableError, embargoesFromCsv, rateTable, ratesFromCsv, shippedRates } from '@tandem/rates';
import { matchAll, naiveMatchAll, NO_SNAPSHOT, type Context, type NeedFacts, type OfferFacts } from '@tandem/scoring';
import { THEME_PARENTS, THEME_RELATED, VOCABULARY_ID } from '@tandem/vocabulary';
import { CommandFailure } from '../failure.js';
import { FileNeedDto, FileOfferDto, OPEN_STATES } from './file-records.dto.js';
import { asCsv, asJson, asTable, type Outcome } from './print.js';
import { readRecords } from './read-records.js';
import { readText } from './read-text.js';

/** The options of `tandem match`. */
export interface MatchWish {
  needs: string;
  offers: string;
  top: number;
  asOf?: string;
  rates?: string;
  embargoes?: string;
  near?: true;
  naive?: true;
  format: 'json' | 'csv' | 'table';
}

const PRINT = { json: asJson, csv: asCsv, table: asTable };

/**
 * What `tandem match` prints: the same bytes for the same input, in whatever order it comes.
 *
 * @throws CommandFailure 2 where an option or a file is wrong
 */
export function runMatch(wish: MatchWish): string {
  const context = contextOf(wish);
  const needs = readRecords(wish.needs, { type: FileNeedDto, csv: NEED_TABLE, problems: needProblems });
  const offers = readRecords(wish.offers, { type: FileOfferDto, csv: OFFER_TABLE, problems: offerProblems });
  const match = wish.naive ? naiveMatchAll : matchAll;
  const outcome: Outcome = {
    asOf: context.asOf,
    near: wish.near ?? false,
    results: match(
      needs.map((need) => needOf(need, context.asOf)),
      offers.map((offer) => offerOf(offer, context.asOf)),
      context,
      { top: wish.top, near: wish.near ?? false },
    ),
    titles: new Map([...needs.map(titleOf('need')), ...offers.map(titleOf('offer'))]),
  };
  return PRINT[wish.format](outcome);
}

function contextOf({ asOf = new Date().toISOString().slice(0, 10), rates, embargoes }: MatchWish): Context {
  if (!isDay(asOf)) throw new CommandFailure(`--as-of ${asOf}: must be a day from 1990 to 2100 as YYYY-MM-DD`, 2);
  const published = rates === undefined ? shippedRates : readTable(rates, ratesFromCsv);
  const periods = embargoes === undefined ? [] : readTable(embargoes, embargoesFromCsv);
  return {
    asOf,
    vocabulary: { id: VOCABULARY_ID, parents: THEME_PARENTS, related: THEME_RELATED },
    rates: rateTable(published, asOf),
    // Files tell nothing of the population.
    snapshot: NO_SNAPSHOT,
    embargoed: periods
      .filter(({ from, to }) => from <= asOf && (to === null || asOf <= to))
      .map(({ country }) => country),
  };
}

function readTable<T>(file: string, read: (text: string) => T): T {
  try {
    return read(readText(file));
  } catch (error) {
    if (error instanceof BadTableError) throw new CommandFailure(`${file}, ${error.message}`, 2);
    throw error;
  }
}

/** A file knows organisations by id only: neither their State nor, of a regional body, the members. */
function needOf(need: FileNeedDto, asOf: string): NeedFacts {
  const standing = {
    id: need.id,
    open: isOpen(need),
    organisation: need.organisation ?? null,
    members: [],
    lackingMinor: need.cost ? toMinor(need.cost) : null,
  };
  return needFacts(need, standing, asOf);
}

function offerOf(offer: FileOfferDto, asOf: string): OfferFacts {
  const standing = { id: offer.id, open: isOpen(offer), organisation: offer.organisation ?? null, country: null };
  return offerFacts(offer, { ...standing, reservedMinor: 0, committedMinor: 0 }, asOf);
}

function isOpen({ status }: { status?: string | null }): boolean {
  return OPEN_STATES.includes(status ?? 'open');
}

function titleOf(side: 'need' | 'offer') {
  return ({ id, title }: { id: string; title: string }): [string, string] => [`${side} ${id}`, title];
}
