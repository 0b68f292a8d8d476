import { Injectable } from '@nestjs/common';
import { AccountsService, type Organisation, type Viewer } from '@tandem/accounts';
import { Declines, MatchesService, PairAudiences, readableOf } from '@tandem/matching';
import type { Need } from '@tandem/needs';
import { OfferAudiences, OffersRepository } from '@tandem/offers';
import { Clock } from '@tandem/platform/database';
import { Calendar } from '@tandem/platform/deadlines';
import { RegisterService } from '@tandem/register';
import type { EntityManager } from 'typeorm';
import type { NearMiss, ResponseContent, Running, Unanswered } from './response.js';
import { ResponsesRepository, type ToldProvider } from './responses.repository.js';
import { isWanted, namedOffer, whatWasSaid } from './said.js';
import { speakerOf } from './state-viewer.js';

/** As many pairs as a list ever shows. */
const LONGEST = 200;
const NEAR = 10;
const RUNNING = 10;
const ORPHAN_AFTER_DAYS = 60;
/** From so many on their number tells of nobody. */
const SOME = 3;
/** Statuses of imported activities that go on; null: not stated. */
const GOING_ON: readonly (string | null)[] = ['implementation', 'finalisation', null];

/** Gathers who said what to a need, as its owner may know it now: a provider that it may not know of is not in it. */
@Injectable()
export class ResponseMaker {
  constructor(
    private readonly repository: ResponsesRepository,
    private readonly matches: MatchesService,
    private readonly declines: Declines,
    private readonly pairAudiences: PairAudiences,
    private readonly offers: OffersRepository,
    private readonly offerAudiences: OfferAudiences,
    private readonly register: RegisterService,
    private readonly accounts: AccountsService,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
  ) {}

  async contentFor(tx: EntityManager, need: Need, owner: Organisation): Promise<ResponseContent> {
    const state = speakerOf(owner);
    const { pairs } = await this.matches.list(state, 'need', need.id, LONGEST, 0);
    const owners = await this.accounts.organisationsById(pairs.map(({ offer }) => offer.organisationId));
    const now = await this.clock.now(tx);
    const openedAt = need.openedAt ?? now;
    const said = whatWasSaid(pairs, owners);
    const { unanswered, unansweredUnnamed } = await this.silent(state, await this.repository.toldOf(tx, need.id));
    const declines = await this.declines.of('need', need.id);
    const declinedUnnamed = declines.total - pairs.filter(({ match }) => match.stances.offer.declinedAt).length;
    const named = new Set([...said, ...unanswered].map(({ organisation }) => organisation.id));
    return {
      needReference: `N-${String(need.number).padStart(4, '0')}`,
      needTitle: need.content.title,
      openedAt: openedAt.toISOString(),
      told: named.size + unansweredUnnamed + declinedUnnamed,
      said,
      unanswered,
      unansweredUnnamed,
      declines,
      declinedUnnamed,
      nearMisses: await this.nearMisses(state, need.id),
      running: await this.running(tx, need, now),
      orphan: now >= this.calendar.daysAfter(openedAt, ORPHAN_AFTER_DAYS) && !isWanted(pairs),
    };
  }

  /** Of those who were told, who has not answered; those whose offer the State may not know are counted if they are some. */
  private async silent(
    state: Viewer,
    told: readonly ToldProvider[],
  ): Promise<Pick<ResponseContent, 'unanswered' | 'unansweredUnnamed'>> {
    const waiting = told.filter(({ answered }) => !answered);
    const visible = await this.offerAudiences.visible(
      state,
      waiting.map(({ offerId }) => offerId),
    );
    const offers = new Map((await this.offers.byIds([...visible])).map((offer) => [offer.id, offer]));
    const owners = await this.accounts.organisationsById([...offers.values()].map((offer) => offer.organisationId));
    const unanswered = waiting.flatMap(({ offerId, toldAt, remindedAt }): Unanswered[] => {
      const offer = offers.get(offerId);
      if (!offer) return [];
      const reminded = remindedAt.map((at) => at.toISOString());
      return [{ ...namedOffer(offer, owners), toldAt: toldAt.toISOString(), remindedAt: reminded }];
    });
    const hidden = waiting.length - unanswered.length;
    return { unanswered, unansweredUnnamed: hidden >= SOME ? hidden : 0 };
  }

  private async nearMisses(state: Viewer, needId: string): Promise<NearMiss[]> {
    const misses = await this.matches.nearMisses(state, 'need', needId, NEAR);
    const audience = await this.pairAudiences.of(state, misses);
    const owners = await this.accounts.organisationsById(misses.map(({ offer }) => offer.organisationId));
    return misses
      .filter((miss) => readableOf([miss.row.opening], audience(miss)).length > 0)
      .map(({ row: { gate, opening }, offer }) => ({
        ...namedOffer(offer, owners),
        gate,
        opening: { code: opening.code, params: { ...opening.params } },
      }));
  }

  /** Own projects first, then what organisations have published. */
  private async running(tx: EntityManager, need: Need, now: Date): Promise<Running[]> {
    const own = await this.repository.projectsAround(tx, need.id, RUNNING);
    const { countries, themes } = need;
    const today = now.toISOString().slice(0, 10);
    const { items } = await this.register.activitiesIn({ countries, themes, limit: 100 });
    const published = items
      .filter(({ status, endsOn }) => GOING_ON.includes(status) && endsOn !== null && endsOn >= today)
      .map(({ title, donors, reporter, status, startsOn, endsOn }): Running => {
        const organisation = donors[0] ?? reporter ?? '';
        return { title, organisation, source: 'register', status, start: startsOn, end: endsOn };
      });
    return [...own, ...published].slice(0, RUNNING);
  }
}
