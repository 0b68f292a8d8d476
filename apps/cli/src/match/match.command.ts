import { InvalidArgumentError, Option, type Command } from 'commander';
import type { MatchWish } from './run-match.js';

const COLUMNS = `
A file is a JSON array of needs or offers as the API takes them, each with an id (and, where it is not open, a status), or
CSV whose first line names columns; lists hold their entries separated by ";", an empty cell is "not known".
  needs:  id, title, themes (STOCK:0.7;MARK:0.3), and any of status, organisation, countries, modalities, cost, currency,
          smallestUseful, unit, quantity, windowFrom, windowTo, durationDays, genderMarker, languages, recipient,
          eligibleOrganisation, excludedOrganisations, odaOpinion, optIns, topics, hostConsent, urgency, exemptionReference
  offers: id, title, kind, themes, and any of status, organisation, include, exclude, modalities, available, currency,
          perGrantMin, perGrantMax, unit, quantity, windowFrom, windowTo, leadDays, minGenderMarker, odaOnly, recipients,
          genderSought, languages, excludedOrganisations, excludedCountries, optIns, topics
Amounts in parameters of reasons are in minor units (cents). Wrong input: exit 2 and the place as a JSON pointer.`;

/** `tandem match`: needs and offers from files, ranked matches to the terminal; needs no database. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('rank offers for needs, from files, with the reasons')
    .requiredOption('--needs <file>', 'needs, JSON or CSV')
    .requiredOption('--offers <file>', 'offers, JSON or CSV')
    .option('--top <number>', 'at most this many matches for each need', wholeNumber, 20)
    .option('--as-of <date>', 'the day that counts as today, YYYY-MM-DD (default: today, UTC)')
    .option('--rates <file>', 'CSV currency,date,per_usd,source (default: the shipped table, which is illustrative)')
    .option('--embargoes <file>', 'CSV country,from,to,source (default: none)')
    .option('--near', 'also the pairs that one change would let meet')
    .option('--naive', 'score every pair with the plain reference implementation; the result is the same')
    .addOption(new Option('--format <format>', 'how to print').choices(['json', 'csv', 'table']).default('json'))
    .option('--json', 'the same as --format json')
    .addHelpText('after', COLUMNS)
    .action(async ({ json, ...wish }: MatchWish & { json?: true }) => {
      const { runMatch } = await import('./run-match.js');
      process.stdout.write(runMatch(json ? { ...wish, format: 'json' } : wish));
    });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < 1 || number > 10_000) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 10000.');
  }
  return number;
}
