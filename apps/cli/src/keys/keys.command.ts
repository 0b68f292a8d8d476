import type { Command } from 'commander';

/** `tandem keys …`: the keys of what is sealed. */
export function registerKeys(program: Command): void {
  const keys = program.command('keys').description('the keys under which annexes, sealed records and secrets lie');
  const run = async (name: 'rotate' | 'status' | 'prune', json: boolean) => {
    const { runKeys } = await import('./run-keys.js');
    await runKeys(name, json);
  };

  keys
    .command('rotate')
    .description('add a key that seals from now on, and wrap with it what older keys wrap; Tandem may run meanwhile')
    .option('--json', 'print the result as JSON')
    .action(({ json }: { json?: true }) => run('rotate', json ?? false));

  keys
    .command('status')
    .description('show the keys and how many sealed values each wraps')
    .option('--json', 'print the result as JSON')
    .action(({ json }: { json?: true }) => run('status', json ?? false));

  keys
    .command('prune')
    .description('take keys out of the file that wrap nothing any more; older backups need them to be opened')
    .option('--json', 'print the result as JSON')
    .action(({ json }: { json?: true }) => run('prune', json ?? false));
}
