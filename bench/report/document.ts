import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { incrementalTable } from '../incremental/index.js';
import { matchTable } from '../match/table.js';
import { sizesTable } from '../sizes/index.js';
import { count, megabytes } from './figures.js';
import { readResults, type Results } from './results.js';
import { type Measured, targetTable } from './targets.js';

const file = join(process.cwd(), 'docs/performance.md');

/** Puts the tables of what was measured last between the marks of docs/performance.md. */
export async function fillDocument(): Promise<void> {
  const results = readResults();
  const measured = measuredIn(results);
  const tables: Record<string, string> = {
    targets: targetTable(measured),
    match: of(results, 'match', (measured.match ?? []).map(matchTable).join('')),
    incremental: of(results, 'incremental', measured.incremental ? incrementalTable(measured.incremental) : ''),
    sizes: of(results, 'sizes', measured.sizes ? sizesTable(measured.sizes) : ''),
  };
  let text = readFileSync(file, 'utf8');
  for (const [name, body] of Object.entries(tables)) text = filled(text, name, body);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

type Kept = Measured & { incremental?: Parameters<typeof incrementalTable>[0] };

function measuredIn(results: Results): Kept {
  return Object.fromEntries(Object.entries(results).map(([name, { result }]) => [name, result]));
}

/** Says of tables when and where they were measured. */
function of(results: Results, part: string, body: string): string {
  const entry = results[part];
  if (!entry) return 'Not measured yet.';
  const { processor, cores, memory, system, node, load, commit } = entry.machine;
  const where = `${processor}, ${count(cores)} cores, ${megabytes(memory)}, ${system}, Node ${node}`;
  return `Measured ${entry.at.slice(0, 10)} at ${commit} on ${where}; load average before: ${load}.\n${body}`;
}

function filled(text: string, name: string, body: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${file} has no marks for ${name}`);
  return `${text.slice(0, from + open.length)}\n\n${body}\n\n${text.slice(to)}`;
}
