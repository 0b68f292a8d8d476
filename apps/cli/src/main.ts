import '@tandem/platform/lifecycle';
import { ConfigError } from '@tandem/platform/config';
import { Command, CommanderError } from 'commander';
import { registerAccounts } from './accounts/accounts.command.js';
import { registerVerifyAudit } from './audit/verify-audit.command.js';
import { registerDoctor } from './doctor/doctor.command.js';
import { registerExplain } from './explain/explain.command.js';
import { CommandFailure } from './failure.js';
import { registerImport } from './import/import.command.js';
import { registerKeys } from './keys/keys.command.js';
import { registerMatch } from './match/match.command.js';
import { registerMigrate } from './migrate/migrate.command.js';
import { registerRates } from './rates/rates.command.js';
import { registerRematch } from './rematch/rematch.command.js';
import { registerSearch } from './search/search.command.js';
import { registerStart } from './start/start.command.js';

const program = new Command('tandem')
  .description('Matches needs for assistance under the Programme of Action with the resources that donors offer.')
  .exitOverride()
  .showHelpAfterError('(tandem --help lists the commands)');

// Each imports what it does only when it is run: --help stays fast.
registerStart(program);
registerMigrate(program);
registerMatch(program);
registerExplain(program);
registerRematch(program);
registerImport(program);
registerSearch(program);
registerRates(program);
registerAccounts(program);
registerVerifyAudit(program);
registerKeys(program);
registerDoctor(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = await report(error);
}

/** Exit codes: 0 done, 1 the work failed, 2 wrong usage. */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && tellsAll(error)) {
    console.error(error.message);
    return error instanceof CommandFailure ? error.exitCode : 1;
  }
  const { tellUnexpected } = await import('./unexpected.js');
  console.error(await tellUnexpected(error));
  return 1;
}

/** Whether the message is meant for an operator, who has no use for a stack trace. */
function tellsAll(error: Error): boolean {
  // The databases' by their names: to import their libraries would slow --help.
  const ofDatabases = ['EmbeddedPostgresError', 'ApplicationRoleMissing'];
  return error instanceof CommandFailure || error instanceof ConfigError || ofDatabases.includes(error.name);
}
