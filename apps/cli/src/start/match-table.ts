import type { FoundMatch } from './found-matches.js';

const rows = 8;
const widths = { need: 36, offer: 36, provider: 24 };

/** The best few as a table of at most 107 columns; long titles are cut. */
export function matchTable(matches: readonly FoundMatch[]): string {
  const lines = matches
    .slice(0, rows)
    .map(({ score, need, offer, provider }) => line(score.toFixed(2), need, offer, provider));
  const left = matches.length - lines.length;
  if (left > 0) lines.push(`… and ${left} more on the pages.`);
  return [line('score', 'need', 'offer', 'provider'), ...lines].join('\n');
}

function line(score: string, need: string, offer: string, provider: string): string {
  const cells = [score.padStart(5), fit(need, widths.need), fit(offer, widths.offer), fit(provider, widths.provider)];
  return cells.join('  ').trimEnd();
}

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1).trimEnd()}…`.padEnd(width) : text.padEnd(width);
}
