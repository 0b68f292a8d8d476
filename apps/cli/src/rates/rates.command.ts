import type { Command } from 'commander';

/** `tandem rates …`. */
export function registerRates(program: Command): void {
  const group = program.command('rates').description('exchange rates, and the list of arms embargoes');
  group
    .command('import')
    .description('take in a table currency,date,per_usd,source; a later import prevails for the same currency and day')
    .argument('<file>', 'CSV file')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: { json?: true }) => {
      const { runRatesImport } = await import('./run-rates.js');
      await runRatesImport(file, options.json ?? false);
    });
  group
    .command('embargoes')
    .description("put a table country,from,to,source in the place of the operator's whole list of arms embargoes")
    .argument('<file>', 'CSV file; an empty `to` means still in force')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: { json?: true }) => {
      const { runEmbargoes } = await import('./run-rates.js');
      await runEmbargoes(file, options.json ?? false);
    });
}
