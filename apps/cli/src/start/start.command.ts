import type { Command } from 'commander';

/** `tandem start`, which is what `npm start` runs. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('run everything: database, api, worker and web, until Ctrl-C')
    .option('--empty', 'load no sample data, and print a one-time link for the first administrator')
    .action(async (options: { empty?: true }) => {
      const { start } = await import('./start.js');
      await start({ seed: options.empty ? 'empty' : 'sample' });
    });
}
