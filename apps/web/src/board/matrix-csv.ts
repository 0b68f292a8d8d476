import type { MatrixRow } from './board';

interface Names {
  heads: readonly string[];
  country: (code: string) => string;
  theme: (code: string) => string;
}

const quoted = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;

/** The matrix as CSV (RFC 4180), a line for each State and theme: names, codes, then the four figures. */
export function matrixCsv(rows: readonly MatrixRow[], { heads, country, theme }: Names): string {
  const lines = rows.flatMap((row) =>
    row.cells.map((cell) => [
      country(row.country),
      row.country,
      theme(cell.theme),
      cell.theme,
      cell.needsOpen,
      cell.offersReaching,
      cell.projectsRunning,
      cell.activities,
    ]),
  );
  return [heads, ...lines].map((line) => line.map(quoted).join(',') + '\r\n').join('');
}
