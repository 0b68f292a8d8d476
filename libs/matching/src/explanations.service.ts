import { Injectable } from '@nestjs/common';
import { MODEL, type Context, type PairResult } from '@tandem/scoring';
import { Transactions } from '@tandem/platform/database';
import { MatchContexts } from './engine/match-contexts.js';
import { MatchInputs } from './engine/match-inputs.js';
import { detailOf, digestOf, pairInputs, resultOf, type PairInputs } from './found-pairs.js';
import type { Match, MatchDetail } from './match.entity.js';
import type { FoundNearMiss } from './matching.repository.js';
import { MatchingSnapshots } from './snapshot/matching-snapshots.js';

/** Contexts that a process remembers: today's, and a few of earlier days. */
const REMEMBERED = 4;

/** A result computed anew from what it was made of. */
export interface Recomputed {
  inputs: PairInputs;
  context: Context;
  result: PairResult;
  digest: string;
  /** The model that computes now, and the one that computed the stored result. */
  model: string;
  storedModel: string;
}

/** A match with its explanation. */
export type ExplainedMatch = Match & { detail: MatchDetail; digest: string };

/** Ids of what a result was made of; null for one of before these were stored. */
type MadeOf = Pick<Match, 'needInput' | 'offerInput' | 'context'>;

/** Explains stored results from their stored inputs: the engine is pure, so that the same input gives the same bytes. */
@Injectable()
export class Explanations {
  private readonly remembered = new Map<number, { context: Context; model: string }>();

  constructor(
    private readonly inputs: MatchInputs,
    private readonly contexts: MatchContexts,
    private readonly snapshots: MatchingSnapshots,
    private readonly transactions: Transactions,
  ) {}

  /** Adds the explanation, which is stored only of pairs that people talk about. */
  async fill(matches: readonly Match[]): Promise<ExplainedMatch[]> {
    const bare = matches.filter(({ detail }) => detail === null);
    const results = await this.recomputeAll(bare);
    bare.forEach((match, i) => {
      const { result, context, digest } = results[i] as Recomputed;
      match.detail = detailOf(result, context);
      match.digest = digest;
    });
    return matches.filter((match): match is ExplainedMatch => match.detail !== null && match.digest !== null);
  }

  /** What would open near misses, in their order. */
  async openings(misses: readonly FoundNearMiss[]): Promise<({ code: string; params: object } | undefined)[]> {
    const results = await this.recomputeAll(
      misses.map((miss) => ({ needInput: miss.need_input, offerInput: miss.offer_input, context: miss.context })),
    );
    return results.map(({ result }) => result.near?.opening);
  }

  /** @throws where nothing is stored of what the result was made of */
  async recompute(made: MadeOf): Promise<Recomputed> {
    const [one] = await this.recomputeAll([made]);
    return one as Recomputed;
  }

  /** The digests under which inputs are stored. */
  inputDigests({ need, offer }: PairInputs): { need: string; offer: string } {
    return { need: this.inputs.digestOf(need), offer: this.inputs.digestOf(offer) };
  }

  private async recomputeAll(made: readonly MadeOf[]): Promise<Recomputed[]> {
    const read = await this.inputs.read(
      made.flatMap(({ needInput, offerInput }) => [known(needInput), known(offerInput)]),
    );
    const results: Recomputed[] = [];
    for (const { needInput, offerInput, context: id } of made) {
      const { context, model: storedModel } = await this.contextOf(known(id));
      const inputs = pairInputs(read.get(known(needInput)), read.get(known(offerInput)));
      const result = resultOf(inputs, context);
      results.push({ inputs, context, result, digest: digestOf(inputs, context), model: MODEL, storedModel });
    }
    return results;
  }

  private async contextOf(id: number): Promise<{ context: Context; model: string }> {
    const known = this.remembered.get(id);
    if (known) return known;
    const { model, snapshot: snapshotId, ...stored } = await this.contexts.read(id);
    const snapshot = await this.snapshots.byId(snapshotId, this.transactions.reader);
    const found = { context: { ...stored, snapshot }, model };
    this.remembered.set(id, found);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    return found;
  }
}

function known(id: number | null): number {
  if (id === null) throw new Error('This result was stored before its inputs were: it cannot be computed again');
  return id;
}
