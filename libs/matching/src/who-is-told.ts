import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { Outbox } from '@tandem/platform/outbox';
import { KEPT, SHOWN } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { shownTo } from './disclosure.js';
import { Explanations, type ExplainedMatch } from './explanations.service.js';
import type { MatchSide } from './match.workflow.js';
import { NEED_SCORED, OFFER_SCORED, type NeedScored, type OfferScored, type ScoredPair } from './matching.events.js';
import { MatchingRepository } from './matching.repository.js';

/** Providers are told of a need when an offer of theirs scores at least this. */
const WORTH_TELLING = 3_000;

/**
 * After a run: the State once per edition of its need, each provider whose offer is among the first; a later run of the
 * same edition tells only who newly enters the first three (matching.md, "Who is told"). Nobody is told of a record that
 * it may not see.
 */
@Injectable()
export class WhoIsTold {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly explanations: Explanations,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly outbox: Outbox,
  ) {}

  async ofNeed(tx: EntityManager, need: Need, first: boolean): Promise<void> {
    const list = await this.listOf(tx, 'need', need.id);
    const offers = byId(await this.offers.byIds(list.map(({ offerId }) => offerId)));
    const owners = await this.ownersOf([need, ...offers.values()]);
    const state = owners.get(need.organisationId);
    const seen = list.filter((match) => shownTo(state, offers.get(match.offerId)));
    const providers = new Map<string, ScoredPair>();
    for (const match of list.slice(0, first ? SHOWN : 3)) {
      const pair = match.score >= WORTH_TELLING ? scoredPair(match, offers) : null;
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
      best: scoredPair(seen[0], offers),
      providers: [...providers.values()],
    };
    if (payload.best || providers.size > 0)
      await this.outbox.add(tx, { topic: NEED_SCORED, aggregateId: need.id, payload });
  }

  async ofOffer(tx: EntityManager, offer: Offer, first: boolean): Promise<void> {
    const list = await this.listOf(tx, 'offer', offer.id);
    const entered = await this.explanations.fill(await this.repository.enteredFirstThree(tx, offer.id));
    const needs = byId(await this.needs.byIds([...list, ...entered].map(({ needId }) => needId)));
    const owners = await this.ownersOf([offer, ...needs.values()]);
    const donor = owners.get(offer.organisationId);
    const seen = list.filter((match) => shownTo(donor, needs.get(match.needId)));
    const best = first && seen[0] && seen[0].score >= WORTH_TELLING ? seen[0] : null;
    const payload: OfferScored = {
      offerId: offer.id,
      edition: offer.edition,
      organisationId: offer.organisationId,
      title: offer.content.title,
      count: seen.length,
      best: best && { matchId: best.id, score: best.score, reasons: best.detail.reasons },
      entered: entered.flatMap((match) => {
        const need = needs.get(match.needId);
        if (!need || !shownTo(owners.get(need.organisationId), offer)) return [];
        const { id: needId, edition, organisationId, content } = need;
        const { id: matchId, score } = match;
        return { needId, edition, organisationId, title: content.title, matchId, score, reasons: match.detail.reasons };
      }),
    };
    if (payload.best || payload.entered.length > 0)
      await this.outbox.add(tx, { topic: OFFER_SCORED, aggregateId: offer.id, payload });
  }

  private async listOf(tx: EntityManager, side: MatchSide, id: string): Promise<ExplainedMatch[]> {
    return this.explanations.fill(await this.repository.firstOf(tx, side, id, KEPT));
  }

  private ownersOf(records: (Need | Offer)[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(records.map(({ organisationId }) => organisationId));
  }
}

function scoredPair(match: ExplainedMatch | undefined, offers: Map<string, Offer>): ScoredPair | null {
  const offer = match && offers.get(match.offerId);
  if (!match || !offer) return null;
  const { id: matchId, offerId, score } = match;
  return { matchId, organisationId: offer.organisationId, offerId, score, reasons: match.detail.reasons };
}

const byId = <T extends { id: string }>(records: T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));
