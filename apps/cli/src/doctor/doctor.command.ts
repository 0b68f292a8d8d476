import type { Command } from 'commander';

/** `tandem doctor`. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check what Tandem stands on: Node.js, database, Redis, folders')
    .option('--json', 'print the result as JSON')
    .option('--production', 'also name what is missing before production mode starts')
    .action(async (options: { json?: true; production?: true }) => {
      const { examine } = await import('./examine.js');
      await examine({ json: options.json ?? false, production: options.production ?? false });
    });
}
