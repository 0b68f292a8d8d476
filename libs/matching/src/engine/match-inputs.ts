import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type NeedFacts, type OfferFacts, type Weights } from '@tandem/scoring';
import { MatchInputsRepository, type InputRow } from './match-inputs.repository.js';

/** What the engine read of one record: its facts, and the weights of its side. */
export type MatchInput =
  { side: 'need'; facts: NeedFacts; weights: Weights } | { side: 'offer'; facts: OfferFacts; weights: Weights };

/** Inputs that a process remembers, the last used last. */
const REMEMBERED = 4_000;

/** The stored inputs of results: whatever the index holds is stored here first, so that any result can be recomputed. */
@Injectable()
export class MatchInputs {
  private readonly remembered = new Map<number, MatchInput>();

  constructor(private readonly repository: MatchInputsRepository) {}

  /** SHA-256 over an input, by which it is stored once. */
  digestOf(input: MatchInput): string {
    return digestOfText(input.side, textOf(input));
  }

  /** Stores what is not stored yet. @returns the ids, in the order given */
  async store(inputs: readonly MatchInput[]): Promise<number[]> {
    const rows = inputs.map((input): InputRow => {
      const text = textOf(input);
      const digest = digestOfText(input.side, text);
      return { digest, side: input.side, record_id: input.facts.id, text };
    });
    const ids = await this.repository.idsOf(rows);
    return rows.map(({ digest }) => {
      const id = ids.get(digest);
      if (id === undefined) throw new Error('An input that was just stored is not there');
      return id;
    });
  }

  /** @throws where an id is not stored: inputs that a result names are never pruned */
  async read(ids: readonly number[]): Promise<Map<number, MatchInput>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.remembered.has(id));
    const found = new Map(missing.length > 0 ? await this.repository.byIds(missing) : []);
    const inputs = new Map(
      wanted.map((id): [number, MatchInput] => {
        const input = found.get(id) ?? this.remembered.get(id);
        if (!input) throw new Error(`The input ${id} of a result is not stored`);
        return [id, input];
      }),
    );
    // Only now: remembering the new may push out old ones that are wanted too.
    for (const [id, input] of inputs) this.remember(id, input);
    return inputs;
  }

  private remember(id: number, input: MatchInput): void {
    this.remembered.delete(id);
    this.remembered.set(id, input);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
  }
}

const textOf = ({ facts, weights }: MatchInput): string => canonicalJson({ facts, weights });

const digestOfText = (side: MatchInput['side'], text: string): string =>
  createHash('sha256').update(`${side} ${text}`).digest('hex');
