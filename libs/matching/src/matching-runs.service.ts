import { Injectable } from '@nestjs/common';
import { NEED_CHANGED, NeedsRepository, type NeedEventPayload } from '@tandem/needs';
import { OFFER_CHANGED, OffersRepository, type OfferEventPayload } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { SHOWN, type NearHit, type Ranked } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import type { Finding, HeldRecord } from './engine/held-records.js';
import { MatchInputs, type MatchInput } from './engine/match-inputs.js';
import { MatchingEngine } from './engine/matching-engine.js';
import { checkSame, detailOf, digestOf, pairInputs, resultOf } from './found-pairs.js';
import { ListsRepository, farOf, type FoundNearMiss, type FoundPair, type RunRecord } from './lists.repository.js';
import type { MatchSide } from './match.workflow.js';
import { WhoIsTold } from './who-is-told.js';

/**
 * Pairs and near misses that a run puts into lists of the far side at once. A record that belongs into more lists than
 * this leaves the rest to a debt, which those records' own runs pay soon after: nobody waits for them.
 */
const ALSO_AT_ONCE = 100;

/** Records whose debts are paid in one transaction. */
const PORTION = 20;

/** Scores one record against all on the other side and puts the result in the place of the last. */
@Injectable()
export class MatchingRuns {
  constructor(
    private readonly engine: MatchingEngine,
    private readonly inputs: MatchInputs,
    private readonly lists: ListsRepository,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly told: WhoIsTold,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Finds the offers for a need as it is now; a need that is no longer open loses its suggestions. */
  async scoreNeed(tx: EntityManager, needId: string): Promise<void> {
    const first = await this.score(tx, 'need', needId);
    if (first === null) return;
    const need = await this.needs.byId(needId, tx);
    if (need) await this.told.ofNeed(tx, need, first);
  }

  /** Finds the needs for an offer as it is now; an offer that is no longer open loses its suggestions. */
  async scoreOffer(tx: EntityManager, offerId: string): Promise<void> {
    const first = await this.score(tx, 'offer', offerId);
    if (first === null) return;
    const offer = await this.offers.byId(offerId, tx);
    if (offer) await this.told.ofOffer(tx, offer, first);
  }

  /** The own runs of a portion of those into whose lists other runs left something to put. @returns how many */
  async payDebts(): Promise<number> {
    await this.transactions.run(async (tx) => {
      if (await this.lists.hasUngatheredDebts(tx)) await this.lists.gatherDebts(tx, PORTION);
    });
    return this.transactions.run(async (tx) => {
      const owed = await this.lists.takeDebt(tx);
      for (const id of owed?.ids ?? []) await this.scoreRecord(tx, owed?.side ?? 'need', id);
      return owed?.ids.length ?? 0;
    });
  }

  /** The run of one record. */
  scoreRecord(tx: EntityManager, side: MatchSide, id: string): Promise<void> {
    return side === 'need' ? this.scoreNeed(tx, id) : this.scoreOffer(tx, id);
  }

  /** @returns whether this is the first run of this edition; null when nothing was written */
  private async score(tx: EntityManager, side: MatchSide, id: string): Promise<boolean | null> {
    const before = {
      pairs: await this.lists.farIds(tx, 'matches', side, id),
      near: await this.lists.farIds(tx, 'near_misses', side, id),
    };
    const found = (await this.engine.current()).find(side, id, [...before.pairs, ...before.near]);
    return found ? this.store(tx, found, before) : this.clear(tx, side, id, before.pairs);
  }

  /**
   * Writes a result. A record that changed since it was read is left to its own run, be it this one (then nothing is
   * written) or one at the far side: an old fact never overwrites a new one, and a pair that another run has just found
   * is not taken away.
   */
  private async store(tx: EntityManager, found: Finding, before: Before): Promise<boolean | null> {
    const { side, own, context, far } = found;
    if ((await this.lists.standing(tx, side, [own.id])).get(own.id) !== own.version) return null;
    const run: RunRecord = { side, ...own, asOf: context.value.asOf, context: context.id };
    const also = found.also.slice(0, ALSO_AT_ONCE);
    const alsoNear = found.alsoNear.slice(0, ALSO_AT_ONCE);
    const farSide = farOf(side);
    const ids = (hits: readonly (Ranked | NearHit)[]) => hits.map((hit) => hit[farSide]);
    const involved = [
      ...ids(found.first),
      ...ids(also),
      ...ids(found.near),
      ...ids(alsoNear),
      ...before.pairs,
      ...before.near,
    ];
    const standing = await this.lists.standing(tx, farSide, [...new Set(involved)]);
    const asRead = (farId: string) => standing.get(farId) === far.get(farId)?.version;
    const unchanged = <Hit extends Ranked | NearHit>(hits: readonly Hit[]) =>
      hits.filter((hit) => standing.get(hit[farSide]) != null && asRead(hit[farSide]));

    const pairs = await this.pairRows(found, unchanged(found.first), unchanged(also));
    // Pairs that are left to a debt stay as they are until it is paid.
    const later = new Set(ids(found.also.slice(ALSO_AT_ONCE)));
    const gone = leaving(before.pairs, pairs, (id) => standing.get(id) == null || (asRead(id) && !later.has(id)));
    await this.lists.replacePairs(tx, run, pairs, gone);
    const misses = await this.nearRows(found, unchanged(found.near), unchanged(alsoNear));
    const nearLater = new Set(ids(found.alsoNear.slice(ALSO_AT_ONCE)));
    await this.lists.replaceNearMisses(
      tx,
      run,
      misses,
      leaving(before.near, misses, (id) => standing.get(id) == null || (asRead(id) && !nearLater.has(id))),
    );
    if (later.size > 0) await this.lists.noteDebts(tx, farSide, [...later]);
    await this.announceShortened(tx, farSide, gone);
    const edition = await this.editionOf(tx, side, own.id);
    const { match: floor, near: nearFloor } = found.floor;
    return this.lists.noteRun(tx, run, { edition, eligible: pairs.length, floor, nearFloor });
  }

  /** The first are explained, with the digest of all they depend on; of the others the numbers are enough. */
  private async pairRows(found: Finding, first: Ranked[], also: Ranked[]): Promise<FoundPair[]> {
    const { value: context } = found.context;
    const farSide = farOf(found.side);
    const inputs = await this.inputsOf(found, first);
    const row = (hit: Ranked): FoundPair => {
      const { version, input } = found.far.get(hit[farSide]) as HeldRecord;
      const { score, completeness, coverage, needEnds } = hit;
      const numbers = { score, completeness, coverage, needEnds };
      return { far: hit[farSide], farVersion: version, farInput: input, ...numbers, detail: null, digest: null };
    };
    const explained = first.map((hit) => {
      const pair = inputs(hit);
      const result = resultOf(pair, context);
      checkSame(hit, result);
      return { ...row(hit), detail: detailOf(result, context), digest: digestOf(pair, context) };
    });
    return [...explained, ...also.map(row)];
  }

  private async nearRows(found: Finding, first: NearHit[], also: NearHit[]): Promise<FoundNearMiss[]> {
    const farSide = farOf(found.side);
    const inputs = await this.inputsOf(found, first);
    const row = (hit: NearHit): FoundNearMiss => {
      const { input } = found.far.get(hit[farSide]) as HeldRecord;
      return { far: hit[farSide], farInput: input, gate: hit.gate, opening: null, score: hit.score };
    };
    const explained = first.map((hit) => {
      const result = resultOf(inputs(hit), found.context.value);
      checkSame(hit, result);
      if (result.near === null) throw new Error(`Found a near miss at ${hit.gate} that nothing opens`);
      const { code, params } = result.near.opening;
      return { ...row(hit), opening: { code, params } };
    });
    return [...explained, ...also.map(row)];
  }

  private async inputsOf(found: Finding, hits: readonly (Ranked | NearHit)[]) {
    const farSide = farOf(found.side);
    const inputOf = (hit: Ranked | NearHit) => (found.far.get(hit[farSide]) as HeldRecord).input;
    const read: Map<number, MatchInput> = await this.inputs.read([found.own.input, ...hits.map(inputOf)]);
    return (hit: Ranked | NearHit) => pairInputs(read.get(found.own.input), read.get(inputOf(hit)));
  }

  /** A record that is not open, or sealed, is suggested to nobody. */
  private async clear(tx: EntityManager, side: MatchSide, id: string, before: string[]): Promise<null> {
    if ((await this.lists.standing(tx, side, [id])).get(id) != null) return null;
    await this.lists.clear(tx, side, id);
    await this.announceShortened(tx, farOf(side), before);
    return null;
  }

  /** Lists keep more than they show, so that a pair may leave; one that has become too short is found anew. */
  private async announceShortened(tx: EntityManager, side: MatchSide, ids: readonly string[]): Promise<void> {
    for (const id of await this.lists.tooShort(tx, side, ids, SHOWN)) {
      const payload: NeedEventPayload | OfferEventPayload = side === 'need' ? { needId: id } : { offerId: id };
      await this.outbox.add(tx, { topic: side === 'need' ? NEED_CHANGED : OFFER_CHANGED, aggregateId: id, payload });
    }
  }

  private async editionOf(tx: EntityManager, side: MatchSide, id: string): Promise<number> {
    const record = await (side === 'need' ? this.needs.byId(id, tx) : this.offers.byId(id, tx));
    if (!record) throw new Error(`The ${side} ${id} is held for this run and yet not there`);
    return record.edition;
  }
}

/** Whom a record's lists name before a run. */
interface Before {
  pairs: string[];
  near: string[];
}

/** Of those that were in a list, whom the run no longer finds and may judge. */
function leaving(
  before: readonly string[],
  found: readonly { far: string }[],
  mayJudge: (farId: string) => boolean,
): string[] {
  const kept = new Set(found.map(({ far }) => far));
  return before.filter((id) => !kept.has(id) && mayJudge(id));
}
