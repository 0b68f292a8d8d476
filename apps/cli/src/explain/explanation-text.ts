import { WHOLE, type Comparison, type PairResult } from '@tandem/scoring';
import { criterionName, gateName, partName, reasonText, type Language } from '@tandem/wording';
import { giveCells } from '../match/print.js';
import type { RecomputedMatch } from './recomputed-match.js';
import { table } from './table.js';

const SHOWN_DIFFERENCES = 20;

/** Everything about one match, for people. */
export function explanationText(one: RecomputedMatch, language: Language): string {
  const { result } = one.recomputed;
  return [heading(one), gates(result, language), criteria(result, language), outcome(one), verdict(one)].join('\n\n');
}

/** Why one of two matches stands above the other. */
export function comparisonText(
  above: RecomputedMatch,
  below: RecomputedMatch,
  { reason, parts }: Comparison,
  language: Language,
): string {
  const why = reason ? reasonText({ code: reason.code, params: { ...reason.params } }, language) : '';
  const made = parts.map(({ code, points }) => ['', partName(code, language), signed(points)]);
  return [`${above.match.id} stands above ${below.match.id}`, why, ...(made.length > 0 ? [table(made)] : [])].join(
    '\n',
  );
}

function heading({ match, need, offer, recomputed }: RecomputedMatch): string {
  const { context, model } = recomputed;
  const version = (then: number, now: number) => `version ${then}${then === now ? '' : `; it is ${now} now`}`;
  return [
    `Match      ${match.id}`,
    `need       ${need.id}  ${need.content.title}  (${version(match.needVersion, need.version)})`,
    `offer      ${offer.id}  ${offer.content.title}  (${version(match.offerVersion, offer.version)})`,
    `day        ${context.asOf}`,
    `model      ${model}`,
    `snapshot   ${context.snapshot.id}`,
    `rates      ${context.rates.id}`,
    `code lists ${context.vocabulary.id}`,
    `embargoes  ${context.embargoed.join(' ') || 'none'}`,
  ].join('\n');
}

function gates(result: PairResult, language: Language): string {
  const rows = result.gates.map(({ gate, verdict, facts }) => [gateName(gate, language), verdict, said(facts)]);
  return table([['Gate', 'verdict', 'rests on'], ...rows]);
}

function criteria({ criteria: all, reasons }: PairResult, language: Language): string {
  const sides = (one: { donor: number | string; state: number | string }) => [String(one.donor), String(one.state)];
  const rows = all.map(({ code, value, weight, contribution, reason }) => [
    criterionName(code, language),
    value === null ? 'unknown' : fraction(value),
    ...sides(weight),
    ...sides({ donor: fraction(contribution.donor), state: fraction(contribution.state) }),
    reasonText({ code: reason.code, params: { ...reason.params } }, language),
  ]);
  const heads = ['Criterion', 'value', 'weight donor', 'State', 'adds donor', 'State', 'reason'];
  const further = reasons
    .slice(all.length)
    .map(({ code, params }) => `Besides: ${reasonText({ code, params: { ...params } }, language)}`);
  return [table([heads, ...rows], [1, 2, 3, 4, 5]), ...further].join('\n');
}

function outcome({ recomputed: { result, digest } }: RecomputedMatch): string {
  const { utilities, score, completeness, coverage, give } = result;
  return [
    `utility    donor ${fraction(utilities.donor)}, State ${fraction(utilities.state)}`,
    `score      ${fraction(score)}, of which ${fraction(completeness)} rests on known facts`,
    `gives      ${give === null ? 'not known' : giveCells(give).join(' ')}${coverage === null ? '' : ` (${fraction(coverage)} of what is open)`}`,
    `digest     ${digest}`,
  ].join('\n');
}

function verdict({ match, explained, differences, recomputed }: RecomputedMatch): string {
  const model =
    match.model === recomputed.model
      ? []
      : [`Stored by the model ${match.model}, computed now by ${recomputed.model}: other numbers are to be expected.`];
  if (differences.length === 0)
    return explained
      ? 'The stored result is the same, byte for byte.'
      : 'The stored numbers are the same, and so are the inputs; reasons are stored once somebody speaks about the pair.';
  const lines = differences
    .slice(0, SHOWN_DIFFERENCES)
    .map(({ at, stored, recomputed: now }) => `  ${at}  stored ${json(stored)}  recomputed ${json(now)}`);
  const more = differences.length - lines.length;
  return [...model, 'The stored result differs:', ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

/** `themes=["STOCK"] days=30` */
function said(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : json(value)}`)
    .join(' ');
}

const json = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** 8,831 is `0.8831`. */
const fraction = (value: number): string => (value / WHOLE).toFixed(4);

const signed = (points: number): string => `${points < 0 ? '−' : '+'}${fraction(Math.abs(points))}`;
