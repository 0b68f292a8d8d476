import { existsSync } from 'node:fs';
import { backtest } from './backtest/index.js';
import { incremental } from './incremental/index.js';
import { match } from './match/index.js';
import { fillDocument } from './report/document.js';
import { sizes } from './sizes/index.js';

/** One part of the bench. */
interface Part {
  /** Whether it is run when no part is named. */
  always: boolean;
  /** Prints its tables; returns what results.json keeps of it, null for nothing. */
  run(args: string[]): Promise<object | null>;
}

const quickOf = (args: readonly string[]) => args.includes('--quick');

/** All parts by name, in the order in which they are run. */
export const PARTS: Readonly<Partial<Record<string, Part>>> = {
  match: { always: true, run: (args) => match({ quick: quickOf(args), only: valueOf(args, 'size') }) },
  incremental: { always: true, run: (args) => incremental({ quick: quickOf(args) }) },
  sizes: { always: true, run: (args) => sizes({ quick: quickOf(args) }) },
  backtest: { always: true, run: backtest },
  live: { always: false, run: (args) => inFolder('live', args) },
  document: { always: false, run: () => fillDocument().then(() => null) },
};

/** The function of a part's own name that its folder exports. */
async function inFolder(name: string, args: string[]): Promise<object | null> {
  const module = new URL(`./${name}/index.js`, import.meta.url);
  if (!existsSync(module)) {
    console.log(`\nThere is no bench/${name} here; that part is left out.`);
    return null;
  }
  const exported = (await import(module.href)) as Partial<Record<string, (args: string[]) => Promise<object>>>;
  return (await exported[name]?.(args)) ?? null;
}

function valueOf(args: readonly string[], name: string): string | undefined {
  const option = args.find((argument) => argument.startsWith(`--${name}=`));
  return option?.slice(name.length + 3);
}
