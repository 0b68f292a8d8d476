import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Context, MODEL } from '@tandem/scoring';
import { MatchContextsRepository } from './match-contexts.repository.js';

/** A context as it is stored: the snapshot by its id. */
export type StoredContext = Omit<Context, 'snapshot'> & { model: string; snapshot: string };

/** Contexts that results rest on, stored once each. */
@Injectable()
export class MatchContexts {
  private readonly known = new Map<string, number>();

  constructor(private readonly repository: MatchContextsRepository) {}

  /** The id under which a context is stored; a new one is stored first. */
  async idOf(context: Context): Promise<number> {
    const content = storedForm(context);
    const digest = createHash('sha256').update(canonicalJson(content)).digest('hex');
    const id = this.known.get(digest) ?? (await this.repository.idOf(digest, content));
    this.known.clear();
    this.known.set(digest, id);
    return id;
  }

  /** @throws where no such context is stored */
  async read(id: number): Promise<StoredContext> {
    const stored = await this.repository.byId(id);
    if (!stored) throw new Error(`The context ${id} of a result is not stored`);
    return stored;
  }
}

/** What is compared: rates and embargoes in full, everything else by its id. */
export function storedForm({ snapshot, ...context }: Context): StoredContext {
  return { ...context, model: MODEL, snapshot: snapshot.id };
}
