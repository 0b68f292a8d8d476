import { count, duration, durations, large, megabytes, percent, significant } from '../report/figures.js';
import { table } from '../report/table.js';
import type { Contest, Row } from './index.js';

const NAMES: Readonly<Record<Row['name'], string>> = {
  engine: 'Tandem, one thread',
  threads: 'Tandem, two threads',
  sql: 'SQL, LATERAL over one GIN index',
  service: 'service: criterion classes, breakdowns, sort',
  naive: 'naive reference',
};

/** One world's contest as a heading and a table. */
export function matchTable(contest: Contest): string {
  const { needs, offers, eligible, compared, naiveCompared, checksum, rows } = contest;
  const heading = `${count(needs)} needs × ${count(offers)} offers, ${percent(eligible)} of the pairs may meet`;
  const same = `The first 20 of ${count(compared)} needs are the same for all (${count(naiveCompared)} of them for the naive reference): ${checksum}`;
  return `\n### ${heading}\n\n${body(rows, needs)}\n\n${same}\n`;
}

function body(rows: readonly Row[], needs: number): string {
  return table(
    ['', 'needs timed', 'time for all', 'processor', 'pairs a second', 'to SQL', 'by processor', 'memory'],
    rows.map((row) => [
      NAMES[row.name],
      count(row.needs),
      `${row.needs < needs ? '≈ ' : ''}${durations(row.time)}`,
      duration(row.processor),
      large(row.pairsPerSecond),
      times(row.toSql),
      times(row.toSqlByProcessor),
      row.elsewhere > 0 ? `${megabytes(row.peak)} + ${megabytes(row.elsewhere)}` : megabytes(row.peak),
    ]),
  );
}

function times(ratio: number): string {
  return ratio === 1 ? '1' : `${significant(ratio)} ×`;
}
