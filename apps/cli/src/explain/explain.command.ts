import type { Command } from 'commander';
import type { ExplainWish } from './run-explain.js';

const MEANING = `
Values, utilities and scores are from 0 to 1 in steps of 0.0001; an unknown value is counted 0.5. A weight is of 100; what a
criterion adds to a side's utility is its value times its weight. Amounts on which a gate rests are in minor units (cents).
The recomputed result is held against the stored one byte for byte, as canonical JSON. Exit 1 where they differ, or where
there is no such match.`;

/** `tandem explain`: how a stored match came about, computed once more from its stored inputs. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('compute a stored match once more from what it was made of, and say whether it is the same')
    .requiredOption('--match <id>', 'the match')
    .option('--against <id>', 'say also why the one stands above this other match of the same need or offer')
    .option('--language <code>', 'of the reasons: ar, en, es, fr, ru or zh', 'en')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', MEANING)
    .action(async (wish: ExplainWish) => {
      const { runExplain } = await import('./run-explain.js');
      await runExplain(wish);
    });
}
