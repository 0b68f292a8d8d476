import { isUuid } from '@tandem/input';
import { Transactions } from '@tandem/platform/database';
import { Explanations, MatchingModule } from '@tandem/matching';
import { AuditModule } from '@tandem/platform/audit';
import { OutboxModule } from '@tandem/platform/outbox';
import { compare } from '@tandem/scoring';
import { LANGUAGES, type Language } from '@tandem/vocabulary';
import { withServices } from '../database/with-services.js';
import { CommandFailure } from '../failure.js';
import { comparisonJson, explanationJson } from './explanation-json.js';
import { comparisonText, explanationText } from './explanation-text.js';
import { recomputedMatch, type RecomputedMatch } from './recomputed-match.js';
import { StoredMatchesRepository } from './stored-matches.repository.js';

/** The options of `tandem explain`. */
export interface ExplainWish {
  match: string;
  against?: string;
  language: string;
  json?: true;
}

/**
 * Prints how a match came about, and why it stands above or below another where one is named.
 *
 * @throws CommandFailure 2 for what cannot be an id or a language; 1 where a match is not there or not comparable, or where
 *   what is stored is not what its inputs give
 */
export async function runExplain(wish: ExplainWish): Promise<void> {
  const language = languageOf(wish.language);
  const ids = idsOf(wish);
  const matches = await withServices([AuditModule, OutboxModule, MatchingModule], async (services) => {
    const stored = new StoredMatchesRepository(services(Transactions));
    const found: RecomputedMatch[] = [];
    for (const id of ids) found.push(await recomputedMatch(stored, services(Explanations), id));
    return found;
  });
  const compared = comparisonOf(matches);
  console.log(wish.json ? asJson(matches, compared, language) : asText(matches, compared, language));
  const other = matches.filter(({ differences }) => differences.length > 0);
  if (other.length > 0)
    throw new CommandFailure(`Not what is stored: ${other.map(({ match }) => match.id).join(', ')}.`);
}

type Compared = ReturnType<typeof comparisonOf>;

function comparisonOf([one, other]: RecomputedMatch[]) {
  if (!one || !other) return null;
  if (one.match.needId !== other.match.needId && one.match.offerId !== other.match.offerId)
    throw new CommandFailure('Two matches of one need, or of one offer, can be compared.');
  const comparison = compare(one.recomputed.result, other.recomputed.result);
  const [above, below] = comparison.order < 0 ? [one, other] : [other, one];
  return { above, below, comparison };
}

function asJson(matches: RecomputedMatch[], compared: Compared, language: Language): string {
  return JSON.stringify({
    matches: matches.map((one) => explanationJson(one, language)),
    comparison: compared && comparisonJson(compared.above, compared.below, compared.comparison, language),
  });
}

function asText(matches: RecomputedMatch[], compared: Compared, language: Language): string {
  const parts = matches.map((one) => explanationText(one, language));
  if (compared) parts.push(comparisonText(compared.above, compared.below, compared.comparison, language));
  return parts.join('\n\n\n');
}

function idsOf({ match, against }: ExplainWish): string[] {
  const ids = against === undefined ? [match] : [match, against];
  for (const id of ids) if (!isUuid(id)) throw new CommandFailure(`${id}: not the id of a match`, 2);
  if (against?.toLowerCase() === match.toLowerCase())
    throw new CommandFailure(`--against ${against}: name another match than --match`, 2);
  return ids;
}

function languageOf(code: string): Language {
  const language = LANGUAGES.find((one) => one === code);
  if (language === undefined) throw new CommandFailure(`--language ${code}: must be one of ${LANGUAGES.join(', ')}`, 2);
  return language;
}
