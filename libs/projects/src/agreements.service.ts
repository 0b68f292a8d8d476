import { Injectable } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import type { MoneyDto } from '@tandem/input';
import {
  MatchingContext,
  StancesService,
  type HeldPair,
  type Match,
  type MatchSide,
  type Stance,
} from '@tandem/matching';
import { NEED_CHANGED, NeedsRepository, lackingMinor, type Need, type NeedEventPayload } from '@tandem/needs';
import { CapacityExceeded, OffersRepository, OffersService, type Offer } from '@tandem/offers';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { formatAmount } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { refusalOf } from './present-gates.js';
import { ProjectLife } from './project-life.js';
import type { Project } from './project.entity.js';
import { AboveLacking, AmountDiffers, NoLongerFits, NoLongerOpen } from './projects.errors.js';
import { ProjectsRepository } from './projects.repository.js';
import { sameAmount, termsOf, type Terms } from './terms.js';

/**
 * From a pair that talks to a project: the donor's signature reserves the amount and begins the project, the State's
 * signature makes it agreed. Either may sign first; only the donor's signature moves money.
 */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly life: ProjectLife,
    private readonly stances: StancesService,
    private readonly context: MatchingContext,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly offersService: OffersService,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The viewer's side signs an amount (none for an offer that is not of money).
   * @throws CapacityExceeded, AmountDiffers, AboveLacking, NoLongerOpen, NoLongerFits, MatchStepNotPossible
   */
  agree(viewer: Viewer, matchId: string, amount: MoneyDto | null): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'agree');
      const { need, offer, side } = held;
      if (isClosed(need)) throw new NoLongerOpen('need');
      if (isClosed(offer)) throw new NoLongerOpen('offer');
      const live = await this.projects.liveOfMatch(tx, matchId);
      if (live?.status === 'agreed') return held.match;
      const context = await this.context.at(tx);
      const owners = await this.accounts.organisationsById([need.organisationId, offer.organisationId]);
      const refusal = refusalOf(need, offer, owners, live?.offerMinor ?? 0, context);
      if (refusal) throw new NoLongerFits(refusal);
      const terms = termsOf(amount, need, offer, context);
      const lacking = lackingMinor(need);
      if (terms.needMinor !== null && lacking !== null && terms.needMinor > lacking) throw aboveLacking(need);
      return side === 'offer'
        ? this.signAsDonor(tx, viewer, held, terms, live)
        : this.signAsState(tx, viewer, held, terms, live);
    });
  }

  /** Ends the talk; a project that only the donor had signed is cancelled and its money given back. */
  withdraw(viewer: Viewer, matchId: string): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'withdraw');
      return this.end(tx, viewer.personId, held, 'withdraw', (now) => ({ withdrawnAt: now }));
    });
  }

  /** Declines, at any point before both have signed; the other side reads the reason only if it is shared. */
  decline(viewer: Viewer, matchId: string, reason: string, reasonShared: boolean): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'decline');
      const stance = (now: string): Stance => ({ declinedAt: now, declineReason: reason, reasonShared });
      return this.end(tx, viewer.personId, held, 'decline', stance);
    });
  }

  /** A record was taken back or sealed: every talk about it ends, the other side is told, reserved money is free again. */
  async endTalks(tx: EntityManager, side: MatchSide, recordId: string): Promise<void> {
    // Held first, as by the run that clears its lists: the two wait for each other in one order.
    const record = await (side === 'need' ? this.needs.locked(tx, recordId) : this.offers.locked(tx, recordId));
    if (!record || !isClosed(record)) return;
    for (const matchId of await this.stances.talksOf(tx, side, recordId))
      await this.end(tx, null, await this.stances.holdFor(tx, side, matchId), 'withdraw', (now) => ({
        withdrawnAt: now,
      }));
  }

  private async signAsDonor(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    terms: Terms,
    live: Project | null,
  ): Promise<Match> {
    if (live && sameAmount(live, terms)) return held.match;
    const state = held.match.stances.need;
    const stateAgreed = state.agreedAt !== undefined && sameAmount(state.amount, terms);
    const event = stateAgreed ? 'conclude' : 'propose';
    const match = await this.stances.step(tx, viewer.personId, held, event, signature(terms));
    if (live?.offerMinor) await this.offers.release(tx, held.offer.id, live.offerMinor);
    if (terms.offerMinor !== null && !(await this.offers.reserve(tx, held.offer.id, terms.offerMinor)))
      throw new CapacityExceeded();
    const project = live
      ? await this.life.signAnew(tx, viewer.personId, live, terms)
      : await this.life.begin(tx, viewer.personId, held, terms);
    if (stateAgreed) await this.conclude(tx, viewer, held, project, terms);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }

  private async signAsState(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    terms: Terms,
    live: Project | null,
  ): Promise<Match> {
    if (!live) return this.stances.step(tx, viewer.personId, held, 'propose', signature(terms));
    if (!sameAmount(live, terms))
      throw new AmountDiffers(`${formatAmount(live.amountMinor ?? 0, live.currency ?? '')} ${live.currency ?? ''}`);
    const match = await this.stances.step(tx, viewer.personId, held, 'conclude', signature(terms));
    await this.conclude(tx, viewer, held, live, terms);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }

  /** Both have signed: what was reserved is committed, and counts for the need as it now asks. */
  private async conclude(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    project: Project,
    { needMinor, ratesId }: Terms,
  ): Promise<void> {
    if (project.offerMinor) await this.offers.commit(tx, held.offer.id, project.offerMinor);
    if (needMinor && !(await this.needs.addAgreed(tx, held.need.id, needMinor))) throw aboveLacking(held.need);
    const stateSignedAt = held.match.stances.need.agreedAt;
    await this.life.conclude(tx, viewer.personId, held, project, {
      needMinor,
      ratesId,
      stateSignedAt: held.side === 'offer' && stateSignedAt ? new Date(stateSignedAt) : await this.clock.now(tx),
    });
    const payload: NeedEventPayload = { needId: held.need.id };
    await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: held.need.id, payload });
  }

  private async end(
    tx: EntityManager,
    personId: string | null,
    held: HeldPair,
    event: 'withdraw' | 'decline',
    stance: (now: string) => Stance,
  ): Promise<Match> {
    const match = await this.stances.step(tx, personId, held, event, (_, now) => stance(now));
    const live = await this.projects.liveOfMatch(tx, match.id);
    if (!live) return match;
    if (live.offerMinor) await this.offers.release(tx, held.offer.id, live.offerMinor);
    await this.life.cancel(tx, personId, held, live);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }
}

/** Taken back, or sealed: open to nobody else. */
const isClosed = ({ status, visibility }: Pick<Need | Offer, 'status' | 'visibility'>): boolean =>
  status !== 'open' || visibility === 'sealed';

const aboveLacking = (need: Need): AboveLacking =>
  new AboveLacking(`${formatAmount(lackingMinor(need) ?? 0, need.currency ?? '')} ${need.currency ?? ''}`);

const signature =
  (terms: Terms) =>
  (stance: Stance, now: string): Stance => ({
    ...stance,
    agreedAt: now,
    ...(terms.amountMinor !== null && terms.currency !== null
      ? { amount: { minor: terms.amountMinor, currency: terms.currency } }
      : {}),
  });
