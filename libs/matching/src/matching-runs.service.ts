import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { Outbox } from '@tandem/platform/outbox';
import {
  KEPT,
  SHOWN,
  digestInput,
  matchNeed,
  matchOffer,
  type Context,
  type Matches,
  type NeedFacts,
  type OfferFacts,
  type PairResult,
} from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { shownTo } from './disclosure.js';
import { needFactsOf, offerFactsOf } from './record-facts.js';
import type { Match } from './match.entity.js';
import { MatchingContext } from './matching-context.js';
import { NEED_SCORED, OFFER_SCORED, type NeedScored, type OfferScored, type ScoredPair } from './matching.events.js';
import { MatchingRepository, type FoundNearMiss, type FoundPair } from './matching.repository.js';

/** Providers are told of a need when an offer of theirs scores at least this (matching.md, "Who is told"). */
const WORTH_TELLING = 3_000;
const NEAR_KEPT = 10;

/** Scores one record against all on the other side and puts the result in the place of the last. */
@Injectable()
export class MatchingRuns {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly context: MatchingContext,
    private readonly outbox: Outbox,
  ) {}

  /** Finds the offers for a need as it is now; a need that is no longer open loses its suggestions. */
  async scoreNeed(tx: EntityManager, needId: string): Promise<void> {
    const context = await this.context.at(tx);
    const [need] = await this.needs.openForMatching(tx, [needId]);
    if (!need) return this.clear(tx, 'need', needId, context);
    const offers = await this.offers.openForMatching(tx);
    const owners = await this.ownersOf([need, ...offers]);
    const needFacts = needFactsOf(need, owners);
    const offerFacts = new Map(offers.map((offer) => [offer.id, offerFactsOf(offer, owners, context.asOf)]));
    const result = matchNeed(needFacts, [...offerFacts.values()], context, {
      near: true,
      top: Math.max(KEPT, offers.length),
    });
    const fits = await this.worthKeeping(tx, 'offer', needId, result.matches, versionsOf(offers));
    const facts = { needs: new Map([[need.id, needFacts]]), offers: offerFacts };
    const rows = this.rows(fits, facts, context, versionsOf([need]), versionsOf(offers));
    await this.repository.replacePairs(tx, 'need', needId, context.asOf, rows);
    await this.repository.replaceNearMisses(tx, 'need', needId, nearRows(result));
    const first = await this.noteRun(tx, 'need', need, context, fits.length);
    await this.announceNeed(tx, need, first, new Map(offers.map((offer) => [offer.id, offer])), owners);
  }

  /** Finds the needs for an offer as it is now; an offer that is no longer open loses its suggestions. */
  async scoreOffer(tx: EntityManager, offerId: string): Promise<void> {
    const context = await this.context.at(tx);
    const [offer] = await this.offers.openForMatching(tx, [offerId]);
    if (!offer) return this.clear(tx, 'offer', offerId, context);
    const needs = await this.needs.openForMatching(tx);
    const owners = await this.ownersOf([offer, ...needs]);
    const offerFacts = offerFactsOf(offer, owners, context.asOf);
    const needFacts = new Map(needs.map((need) => [need.id, needFactsOf(need, owners)]));
    const result = matchOffer(offerFacts, [...needFacts.values()], context, {
      near: true,
      top: Math.max(KEPT, needs.length),
    });
    const fits = await this.worthKeeping(tx, 'need', offerId, result.matches, versionsOf(needs));
    const facts = { needs: needFacts, offers: new Map([[offer.id, offerFacts]]) };
    const rows = this.rows(fits, facts, context, versionsOf(needs), versionsOf([offer]));
    await this.repository.replacePairs(tx, 'offer', offerId, context.asOf, rows);
    await this.repository.replaceNearMisses(tx, 'offer', offerId, nearRows(result));
    const first = await this.noteRun(tx, 'offer', offer, context, fits.length);
    await this.announceOffer(tx, offer, first, new Map(needs.map((need) => [need.id, need])), owners);
  }

  /** Without the record there is nothing to suggest; its end is still noted, so that readers know the list is current. */
  private async clear(tx: EntityManager, side: 'need' | 'offer', id: string, context: Context): Promise<void> {
    await this.repository.replacePairs(tx, side, id, context.asOf, []);
    await this.repository.replaceNearMisses(tx, side, id, []);
  }

  /**
   * Kept is what is among the first of either side. Pairs whose far record changed meanwhile are left to that record's
   * own run, so that an old fact never overwrites a new one.
   */
  private async worthKeeping(
    tx: EntityManager,
    farSide: 'need' | 'offer',
    id: string,
    matches: PairResult[],
    versions: Map<string, number>,
  ): Promise<PairResult[]> {
    const far = (pair: PairResult) => (farSide === 'offer' ? pair.offer : pair.need);
    const rest = matches.slice(KEPT).map(far);
    const thresholds = await this.repository.thresholds(tx, farSide, rest, id);
    const kept = matches.filter((pair, rank) => rank < KEPT || pair.score >= (thresholds.get(far(pair)) ?? 0));
    const read = new Map(kept.map((pair) => [far(pair), versions.get(far(pair)) ?? 0]));
    const unchanged = await this.repository.unchanged(tx, farSide, read);
    return kept.filter((pair) => unchanged.has(far(pair)));
  }

  private rows(
    pairs: PairResult[],
    facts: { needs: Map<string, NeedFacts>; offers: Map<string, OfferFacts> },
    context: Context,
    needVersions: Map<string, number>,
    offerVersions: Map<string, number>,
  ): FoundPair[] {
    return pairs.flatMap((pair) => {
      const need = facts.needs.get(pair.need);
      const offer = facts.offers.get(pair.offer);
      if (!need || !offer) return [];
      return {
        need_id: pair.need,
        offer_id: pair.offer,
        need_version: needVersions.get(pair.need) ?? 0,
        offer_version: offerVersions.get(pair.offer) ?? 0,
        score: pair.score,
        completeness: pair.completeness,
        coverage: pair.coverage,
        need_window_to: pair.needEnds,
        detail: {
          gates: pair.gates,
          criteria: pair.criteria,
          reasons: pair.reasons,
          utilities: pair.utilities,
          give: pair.give,
          ids: { vocabulary: context.vocabulary.id, rates: context.rates.id, snapshot: context.snapshot.id },
        },
        digest: createHash('sha256')
          .update(digestInput(need, offer, context))
          .digest('hex'),
      };
    });
  }

  private noteRun(
    tx: EntityManager,
    side: 'need' | 'offer',
    record: Need | Offer,
    context: Context,
    eligible: number,
  ): Promise<boolean> {
    const { id, version, edition } = record;
    return this.repository.noteRun(tx, {
      side,
      id,
      version,
      edition,
      asOf: context.asOf,
      ratesId: context.rates.id,
      eligible,
    });
  }

  private async announceNeed(
    tx: EntityManager,
    need: Need,
    first: boolean,
    offers: Map<string, Offer>,
    owners: Map<string, Organisation>,
  ): Promise<void> {
    const state = owners.get(need.organisationId);
    const list = await this.repository.firstOf(tx, 'need', need.id, KEPT);
    const top = list.slice(0, first ? SHOWN : 3);
    const seen = list.filter((match) => shownTo(state, offers.get(match.offerId)));
    const best = await this.scoredPair(tx, seen[0]);
    const providers = new Map<string, ScoredPair>();
    for (const match of top) {
      const pair = match.score >= WORTH_TELLING ? await this.scoredPair(tx, match) : null;
      if (!pair || providers.has(pair.organisationId) || !shownTo(owners.get(pair.organisationId), need)) continue;
      providers.set(pair.organisationId, pair);
    }
    const payload: NeedScored = {
      needId: need.id,
      edition: need.edition,
      organisationId: need.organisationId,
      title: need.content.title,
      countries: need.countries,
      count: seen.length,
      best,
      providers: [...providers.values()],
    };
    if (best || providers.size > 0) await this.outbox.add(tx, { topic: NEED_SCORED, aggregateId: need.id, payload });
  }

  private async announceOffer(
    tx: EntityManager,
    offer: Offer,
    first: boolean,
    needs: Map<string, Need>,
    owners: Map<string, Organisation>,
  ): Promise<void> {
    const donor = owners.get(offer.organisationId);
    const seen = (match: Match) => shownTo(donor, needs.get(match.needId));
    const list = (await this.repository.firstOf(tx, 'offer', offer.id, KEPT)).filter(seen);
    const best = first && list[0] && list[0].score >= WORTH_TELLING ? list[0] : null;
    const entered = await this.repository.enteredFirstThree(tx, offer.id);
    const payload: OfferScored = {
      offerId: offer.id,
      edition: offer.edition,
      organisationId: offer.organisationId,
      title: offer.content.title,
      count: list.length,
      best: best && { matchId: best.id, score: best.score, reasons: best.detail.reasons },
      entered: entered.flatMap((match) => {
        const need = needs.get(match.needId);
        if (!need || !shownTo(owners.get(need.organisationId), offer)) return [];
        const { id: needId, edition, organisationId, content } = need;
        const { id: matchId, score, detail } = match;
        return { needId, edition, organisationId, title: content.title, matchId, score, reasons: detail.reasons };
      }),
    };
    if (payload.best || payload.entered.length > 0)
      await this.outbox.add(tx, { topic: OFFER_SCORED, aggregateId: offer.id, payload });
  }

  private async scoredPair(tx: EntityManager, match: Match | undefined): Promise<ScoredPair | null> {
    const offer = match && (await this.offers.byId(match.offerId, tx));
    if (!match || !offer) return null;
    const { id: matchId, offerId, score, detail } = match;
    return { matchId, organisationId: offer.organisationId, offerId, score, reasons: detail.reasons };
  }

  private ownersOf(records: (Need | Offer)[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(records.map((record) => record.organisationId));
  }
}

const versionsOf = (records: (Need | Offer)[]): Map<string, number> =>
  new Map(records.map((record) => [record.id, record.version]));

const nearRows = (result: Matches): FoundNearMiss[] =>
  result.near.slice(0, NEAR_KEPT).map(({ need, offer, gate, opening }, position) => ({
    need_id: need,
    offer_id: offer,
    gate,
    opening: { code: opening.code, params: opening.params },
    score: 10_000 - position,
  }));
