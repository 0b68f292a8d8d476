import { Injectable, Logger } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { Transactions } from '@tandem/platform/database';
import { DEFAULT_WEIGHTS, MatchIndex, type WeightSets } from '@tandem/scoring';
import { MatchingContext } from '../matching-context.js';
import { needFactsOf, offerFactsOf } from '../record-facts.js';
import { MatchingWeights } from '../weights/weights.service.js';
import { EngineRepository, type FloorRow, type RecordRow } from './engine.repository.js';
import { HeldRecords } from './held-records.js';
import { MatchContexts } from './match-contexts.js';
import { MatchInputs, type MatchInput } from './match-inputs.js';

/** What a process holds, for showing; `bytes` are those of columns, bitmaps and tables. */
export interface EngineSize {
  needs: number;
  offers: number;
  bytes: number;
}

/**
 * The index of all open records that this process holds, brought up to date before each use by reading what was written
 * since. A new day, new rates, embargoes or a new snapshot make a new index.
 */
@Injectable()
export class MatchingEngine {
  private readonly log = new Logger(MatchingEngine.name);
  private held: HeldRecords | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly repository: EngineRepository,
    private readonly transactions: Transactions,
    private readonly context: MatchingContext,
    private readonly contexts: MatchContexts,
    private readonly inputs: MatchInputs,
    private readonly accounts: AccountsService,
    private readonly weights: MatchingWeights,
  ) {}

  /** Everything committed before the call is in what it gives. One refresh at a time. */
  current(): Promise<HeldRecords> {
    const refreshed = this.turn.then(() => this.transactions.apart(() => this.bringUpToDate()));
    this.turn = refreshed.catch(() => undefined);
    return refreshed;
  }

  /** What is held now; nothing before the first use. */
  get size(): EngineSize {
    const { needs, offers } = this.held?.index.size ?? { needs: 0, offers: 0 };
    return { needs, offers, bytes: this.held?.index.bytes ?? 0 };
  }

  /** Lets go of the index; the next use loads it anew. Rows that are deleted rather than closed are only missed then. */
  release(): void {
    this.held = null;
  }

  private async bringUpToDate(): Promise<HeldRecords> {
    const value = await this.context.at(this.transactions.reader);
    if (this.held?.context.value !== value) {
      const context = { id: await this.contexts.idOf(value), value };
      if (this.held?.context.id !== context.id) return (this.held = await this.load(context));
    }
    const { held } = this;
    const { mark, records, floors } = await this.repository.changesSince(held.mark, held.context.id);
    await this.take(held, records);
    this.takeFloors(held, floors);
    held.mark = mark;
    return held;
  }

  private async load(context: HeldRecords['context']): Promise<HeldRecords> {
    const began = performance.now();
    const held = new HeldRecords(context, new MatchIndex(context.value), await this.repository.mark());
    for (const side of ['offer', 'need'] as const) {
      let after: string | null = null;
      do {
        const page = await this.repository.open(side, after);
        await this.take(held, page.rows);
        after = page.last;
      } while (after !== null);
    }
    this.takeFloors(held, await this.repository.floors(context.id));
    const { needs, offers } = held.index.size;
    const took = Math.round(performance.now() - began);
    const memory = `${(held.index.bytes / 1_000_000).toFixed(1)} MB`;
    this.log.log(
      `holds ${needs} needs and ${offers} offers as of ${context.value.asOf} in ${memory}, loaded in ${took} ms`,
    );
    return held;
  }

  /** Puts open records and removes the others. A row that is read twice changes nothing the second time. */
  private async take(held: HeldRecords, rows: readonly RecordRow[]): Promise<void> {
    const open = rows.filter((row) => isOpen(row));
    for (const row of rows) if (!isOpen(row)) held.forget(row.side, row.id);
    if (open.length === 0) return;
    const organisations = open.map((row) => row.organisationId);
    const owners = await this.accounts.organisationsById(organisations);
    const weights = await this.weights.of(this.transactions.reader, organisations);
    const inputs = open.map((row) =>
      inputOf(row, owners, weights.get(row.organisationId) ?? DEFAULT_WEIGHTS, held.context.value.asOf),
    );
    const ids = await this.inputs.store(inputs);
    inputs.forEach((input, i) => {
      const { id, version } = open[i] as RecordRow;
      const record = { version, input: ids[i] as number };
      if (held.record(input.side, id)?.input !== record.input) put(held.index, input);
      held.note(input.side, id, record);
    });
  }

  private takeFloors(held: HeldRecords, floors: readonly FloorRow[]): void {
    for (const { side, id, floor } of floors) if (held.record(side, id)) held.setFloor(side, id, floor);
  }
}

const isOpen = ({ status, visibility }: RecordRow): boolean => status === 'open' && visibility !== 'sealed';

function inputOf(row: RecordRow, owners: Map<string, Organisation>, own: WeightSets, asOf: string): MatchInput {
  return row.side === 'need'
    ? { side: row.side, facts: needFactsOf(row, owners, asOf), weights: own.state }
    : { side: row.side, facts: offerFactsOf(row, owners, asOf), weights: own.donor };
}

function put(index: MatchIndex, input: MatchInput): void {
  if (input.side === 'need') index.putNeed(input.facts, input.weights);
  else index.putOffer(input.facts, input.weights);
}
