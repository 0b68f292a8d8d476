import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { NEED_CHANGED, NeedsRepository, type Need, type NeedEventPayload } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { KEPT, matchNeed, matchOffer, type Context, type Matches, type PairResult } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { nearRows, pairRows } from './found-pairs.js';
import type { MatchSide } from './match.workflow.js';
import { MatchingContext, contextId } from './matching-context.js';
import { MatchingRepository, NEAR_KEPT, type FoundPair, type Stored } from './matching.repository.js';
import { needFactsOf, offerFactsOf } from './record-facts.js';
import { WhoIsTold } from './who-is-told.js';

/** Stale needs that are announced at once; the rest follows with the next call. */
const STALE_AT_ONCE = 500;

/** Scores one record against all on the other side and puts the result in the place of the last. */
@Injectable()
export class MatchingRuns {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly context: MatchingContext,
    private readonly told: WhoIsTold,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Finds the offers for a need as it is now; a need that is no longer open loses its suggestions. */
  async scoreNeed(tx: EntityManager, needId: string): Promise<void> {
    const context = await this.context.at(tx);
    const [need] = await this.needs.openForMatching(tx, [needId]);
    if (!need) return this.clear(tx, 'need', needId, context);
    const offers = await this.offers.openForMatching(tx);
    const owners = await this.ownersOf([need, ...offers]);
    const ownFacts = needFactsOf(need, owners, context.asOf);
    const facts = new Map(offers.map((offer) => [offer.id, offerFactsOf(offer, owners, context.asOf)]));
    const result = matchNeed(ownFacts, [...facts.values()], context, wholeList(offers));
    const own = { facts: new Map([[need.id, ownFacts]]), versions: versionsOf([need]) };
    const far = { facts, versions: versionsOf(offers) };
    const rows = (pairs: PairResult[]) => pairRows(pairs, own, far, context);
    const first = await this.store(tx, 'need', need, result, far.versions, context, rows);
    if (first !== null) await this.told.ofNeed(tx, need, first, byId(offers), owners);
  }

  /** Finds the needs for an offer as it is now; an offer that is no longer open loses its suggestions. */
  async scoreOffer(tx: EntityManager, offerId: string): Promise<void> {
    const context = await this.context.at(tx);
    const [offer] = await this.offers.openForMatching(tx, [offerId]);
    if (!offer) return this.clear(tx, 'offer', offerId, context);
    const needs = await this.needs.openForMatching(tx);
    const owners = await this.ownersOf([offer, ...needs]);
    const ownFacts = offerFactsOf(offer, owners, context.asOf);
    const facts = new Map(needs.map((need) => [need.id, needFactsOf(need, owners, context.asOf)]));
    const result = matchOffer(ownFacts, [...facts.values()], context, wholeList(needs));
    const own = { facts: new Map([[offer.id, ownFacts]]), versions: versionsOf([offer]) };
    const far = { facts, versions: versionsOf(needs) };
    const rows = (pairs: PairResult[]) => pairRows(pairs, far, own, context);
    const first = await this.store(tx, 'offer', offer, result, far.versions, context, rows);
    if (first !== null) await this.told.ofOffer(tx, offer, first, byId(needs), owners);
  }

  /**
   * Announces open needs whose matches were found on another day, or by other rates, embargoes, code lists or model than
   * are in force now. @returns how many
   */
  announceStale(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const context = await this.context.at(tx);
      const ids = await this.repository.staleNeeds(tx, context.asOf, contextId(context), STALE_AT_ONCE);
      for (const needId of ids) {
        const payload: NeedEventPayload = { needId };
        await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: needId, payload });
      }
      return ids.length;
    });
  }

  /**
   * Writes a result. Kept is what is among the first of either side. A record that changed since it was read is left to
   * its own run, be it this one (then nothing is written) or one at the far side: an old fact never overwrites a new one,
   * and a pair that another run has just found is not taken away.
   * @returns whether this is the first run of this edition; null when nothing was written
   */
  private async store(
    tx: EntityManager,
    side: MatchSide,
    record: Need | Offer,
    result: Matches,
    versions: Map<string, number>,
    context: Context,
    rows: (pairs: PairResult[]) => FoundPair[],
  ): Promise<boolean | null> {
    const own = (await this.repository.standing(tx, side, [record.id])).get(record.id);
    if (!own?.open || own.version !== record.version) return null;
    const pairs = await this.judged(tx, 'pairs', side, record.id, result.matches, versions, (pair) => pair);
    await this.repository.replacePairs(tx, side, record.id, context.asOf, rows(pairs.kept), pairs.leaving);
    const near = await this.judged(tx, 'near', side, record.id, nearRows(result), versions, (miss) => ({
      need: miss.need_id,
      offer: miss.offer_id,
    }));
    await this.repository.replaceNearMisses(tx, side, record.id, near.kept, near.leaving);
    const { id, version, edition } = record;
    const run = {
      side,
      id,
      version,
      edition,
      asOf: context.asOf,
      contextId: contextId(context),
      eligible: pairs.kept.length,
    };
    return this.repository.noteRun(tx, run);
  }

  /** Of what a run found, best first, what it may write; and whom at the far side it may take out of the list. */
  private async judged<Found extends { score: number }>(
    tx: EntityManager,
    stored: Stored,
    side: MatchSide,
    id: string,
    found: readonly Found[],
    versions: Map<string, number>,
    idsOf: (found: Found) => Record<MatchSide, string>,
  ): Promise<{ kept: Found[]; leaving: string[] }> {
    const farSide = side === 'need' ? 'offer' : 'need';
    const far = (one: Found) => idsOf(one)[farSide];
    const first = stored === 'pairs' ? KEPT : NEAR_KEPT;
    const thresholds = await this.repository.thresholds(tx, stored, farSide, found.slice(first).map(far), id);
    const good = found.filter((one, rank) => rank < first || one.score >= (thresholds.get(far(one)) ?? 0));
    const before = await this.repository.farIds(tx, stored, side, id);
    const standing = await this.repository.standing(tx, farSide, [...good.map(far), ...before]);
    const asRead = (farId: string) => standing.get(farId)?.version === versions.get(farId);
    const kept = good.filter((one) => standing.get(far(one))?.open && asRead(far(one)));
    const keptIds = new Set(kept.map(far));
    return {
      kept,
      leaving: before.filter((farId) => !keptIds.has(farId) && (!standing.get(farId)?.open || asRead(farId))),
    };
  }

  /** A record that is not open, or sealed, is suggested to nobody. */
  private async clear(tx: EntityManager, side: MatchSide, id: string, context: Context): Promise<void> {
    if ((await this.repository.standing(tx, side, [id])).get(id)?.open) return;
    const pairs = await this.repository.farIds(tx, 'pairs', side, id);
    await this.repository.replacePairs(tx, side, id, context.asOf, [], pairs);
    await this.repository.replaceNearMisses(tx, side, id, [], await this.repository.farIds(tx, 'near', side, id));
  }

  private ownersOf(records: (Need | Offer)[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(records.map((record) => record.organisationId));
  }
}

const wholeList = (others: unknown[]) => ({ near: true, top: Math.max(KEPT, others.length) });

const byId = <T extends { id: string }>(records: T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const versionsOf = (records: (Need | Offer)[]): Map<string, number> =>
  new Map(records.map((record) => [record.id, record.version]));
