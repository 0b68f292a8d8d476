import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.js';

/** The bench is started in the project's folder. */
const file = join(process.cwd(), 'bench/results.json');

/** What was measured last, by part. */
export type Results = Record<string, { at: string; machine: Machine; result: unknown }>;

export function readResults(): Results {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
}

/** Puts what a part measured in the place of what it measured last; `machine` as it was before. */
export function keep(part: string, machine: Machine, result: object): void {
  const entry = { at: new Date().toISOString(), machine, result };
  writeFileSync(file, `${JSON.stringify({ ...readResults(), [part]: entry }, null, 1)}\n`);
}
