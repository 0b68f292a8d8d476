import { stringify } from 'csv-stringify/sync';
import { MODEL, WHOLE, type Give, type Matches, type NearMiss, type PairResult } from '@tandem/scoring';
import { formatAmount } from '@tandem/vocabulary';

/** What a run found, and what printing it needs. */
export interface Outcome {
  asOf: string;
  /** Near misses were asked for. */
  near: boolean;
  results: Matches[];
  /** `need <id>` and `offer <id>` → title. */
  titles: ReadonlyMap<string, string>;
}

/** One JSON object and a line end. Shares of the whole are numbers 0…1, weights are of 100. */
export function asJson({ asOf, near, results }: Outcome): string {
  const needs = results.map(({ id, matches, near: misses }) => ({
    id,
    matches: matches.map(matchJson),
    ...(near ? { near: misses.map(({ offer, gate, opening }) => ({ offer, gate, opening })) } : {}),
  }));
  return `${JSON.stringify({ asOf, model: MODEL, needs })}\n`;
}

/** One row for each match; with near misses, a row for each of those below, with its gate and what would open it. */
export function asCsv({ near, results }: Outcome): string {
  const columns = ['need', 'rank', 'offer', 'score', 'completeness', 'coverage', 'give', 'currency', 'reasons'];
  const rows = results.flatMap(({ id, matches, near: misses }) => [
    ...matches.map((match, index) => [
      id,
      index + 1,
      match.offer,
      share(match.score),
      share(match.completeness),
      match.coverage === null ? '' : share(match.coverage),
      ...giveCells(match.give),
      match.reasons.map(({ code }) => code).join(' '),
      ...(near ? ['', ''] : []),
    ]),
    ...misses.map((miss) => [id, '', miss.offer, '', '', '', '', '', '', miss.gate, openingText(miss)]),
  ]);
  // A cell that a spreadsheet would run as a formula is written as text.
  return stringify([[...columns, ...(near ? ['gate', 'opening'] : [])], ...rows], { escape_formulas: true });
}

/** For people: a heading for each need, a line for each match. */
export function asTable({ asOf, results, titles }: Outcome): string {
  const blocks = results.map(({ id, matches, near }) => {
    const heading = `${id}  ${titles.get(`need ${id}`) ?? ''}`;
    const lines = matches.map((match, index) => matchLine(match, index + 1, titles));
    const misses = near.map((miss) => `   near  ${miss.offer}  ${miss.gate}: ${openingText(miss)}`);
    return [heading, ...(lines.length > 0 ? lines : ['   no match']), ...misses].join('\n');
  });
  return `${[`As of ${asOf}, model ${MODEL}`, ...blocks].join('\n\n')}\n`;
}

function matchJson(match: PairResult) {
  return {
    offer: match.offer,
    score: share(match.score),
    completeness: share(match.completeness),
    coverage: match.coverage === null ? null : share(match.coverage),
    give: giveJson(match.give),
    utilities: { donor: share(match.utilities.donor), state: share(match.utilities.state) },
    criteria: match.criteria.map(({ code, value, weight, contribution }) => ({
      code,
      value: value === null ? null : share(value),
      weight,
      contribution: { donor: share(contribution.donor), state: share(contribution.state) },
    })),
    reasons: match.reasons.map(({ code, params }) => ({ code, params })),
  };
}

/** What an offer can give, amounts written out. */
export function giveJson(give: Give | null) {
  if (give === null || 'unit' in give) return give;
  return { amount: formatAmount(give.amount, give.currency), currency: give.currency };
}

/** What an offer can give as two cells: how much, and of what. */
export function giveCells(give: Give | null): [string | number, string] {
  if (give === null) return ['', ''];
  return 'unit' in give ? [give.quantity, give.unit] : [formatAmount(give.amount, give.currency), give.currency];
}

function matchLine(match: PairResult, rank: number, titles: Outcome['titles']): string {
  const [amount, currency] = giveCells(match.give);
  const known = `${percent(match.completeness)} known`;
  const give = amount === '' ? '' : `  gives ${amount} ${currency}`;
  return `${String(rank).padStart(4)}  ${percent(match.score)}  ${match.offer}  ${titles.get(`offer ${match.offer}`) ?? ''}  (${known})${give}`;
}

/** `ASK_FOR_LESS amount=50000.00 currency=USD` */
function openingText({ opening: { code, params } }: NearMiss): string {
  const shown = 'amount' in params ? { ...params, amount: formatAmount(params.amount, params.currency) } : params;
  return [code, ...Object.entries(shown).map(([name, value]) => `${name}=${String(value)}`)].join(' ');
}

/** 0…10,000 as 0–1. */
export function share(value: number): number {
  return value / WHOLE;
}

/** 8,831 is ` 88 %`, rounded down. */
function percent(value: number): string {
  return `${String((value - (value % 100)) / 100).padStart(3)} %`;
}
