import type { Command } from 'commander';

/** `tandem migrate`. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version; an older one is backed up first')
    .option('--sample', 'then load the sample data if the database is empty')
    .option('--empty', 'then print a one-time link for the first administrator if there is none')
    .option('--without-backup', 'migrate an older database without a backup')
    .option('--json', 'print the result as JSON')
    .action(async (options: { sample?: true; empty?: true; withoutBackup?: true; json?: true }, command: Command) => {
      if (options.sample && options.empty) command.error('--sample and --empty exclude each other');
      const { runMigrate } = await import('./run-migrate.js');
      await runMigrate({
        seed: options.sample ? 'sample' : options.empty ? 'empty' : undefined,
        backup: !options.withoutBackup,
        json: options.json ?? false,
      });
    });
}
