import { type Command, InvalidArgumentError } from 'commander';
import type { NewUser } from './run-user-create.js';

/** `tandem user …` and `tandem token …`. */
export function registerAccounts(program: Command): void {
  const user = program.command('user').description('people who use Tandem');
  user
    .command('create')
    .description('add a person to an organisation; prints a one-time link with which they set a password')
    .requiredOption('--email <address>', 'with which the person signs in')
    .requiredOption('--name <name>', "the person's name")
    .requiredOption('--role <role>', 'what the person does there, such as national_endorser or donor_approver')
    .requiredOption('--organisation <name or id>', 'where the person serves')
    .option('--kind <kind>', 'make the organisation, of this kind: state, un_entity, regional_organisation, ngo, …')
    .option('--country <ISO3>', 'country of the State that is made')
    .option('--verified', 'you vouch for the organisation that is made; else the secretariat verifies it')
    .option('--json', 'print the result as JSON')
    .action(async ({ json, ...person }: NewUser & { json?: true }) => {
      const { runUserCreate } = await import('./run-user-create.js');
      await runUserCreate(person, json ?? false);
    });
  user
    .command('reset-factor')
    .description(
      'take the second factors from a person who has lost them, once you are sure who asks; for when nobody of the secretariat can',
    )
    .requiredOption('--email <address>', 'with which the person signs in')
    .option('--json', 'print the result as JSON')
    .action(async ({ json, ...person }: { email: string; json?: true }) => {
      const { runResetFactor } = await import('./run-reset-factor.js');
      await runResetFactor(person, json ?? false);
    });

  program
    .command('token')
    .description('tokens with which programs use the API')
    .command('create')
    .description('print a new token; it is shown this once')
    .requiredOption('--user <address>', 'whose token it is; it can do no more than that person')
    .requiredOption('--scopes <list>', 'needs:write,offers:read and the like, or all', scopes)
    .option('--days <number>', 'how long it works', days, 90)
    .option('--json', 'print the result as JSON')
    .action(async (options: { user: string; scopes: string[]; days: number; json?: true }) => {
      const { runTokenCreate } = await import('./run-token-create.js');
      await runTokenCreate(options, options.json ?? false);
    });
}

function scopes(list: string): string[] {
  const found = list.split(',').map((scope) => scope.trim());
  if (found.includes('')) throw new InvalidArgumentError('Separate scopes with single commas.');
  return [...new Set(found)];
}

function days(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < 1 || number > 366)
    throw new InvalidArgumentError('It must be a whole number from 1 to 366.');
  return number;
}
