import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { Outbox } from '@tandem/platform/outbox';
import { KEPT, SHOWN, type Reason } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { shownTo, sideReads } from './disclosure.js';
import { Explanations } from './explanations.service.js';
import type { FoundPair } from './lists.repository.js';
import { NEED_SCORED, OFFER_SCORED, type NeedScored, type OfferScored, type ScoredPair } from './matching.events.js';
import { readableOf } from './match.tiers.js';
import type { MatchSide } from './match.workflow.js';
import { MatchingRepository, type ListedOffer, type Tiered } from './matching.repository.js';

/** Providers are told of a need when an offer of theirs scores at least this. */
const WORTH_TELLING = 3_000;

/**
 * After a run: the State once per edition of its need, each provider whose offer is among the first; a later run of the
 * same edition tells only who newly enters the first three (matching.md, "Who is told"). Nobody is told of a record that
 * it may not see, nor a reason made of what it may not read.
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

  /** @param found - pairs as the run has just stored them */
  async ofNeed(tx: EntityManager, id: string, first: boolean, found: readonly FoundPair[]): Promise<void> {
    const listed = await this.repository.listOfNeed(tx, id, KEPT);
    if (!listed) return;
    const { need, offers: list } = listed;
    const seen = list.filter((offer) => shownTo(ownerOf(need), 'offer', offer));
    const providers = new Map<string, ListedOffer>();
    for (const offer of list.slice(0, first ? SHOWN : 3)) {
      const isTold = offer.score >= WORTH_TELLING && shownTo(ownerOf(offer), 'need', need);
      if (isTold && !providers.has(offer.organisationId)) providers.set(offer.organisationId, offer);
    }
    const told = [...seen.slice(0, 1), ...providers.values()];
    const reasons = await this.reasonsOf(tx, id, told, found);
    const pairOf = (offer: ListedOffer, side: MatchSide): ScoredPair => {
      const { id: matchId, organisationId, offerId, score } = offer;
      const audience = side === 'need' ? sideReads(side, ownerOf(need), offer) : sideReads(side, ownerOf(offer), need);
      return { matchId, organisationId, offerId, score, reasons: readableOf(reasons.get(offerId) ?? [], audience) };
    };
    const payload: NeedScored = {
      needId: id,
      edition: need.edition,
      organisationId: need.organisationId,
      title: need.title,
      countries: need.countries,
      count: seen.length,
      best: seen[0] ? pairOf(seen[0], 'need') : null,
      providers: [...providers.values()].map((pair) => pairOf(pair, 'offer')),
    };
    if (payload.best || providers.size > 0) await this.outbox.add(tx, { topic: NEED_SCORED, aggregateId: id, payload });
  }

  async ofOffer(tx: EntityManager, id: string, first: boolean): Promise<void> {
    const offer = await this.offers.byId(id, tx);
    if (!offer) return;
    const list = await this.repository.firstOf(tx, 'offer', offer.id, KEPT);
    const entered = await this.explanations.fill(await this.repository.enteredFirstThree(tx, offer.id));
    const needs = byId(await this.needs.byIds([...list, ...entered].map(({ needId }) => needId)));
    const owners = await this.ownersOf([offer, ...needs.values()]);
    const donor = owners.get(offer.organisationId);
    const seen = list.filter((match) => shownTo(donor, 'need', needs.get(match.needId)));
    const worthTelling = seen.slice(0, 1).filter(({ score }) => first && score >= WORTH_TELLING);
    const [best = null] = await this.explanations.fill(worthTelling);
    const bestNeed = best ? needs.get(best.needId) : undefined;
    const payload: OfferScored = {
      offerId: offer.id,
      edition: offer.edition,
      organisationId: offer.organisationId,
      title: offer.content.title,
      count: seen.length,
      best:
        best && bestNeed
          ? {
              matchId: best.id,
              score: best.score,
              reasons: readableOf(best.detail.reasons, sideReads('offer', donor, bestNeed)),
            }
          : null,
      entered: entered.flatMap((match) => {
        const need = needs.get(match.needId);
        const state = need && owners.get(need.organisationId);
        if (!need || !shownTo(state, 'offer', offer)) return [];
        const { id: needId, edition, organisationId, content } = need;
        const { id: matchId, score } = match;
        const reasons = readableOf(match.detail.reasons, sideReads('need', state, offer));
        return { needId, edition, organisationId, title: content.title, matchId, score, reasons };
      }),
    };
    if (payload.best || payload.entered.length > 0)
      await this.outbox.add(tx, { topic: OFFER_SCORED, aggregateId: offer.id, payload });
  }

  /** By offer: as the run found them; those of pairs that were in the list before are read. */
  private async reasonsOf(
    tx: EntityManager,
    needId: string,
    told: readonly ListedOffer[],
    found: readonly FoundPair[],
  ): Promise<Map<string, Reason[]>> {
    const reasons = new Map<string, Reason[]>();
    for (const { own, far, detail } of found) if (own === needId && detail) reasons.set(far, detail.reasons);
    const others = told.filter(({ offerId }) => !reasons.has(offerId)).map(({ id }) => id);
    const read = others.length > 0 ? await this.repository.byIds(tx, others) : [];
    for (const { offerId, detail } of await this.explanations.fill(read)) reasons.set(offerId, detail.reasons);
    return reasons;
  }

  private ownersOf(records: (Need | Offer)[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(records.map(({ organisationId }) => organisationId));
  }
}

const ownerOf = ({ organisationId: id, kind, verifiedAt }: Tiered) => ({ id, kind, verifiedAt });

const byId = <T extends { id: string }>(records: T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));
