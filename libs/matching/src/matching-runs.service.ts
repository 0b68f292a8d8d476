import { Injectable } from '@nestjs/common';
import { NEED_CHANGED, type NeedEventPayload } from '@tandem/needs';
import { OFFER_CHANGED, type OfferEventPayload } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { SHOWN, type Context } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import type { Finding } from './engine/held-records.js';
import { MatchInputs } from './engine/match-inputs.js';
import { MatchingEngine } from './engine/matching-engine.js';
import { checkSame, pairInputs, resultOf } from './found-pairs.js';
import { nearRow, pairRow } from './found-rows.js';
import { judged, leavingOf, type Judged } from './judgement.js';
import {
  ListsRepository,
  farOf,
  type Leaving,
  type RunOf,
  type Standing,
  type StoredLists,
} from './lists.repository.js';
import type { MatchSide } from './match.workflow.js';
import { WhoIsTold } from './who-is-told.js';

/** Records whose debts are paid in one transaction. */
const PORTION = 20;

/** Why records are scored: one of them has changed, or everything around them may have. */
type Occasion = 'change' | 'rematch';

/** Scores records against all on the other side and puts the results in the place of the last. */
@Injectable()
export class MatchingRuns {
  constructor(
    private readonly engine: MatchingEngine,
    private readonly inputs: MatchInputs,
    private readonly lists: ListsRepository,
    private readonly told: WhoIsTold,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Finds the offers for a need as it is now; a need that is no longer open loses its suggestions. */
  scoreNeed(tx: EntityManager, needId: string): Promise<void> {
    return this.scoreAll(tx, 'need', [needId], 'change');
  }

  /** Finds the needs for an offer as it is now; an offer that is no longer open loses its suggestions. */
  scoreOffer(tx: EntityManager, offerId: string): Promise<void> {
    return this.scoreAll(tx, 'offer', [offerId], 'change');
  }

  /** The runs of several records of one side, each as if alone, in few statements. */
  async scoreAll(tx: EntityManager, side: MatchSide, ids: readonly string[], occasion: Occasion): Promise<void> {
    const before = await this.lists.storedOf(tx, side, ids);
    const held = await this.engine.current();
    const findings = ids.flatMap((id) => held.find(side, id, besides(before.get(id))) ?? []);
    const found = new Set(findings.map(({ own }) => own.id));
    await this.clear(
      tx,
      side,
      ids.filter((id) => !found.has(id)),
      before,
    );
    if (isFilled(findings)) await this.store(tx, findings, before, occasion);
  }

  /**
   * Once nobody's change waits: finds out into whose lists a portion of records still belongs; when all is found out, the
   * own runs of a portion of those.
   * @returns how many runs
   */
  async payDebts(): Promise<number> {
    if (await this.lists.isBusy(this.transactions.reader)) return 0;
    if (await this.transactions.run((tx) => this.gatherDebts(tx))) return 0;
    return this.transactions.run(async (tx) => {
      const owed = await this.lists.takeOwed(tx, PORTION);
      if (owed) await this.scoreAll(tx, owed.side, owed.ids, 'rematch');
      return owed?.ids.length ?? 0;
    });
  }

  /** @returns whether there were any */
  private async gatherDebts(tx: EntityManager): Promise<boolean> {
    const debts = await this.lists.takeDebts(tx, PORTION);
    if (debts.length === 0) return false;
    const held = await this.engine.current();
    for (const side of ['need', 'offer'] as const) {
      const own = new Set(debts.filter((debt) => debt.side === side).map(({ id }) => id));
      const owed = new Set([...own].flatMap((id) => held.find(side, id, [])?.later ?? []));
      await this.lists.noteOwed(tx, farOf(side), [...owed]);
    }
    return true;
  }

  /**
   * Writes results. A record that changed since it was read is left to its own run, be it one of this run (then nothing
   * is written of it) or one at the far side: an old fact never overwrites a new one, and a pair that another run has
   * just found is not taken away.
   */
  private async store(
    tx: EntityManager,
    findings: readonly [Finding, ...Finding[]],
    before: ReadonlyMap<string, StoredLists>,
    occasion: Occasion,
  ): Promise<void> {
    const [{ side, context }] = findings;
    const run = { side, asOf: context.value.asOf, context: context.id };
    const farSide = farOf(side);
    const own = await this.lists.standing(
      tx,
      side,
      findings.map((finding) => finding.own.id),
    );
    const current = findings.filter((finding) => own.get(finding.own.id)?.version === finding.own.version);
    if (current.length === 0) return;
    const far = await this.lists.standing(tx, farSide, [
      ...new Set(current.flatMap((finding) => [...finding.far.keys(), ...besides(before.get(finding.own.id))])),
    ]);
    const results = current.map((finding) => judged(finding, before.get(finding.own.id), far));
    await this.checkBest(results, context.value);
    const pairs = results.flatMap(({ finding, first, also }) =>
      [...first, ...also].map((hit) => pairRow(finding, hit)),
    );
    const misses = results.flatMap(({ finding, near, alsoNear }) =>
      [...near, ...alsoNear].map((hit) => nearRow(finding, hit)),
    );
    const leaving = results.flatMap((result) => leavingOf(result, 'pairs'));
    await this.lists.replacePairs(tx, run, pairs, leaving);
    await this.lists.replaceNearMisses(
      tx,
      run,
      misses,
      results.flatMap((result) => leavingOf(result, 'near')),
    );
    const owing = results.flatMap(({ finding }) => (finding.later.length > 0 ? [finding.own.id] : []));
    if (owing.length > 0) await this.lists.noteDebts(tx, side, owing);
    await this.announceShortened(tx, farSide, leaving);
    const firstRuns = await this.note(tx, run, results, own);
    await this.tell(tx, results, firstRuns, occasion);
  }

  /**
   * The search and the explanation are two programs: the best pair of each run is computed by both.
   * @throws where they differ, which is a mistake that must not be stored
   */
  private async checkBest(results: readonly Judged[], context: Context): Promise<void> {
    const best = results.flatMap(({ finding, first: [hit] }) => (hit ? [{ finding, hit }] : []));
    const inputOf = ({ finding, hit }: (typeof best)[number]) => finding.far.get(hit[farOf(finding.side)])?.input ?? 0;
    const inputs = await this.inputs.read(best.flatMap((one) => [one.finding.own.input, inputOf(one)]));
    for (const one of best) {
      const pair = pairInputs(inputs.get(one.finding.own.input), inputs.get(inputOf(one)));
      checkSame(one.hit, resultOf(pair, context));
    }
  }

  /** @returns ids of records that were scored for the first time in this edition of theirs */
  private async note(
    tx: EntityManager,
    run: RunOf,
    results: readonly Judged[],
    standing: ReadonlyMap<string, Standing>,
  ): Promise<Set<string>> {
    return this.lists.noteRuns(
      tx,
      run,
      results.map(({ finding: { own, floor }, first, also }) => ({
        id: own.id,
        version: own.version,
        edition: standing.get(own.id)?.edition ?? 0,
        eligible: first.length + also.length,
        floor: floor.match,
        nearFloor: floor.near,
      })),
    );
  }

  /**
   * Of an empty list nobody is told, and nobody is new where a later run finds the same first three for a need. An offer
   * may enter the first three of a need though its own list stays; where all needs are matched anew too, their runs tell
   * of it.
   */
  private async tell(
    tx: EntityManager,
    results: readonly Judged[],
    firstRuns: ReadonlySet<string>,
    occasion: Occasion,
  ): Promise<void> {
    for (const result of results) {
      const {
        side,
        own: { id },
      } = result.finding;
      if (result.first.length === 0) continue;
      const first = firstRuns.has(id);
      const mayBeNew = side === 'need' ? result.changesFirstThree : occasion === 'change';
      if (!first && !mayBeNew) continue;
      if (side === 'need') await this.told.ofNeed(tx, id, first);
      else await this.told.ofOffer(tx, id, first);
    }
  }

  /** Records that are not open, or sealed, are suggested to nobody. */
  private async clear(
    tx: EntityManager,
    side: MatchSide,
    ids: readonly string[],
    before: ReadonlyMap<string, StoredLists>,
  ): Promise<void> {
    if (ids.length === 0) return;
    const standing = await this.lists.standing(tx, side, ids);
    const closed = ids.filter((id) => (standing.get(id)?.version ?? null) === null);
    await this.lists.clear(tx, side, closed);
    const leaving = closed.flatMap((id) => (before.get(id)?.pairs ?? []).map((far) => ({ own: id, far })));
    await this.announceShortened(tx, farOf(side), leaving);
  }

  /** Lists keep more than they show, so that a pair may leave; one that has become too short is found anew. */
  private async announceShortened(tx: EntityManager, side: MatchSide, leaving: readonly Leaving[]): Promise<void> {
    const ids = [...new Set(leaving.map(({ far }) => far))];
    for (const id of await this.lists.tooShort(tx, side, ids, SHOWN)) {
      const payload: NeedEventPayload | OfferEventPayload = side === 'need' ? { needId: id } : { offerId: id };
      await this.outbox.add(tx, { topic: side === 'need' ? NEED_CHANGED : OFFER_CHANGED, aggregateId: id, payload });
    }
  }
}

const isFilled = <T>(list: T[]): list is [T, ...T[]] => list.length > 0;

const besides = (stored: StoredLists | undefined): string[] => [...(stored?.pairs ?? []), ...(stored?.near ?? [])];
