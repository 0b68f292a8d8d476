import { apart } from '../process/apart.js';
import { count, duration, megabytes, significant } from '../report/figures.js';
import { progress } from '../report/progress.js';
import { table } from '../report/table.js';
import type { Size, Task } from './run.js';

const SEED = 20_261_121;
/** The last holds as many needs as the product is meant for. */
const FULL = [
  [2_000, 500],
  [2_000, 1_000],
  [2_000, 2_000],
  [2_000, 5_000],
  [2_000, 10_000],
  [2_000, 20_000],
  [200_000, 20_000],
] as const;
const QUICK = [
  [40, 20],
  [40, 40],
] as const;

/** One size and what it came to. */
export type SizeRow = Size & { needs: number; offers: number; peak: number };

/** How time and memory grow with the data. */
export async function sizes({ quick }: { quick: boolean }): Promise<SizeRow[]> {
  const rows: SizeRow[] = [];
  for (const [needs, offers] of quick ? QUICK : FULL) {
    progress(`sizes: ${needs} needs, ${offers} offers`);
    const world = { seed: SEED, needs, offers, selectivity: 'usual' } as const;
    const task: Task = { world, searched: Math.min(needs, 2_000), repeats: quick ? 2 : 7 };
    const { result, peak } = await apart<Size>(new URL('run.js', import.meta.url), task);
    rows.push({ needs, offers, peak, ...result });
  }
  console.log(sizesTable(rows));
  return rows;
}

/** The table of what `sizes` measured. */
export function sizesTable(rows: readonly SizeRow[]): string {
  const body = table(
    [
      'needs held',
      'offers',
      'a need',
      'least–most',
      'an offer of it',
      'index',
      'bytes an offer',
      'bytes a need',
      'process',
    ],
    rows.map(({ needs, offers, perNeed, index, perOffer, needBytes, peak }) => [
      count(needs),
      count(offers),
      duration(perNeed.median / 1_000),
      `${duration(perNeed.least / 1_000)}–${duration(perNeed.most / 1_000)}`,
      `${significant((perNeed.median * 1_000) / offers)} ns`,
      megabytes(index),
      count(Math.round(perOffer)),
      count(Math.round(needBytes)),
      megabytes(peak),
    ]),
  );
  return `\n### Time and memory by size\n\n${body}\n`;
}
