import { PARTS } from './parts.js';
import { machine } from './report/machine.js';
import { progress } from './report/progress.js';
import { keep } from './report/results.js';

// `npm run bench [-- <part>…] [-- --quick] [-- --size=small|medium|large]`, started by tools/bench.mjs.
const args = process.argv.slice(2);
const named = args.filter((argument) => !argument.startsWith('--'));
const unknown = named.find((name) => !(name in PARTS));

// Ends with what it started: see process/apart.ts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const names = named.length > 0 ? named : Object.keys(PARTS).filter((name) => PARTS[name]?.always);
try {
  const where = machine();
  console.log(`${where.processor}, ${where.cores} cores, Node ${where.node}, load ${where.load}`);
  for (const name of names) {
    const part = PARTS[name];
    if (!part) continue;
    progress(name);
    const result = await part.run(args);
    // With options a run is a trial, or a part of the whole: it says nothing to keep.
    if (named.length === args.length && result !== null) keep(name, where, result);
  }
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
}
