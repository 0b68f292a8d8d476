import type { Command } from 'commander';

/** `tandem doctor`. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check what Tandem stands on: Node.js, database, Redis, folders')
    .option('--json', 'print the result as JSON')
    .action(async (options: { json?: true }) => {
      const { examine } = await import('./examine.js');
      await examine({ json: options.json ?? false });
    });
}
