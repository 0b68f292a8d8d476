import type { Command } from 'commander';

/** `tandem import …`. */
export function registerImport(program: Command): void {
  const group = program.command('import').description('bring published files into the register');
  group
    .command('iati')
    .description('import IATI 2.01 to 2.03 activity files; a second run changes nothing')
    .argument('<files...>', 'XML files; each is imported whole or not at all')
    .option('--default-country <ISO3>', 'country to record, as assumed, where an activity states no place')
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], options: { defaultCountry?: string; json?: true }) => {
      const { runImportIati } = await import('./run-import-iati.js');
      await runImportIati(files, { defaultCountry: options.defaultCountry ?? null, json: options.json ?? false });
    });
}
