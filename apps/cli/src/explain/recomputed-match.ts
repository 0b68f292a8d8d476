import type { Explanations, MatchDetail, Recomputed } from '@tandem/matching';
import { CommandFailure } from '../failure.js';
import { differences, type Difference } from './differences.js';
import type { StoredMatch, StoredMatchesRepository } from './stored-matches.repository.js';

/** A stored match beside what its stored inputs give today. */
export interface RecomputedMatch extends StoredMatch {
  recomputed: Recomputed;
  /** False where only the numbers are stored: a pair that nobody has spoken about since it was scored. */
  explained: boolean;
  differences: Difference[];
}

/**
 * Reads a match and computes it anew.
 *
 * @throws CommandFailure 1 where there is no such match, or nothing is stored of what it was made of
 */
export async function recomputedMatch(
  matches: StoredMatchesRepository,
  explanations: Explanations,
  id: string,
): Promise<RecomputedMatch> {
  const stored = await matches.byId(id);
  if (!stored) throw new CommandFailure(`There is no match with the id ${id}.`);
  const { match } = stored;
  if (match.needInput === null || match.offerInput === null || match.context === null)
    throw new CommandFailure(
      `The match ${id} was stored before inputs were: run \`npx tandem rematch\`, then it can be explained.`,
    );
  const recomputed = await explanations.recompute(match);
  const [again] = await explanations.fill([{ ...match, detail: null, digest: null }]);
  if (!again) throw new Error(`The match ${id} was computed and yet not explained`);
  const explained = match.detail !== null;
  return {
    ...stored,
    recomputed,
    explained,
    differences: differences(
      { ...storedForm(stored, explained), inputs: stored.inputDigests },
      {
        ...recomputedForm(recomputed, again.detail, explained),
        inputs: explanations.inputDigests(recomputed.inputs),
      },
    ),
  };
}

/** What is compared beside the inputs: all numbers, and where they are stored the detail and the digest of all. */
function storedForm({ match }: StoredMatch, explained: boolean): object {
  const { asOf, model, needEnds, score, completeness, coverage, digest, detail } = match;
  const numbers = { asOf, model, needEnds, score, completeness, coverage };
  return explained ? { ...numbers, digest, detail } : numbers;
}

function recomputedForm(
  { context, digest, model, result }: Recomputed,
  detail: MatchDetail,
  explained: boolean,
): object {
  const { needEnds, score, completeness, coverage } = result;
  const numbers = { asOf: context.asOf, model, needEnds, score, completeness, coverage };
  return explained ? { ...numbers, digest, detail } : numbers;
}
