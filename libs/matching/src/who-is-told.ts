import { Injectable } from '@nestjs/common';
import { AccountsService, type Audience, type Organisation } from '@tandem/accounts';
import { NeedsRepository, type Need } from '@tandem/needs';
import { OffersRepository, type Offer } from '@tandem/offers';
import { Outbox } from '@tandem/platform/outbox';
import { KEPT, SHOWN } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { asRead, readsEveryCriterion } from './as-read.js';
import { shownTo } from './talks/disclosure.js';
import { Explanations } from './explanations.service.js';
import type { PairAudience } from './match.tiers.js';
import { NEED_SCORED, OFFER_SCORED, type NeedScored, type OfferScored, type ScoredPair } from './matching.events.js';
import type { MatchSide } from './match.workflow.js';
import { MatchingRepository, type ListedOffer, type Tiered } from './matching.repository.js';

/** Providers are told of a need when an offer of theirs scores at least this. */
const WORTH_TELLING = 3_000;

/**
 * After a run: the State once per edition of its need, each provider whose offer is among the first; a later run of the
 * same edition tells only who newly enters the first three (matching.md, "Who is told"). Nobody is told of a record that
 * it may not see. Why a pair fits is computed for whoever reads of it, from what that reader may know then.
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

  /** After the run of a need is stored. */
  async ofNeed(tx: EntityManager, id: string, first: boolean): Promise<void> {
    const listed = await this.repository.listOfNeed(tx, id, KEPT);
    if (!listed) return;
    const { need, offers: list } = listed;
    const seen = list.filter((offer) => shownTo(ownerOf(need), 'offer', offer));
    const providers = new Map<string, ListedOffer>();
    for (const offer of list.slice(0, first ? SHOWN : 3)) {
      const isTold = offer.score >= WORTH_TELLING && shownTo(ownerOf(offer), 'need', need);
      if (isTold && !providers.has(offer.organisationId)) providers.set(offer.organisationId, offer);
    }
    const told: ScoredPair[] = [];
    for (const offer of providers.values())
      told.push(await this.scoredPair(tx, offer, { need: reads('need', offer, need), offer: 'owner' }));
    const payload: NeedScored = {
      needId: id,
      edition: need.edition,
      organisationId: need.organisationId,
      title: need.title,
      countries: need.countries,
      count: seen.length,
      best: seen[0]
        ? await this.scoredPair(tx, seen[0], { need: 'owner', offer: reads('offer', need, seen[0]) })
        : null,
      providers: told,
    };
    if (payload.best || providers.size > 0) await this.outbox.add(tx, { topic: NEED_SCORED, aggregateId: id, payload });
  }

  async ofOffer(tx: EntityManager, id: string, first: boolean): Promise<void> {
    const offer = await this.offers.byId(id, tx);
    if (!offer) return;
    const list = await this.repository.firstOf(tx, 'offer', offer.id, KEPT);
    const entered = await this.repository.enteredFirstThree(tx, offer.id);
    const needs = byId(await this.needs.byIds([...list, ...entered].map(({ needId }) => needId)));
    const owners = await this.ownersOf([offer, ...needs.values()]);
    const donor = owners.get(offer.organisationId);
    const seen = list.filter((match) => shownTo(donor, 'need', needs.get(match.needId)));
    const [best = null] = seen.slice(0, 1).filter(({ score }) => first && score >= WORTH_TELLING);
    const payload: OfferScored = {
      offerId: offer.id,
      edition: offer.edition,
      organisationId: offer.organisationId,
      title: offer.content.title,
      count: seen.length,
      best: best && {
        matchId: best.id,
        score: await this.scoreFor(tx, best, {
          need: shownTo(donor, 'need', needs.get(best.needId)) ?? 'public',
          offer: 'owner',
        }),
      },
      entered: entered.flatMap((match) => {
        const need = needs.get(match.needId);
        const state = need && owners.get(need.organisationId);
        if (!need || !shownTo(state, 'offer', offer)) return [];
        const { id: needId, edition, organisationId, content } = need;
        const { id: matchId, score } = match;
        return [{ needId, edition, organisationId, title: content.title, matchId, score }];
      }),
    };
    if (payload.best || payload.entered.length > 0)
      await this.outbox.add(tx, { topic: OFFER_SCORED, aggregateId: offer.id, payload });
  }

  private async scoredPair(tx: EntityManager, offer: ListedOffer, audience: PairAudience): Promise<ScoredPair> {
    const { id: matchId, organisationId, offerId } = offer;
    return { matchId, organisationId, offerId, score: await this.scoreFor(tx, offer, audience) };
  }

  /** As who is told of it may know it; only where that is less than all the pair is explained for it. */
  private async scoreFor(
    tx: EntityManager,
    { id, score }: Pick<ListedOffer, 'id' | 'score'>,
    audience: PairAudience,
  ): Promise<number> {
    if (readsEveryCriterion(audience)) return score;
    const [match] = await this.explanations.fill(await this.repository.byIds(tx, [id]));
    return match ? asRead(match, audience).score : 0;
  }

  private ownersOf(records: (Need | Offer)[]): Promise<Map<string, Organisation>> {
    return this.accounts.organisationsById(records.map(({ organisationId }) => organisationId));
  }
}

const ownerOf = ({ organisationId: id, kind, verifiedAt }: Tiered) => ({ id, kind, verifiedAt });

/** How much the organisation of one record reads of the other. */
const reads = (on: MatchSide, own: Tiered, far: Tiered): Audience => shownTo(ownerOf(own), on, far) ?? 'public';

const byId = <T extends { id: string }>(records: T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));
