import type { Command } from 'commander';

const MEANING = `
The index of the search is kept by the workers. Make it anew after an organisation was renamed, after Node.js got another
version of its word lists, or where you doubt it. It can be used meanwhile.`;

/** `tandem search rebuild`: the index of the search made anew from the records. */
export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('the index of the search')
    .command('rebuild')
    .description('make the index of the search anew from the records')
    .option('--json', 'print how many records of each kind can be found, as JSON')
    .addHelpText('after', MEANING)
    .action(async (options: { json?: true }) => {
      const { runSearchRebuild } = await import('./run-search-rebuild.js');
      await runSearchRebuild(options.json ?? false);
    });
}
