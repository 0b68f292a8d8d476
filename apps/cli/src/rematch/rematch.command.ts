import type { Command } from 'commander';

const MEANING = `
Everything is matched anew by itself when the day, the rates, the embargoes, the code lists or the model change; this does it
now. The run is shared with the workers that are there. Ctrl-C leaves the rest of it to them. It ends with 1 when it did not
come to its end here: it was left, or another run took its place.`;

/** `tandem rematch`: every open need and offer matched anew. */
export function registerRematch(program: Command): void {
  program
    .command('rematch')
    .description('match every open need and offer anew, with new statistics')
    .option('--json', 'print the run as JSON')
    .addHelpText('after', MEANING)
    .action(async (options: { json?: true }) => {
      const { runRematch } = await import('./run-rematch.js');
      await runRematch(options.json ?? false);
    });
}
