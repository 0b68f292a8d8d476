import type { Contest } from '../match/index.js';
import type { SizeRow } from '../sizes/index.js';
import type { Incremental } from '../incremental/run.js';
import { count, duration, large, megabytes, percent, significant } from './figures.js';
import { table } from './table.js';

/** What the parts measured; a part that was not run is absent. */
export interface Measured {
  match?: Contest[];
  incremental?: Incremental;
  sizes?: SizeRow[];
}

interface Target {
  what: string;
  target: string;
  measured: string;
  reached: boolean;
}

/** What is to be reached, what was measured, and whether that is enough. */
export function targetTable(measured: Measured): string {
  const targets = [
    ...(measured.match ?? []).flatMap(ofContest),
    ...(measured.incremental ? ofChanges(measured.incremental) : []),
    ...(measured.sizes ? ofGrowth(measured.sizes) : []),
  ];
  return table(
    ['what', 'target', 'measured', 'reached'],
    targets.map(({ what, target, measured, reached }) => [what, target, measured, reached ? 'yes' : 'no']),
  );
}

function ofContest({ size, needs, offers, selectivity, eligible, rows }: Contest): Target[] {
  const best = rows.reduce((a, b) => (b.pairsPerSecond > a.pairsPerSecond ? b : a));
  const world = `${count(needs)} × ${count(offers)}, ${percent(eligible)} may meet`;
  const least = size === 'large' ? 100 : 30;
  if (size === 'small' || size === 'quick') return [];
  const toSql = {
    what: `first 20 of all needs, ${world}`,
    target: `${least} × SQL`,
    measured: `${significant(best.toSql)} ×`,
    reached: best.toSql >= least,
  };
  if (size !== 'large' || selectivity !== 'usual') return [toSql];
  return [
    toSql,
    {
      what: `pairs a second, ${world}`,
      target: '1 G',
      measured: large(best.pairsPerSecond),
      reached: best.pairsPerSecond >= 1e9,
    },
    {
      what: `memory of the process, ${world}`,
      target: 'under 400 MB',
      measured: megabytes(best.peak),
      reached: best.peak < 400 * 1_048_576,
    },
  ];
}

function ofChanges({ newNeed, changed, popular }: Incremental): Target[] {
  const row = (what: string, limit: number, value: number): Target => ({
    what,
    target: `at most ${duration(limit)}`,
    measured: duration(value),
    reached: value <= limit,
  });
  return [
    row('a new need, median', 0.1, newNeed.p50),
    row('a new need, 99th percentile', 0.5, newNeed.p99),
    row('an offer changed, needs it enters, median', 1, changed.p50),
    row('a popular offer withdrawn, 99th percentile', 50, popular.p99),
  ];
}

/** Between the fewest and the most offers, with as many needs held. */
function ofGrowth(rows: readonly SizeRow[]): Target[] {
  const [first] = rows;
  const last = rows.filter(({ needs }) => needs === first?.needs).at(-1);
  if (!first || !last) return [];
  const offers = last.offers / first.offers;
  const time = last.perNeed.median / first.perNeed.median;
  return [
    {
      what: `time for a need, ${count(first.offers)} to ${count(last.offers)} offers`,
      target: `grows less than ${significant(offers)} ×`,
      measured: `${significant(time)} ×`,
      reached: time < offers,
    },
  ];
}
