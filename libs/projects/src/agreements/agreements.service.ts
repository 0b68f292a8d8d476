import { Injectable } from '@nestjs/common';
import { AccountsService, type Viewer } from '@tandem/accounts';
import { InvalidInput, type MoneyDto } from '@tandem/input';
import {
  MatchesService,
  MatchingContext,
  StancesService,
  type HeldPair,
  type Match,
  type MatchSide,
  type MatchState,
  type Stance,
} from '@tandem/matching';
import { NeedLinesRepository, NeedsRepository, lackingMinor, type Need } from '@tandem/needs';
import { OffersRepository, OffersService, type Offer } from '@tandem/offers';
import { Clock, Transactions } from '@tandem/platform/database';
import { formatAmount } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { dealOf, type Deal } from './deal.js';
import { ProjectLinesRepository } from './agreed-lines.repository.js';
import { AgreedMoney, aboveLacking } from './agreed-money.js';
import { refusalOf } from './present-gates.js';
import { ProjectLife } from '../project-life.js';
import type { Project } from '../project.entity.js';
import { AmountDiffers, LineFull, LinesDiffer, NoLongerFits, NoLongerOpen } from '../projects.errors.js';
import { ProjectsRepository } from '../projects.repository.js';
import { sameAmount } from './terms.js';
import { sameLines } from './terms-of-lines.js';

/**
 * From a pair that talks to a project: the donor's signature reserves the amount and begins the project, the State's
 * signature makes it agreed. Either may sign first; only the donor's signature moves money.
 */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly life: ProjectLife,
    private readonly money: AgreedMoney,
    private readonly lines: ProjectLinesRepository,
    private readonly stances: StancesService,
    private readonly matches: MatchesService,
    private readonly context: MatchingContext,
    private readonly needs: NeedsRepository,
    private readonly needLines: NeedLinesRepository,
    private readonly offers: OffersRepository,
    private readonly offersService: OffersService,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * The viewer's side signs an amount (none for an offer that is not of money), and of which lines of the need it is. Who
   * names no lines leaves them to the other side; where neither names any, the open ones are filled in order.
   *
   * @param version - of the match, as the viewer has read it
   * @throws CapacityExceeded, AmountDiffers, LinesDiffer, AboveLacking, LineFull, NoLongerOpen, NoLongerFits,
   *   MatchStepNotPossible, MatchChanged
   */
  agree(viewer: Viewer, matchId: string, said: Signature, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'agree', version);
      const { need, offer, side } = held;
      if (isClosed(need)) throw new NoLongerOpen('need');
      if (isClosed(offer)) throw new NoLongerOpen('offer');
      const live = await this.projects.liveOfMatch(tx, matchId);
      if (live && live.status !== 'pipeline') return held.match;
      const context = await this.context.at(tx);
      const owners = await this.accounts.organisationsById([need.organisationId, offer.organisationId]);
      const refusal = refusalOf(need, offer, owners, live, context);
      if (refusal) throw new NoLongerFits(refusal);
      const deal = dealOf(said, held, live, context);
      const lacking = lackingMinor(need);
      if (deal.terms.needMinor !== null && lacking !== null && deal.terms.needMinor > lacking) throw aboveLacking(need);
      await this.refuseFullLines(tx, need, deal);
      return side === 'offer'
        ? this.signAsDonor(tx, viewer, held, deal, live)
        : this.signAsState(tx, viewer, held, deal, live);
    });
  }

  /** Ends the talk; a project that only the donor had signed is cancelled and its money given back. */
  withdraw(viewer: Viewer, matchId: string, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'withdraw', version);
      return this.end(tx, viewer.personId, held, 'withdraw', (now) => ({ withdrawnAt: now }));
    });
  }

  /** Declines, at any point before both have signed; the other side reads reason and note only if they are shared. */
  decline(viewer: Viewer, matchId: string, { reason, note, isShared }: Decline, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'decline', version);
      return this.end(tx, viewer.personId, held, 'decline', (now) => ({
        declinedAt: now,
        declineReason: reason,
        reasonShared: isShared,
        ...(note ? { declineNote: note } : {}),
      }));
    });
  }

  /**
   * The same is agreed or talked about elsewhere: this talk ends for good.
   * @param of - a match or a project that the viewer may see
   * @throws InvalidInput where there is none
   */
  markDuplicate(viewer: Viewer, matchId: string, of: string, note: string | null, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.stances.hold(tx, viewer, matchId, 'decline', version);
      const isKnown =
        (await this.matches.visible(viewer, [of])).has(of) || (await this.projects.visibleById(viewer, of)) !== null;
      if (of === matchId || !isKnown)
        throw new InvalidInput([
          { pointer: '/of', code: 'NOT_FOUND', detail: 'is no other match or project of yours' },
        ]);
      const stance = (now: string): Stance => ({
        duplicateAt: now,
        duplicateOf: of,
        ...(note ? { duplicateNote: note } : {}),
      });
      return this.end(tx, viewer.personId, held, 'mark_duplicate', stance);
    });
  }

  /** Nobody answered, or nothing moved, by its date; nothing where somebody has meanwhile. */
  async lapse(tx: EntityManager, matchId: string, from: readonly MatchState[]): Promise<void> {
    const held = await this.stances.holdIfThere(tx, 'offer', matchId);
    if (!held || !from.includes(held.match.state)) return;
    const live = await this.projects.liveOfMatch(tx, matchId);
    await this.stances.lapse(tx, held, live === null);
    if (live) await this.cancel(tx, null, held, live);
  }

  /** Ends the talks in which the donor has signed and the State has not. */
  async endReservations(tx: EntityManager, viewer: Viewer, offerId: string): Promise<void> {
    for (const { match } of await this.offers.reservationsOf(tx, offerId)) {
      const held = await this.stances.holdFor(tx, 'offer', match);
      await this.end(tx, viewer.personId, held, 'withdraw', (now) => ({ withdrawnAt: now }));
    }
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
    deal: Deal,
    live: Project | null,
  ): Promise<Match> {
    const { terms } = deal;
    const own = held.match.stances.offer;
    if (live && sameAmount(live, terms) && sameLines(own.lines ?? null, deal.lines)) return held.match;
    const state = held.match.stances.need;
    const stateAgreed =
      state.agreedAt !== undefined &&
      sameAmount(state, terms) &&
      (state.lines === undefined || sameLines(state.lines, deal.lines));
    const event = stateAgreed ? 'conclude' : 'propose';
    const match = await this.stances.step(tx, viewer.personId, held, event, signature(deal));
    if (live) await this.money.release(tx, held.offer.id, live);
    await this.money.reserve(tx, held.offer.id, terms);
    const project = live
      ? await this.life.signAnew(tx, viewer.personId, live, terms)
      : await this.life.begin(tx, viewer.personId, held, terms);
    await this.lines.replace(tx, project.id, deal.shares ?? []);
    if (stateAgreed) await this.conclude(tx, viewer, held, project, deal);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }

  private async signAsState(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    deal: Deal,
    live: Project | null,
  ): Promise<Match> {
    if (!live) return this.stances.step(tx, viewer.personId, held, 'propose', signature(deal));
    if (!sameAmount(live, deal.terms)) throw new AmountDiffers(signedOf(live));
    const named = held.match.stances.offer.lines;
    if (named && !sameLines(named, deal.lines)) throw new LinesDiffer();
    const match = await this.stances.step(tx, viewer.personId, held, 'conclude', signature(deal));
    await this.conclude(tx, viewer, held, live, deal);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }

  /** Both have signed: what was reserved is committed, and counts for the need as it now asks. */
  private async conclude(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    project: Project,
    { terms, shares }: Deal,
  ): Promise<void> {
    await this.money.conclude(tx, held, project, terms, shares);
    const { needMinor, ratesId } = terms;
    const stateSignedAt = held.match.stances.need.agreedAt;
    await this.life.conclude(tx, viewer.personId, held, project, {
      needMinor,
      ratesId,
      stateSignedAt: held.side === 'offer' && stateSignedAt ? new Date(stateSignedAt) : await this.clock.now(tx),
    });
  }

  /** Of a talk that ends with a project each side hears once: that the project is cancelled. */
  private async end(
    tx: EntityManager,
    personId: string | null,
    held: HeldPair,
    event: 'withdraw' | 'decline' | 'mark_duplicate',
    stance: (now: string) => Stance,
  ): Promise<Match> {
    const live = await this.projects.liveOfMatch(tx, held.match.id);
    const match = await this.stances.step(tx, personId, held, event, (_, now) => stance(now), live === null);
    if (live) await this.cancel(tx, personId, held, live);
    return match;
  }

  private async cancel(tx: EntityManager, personId: string | null, held: HeldPair, live: Project): Promise<void> {
    await this.money.release(tx, held.offer.id, live);
    await this.life.cancel(tx, personId, held, live);
    await this.offersService.announceChange(tx, held.offer.id);
  }

  /** Said before anything is written; the database has the last word when both have signed. */
  private async refuseFullLines(tx: EntityManager, need: Need, { shares }: Deal): Promise<void> {
    if (!shares) return;
    const sums = (await this.needLines.of([need.id], tx)).get(need.id) ?? [];
    for (const { line, needMinor } of shares) {
      const { costMinor, agreedMinor } = sums.find(({ id }) => id === line) ?? { costMinor: 0, agreedMinor: 0 };
      if (needMinor > (costMinor ?? 0) - agreedMinor) throw new LineFull(line);
    }
  }
}

/** What a side signs. */
export interface Signature {
  amount?: MoneyDto | null;
  lines?: readonly { line: string; amount: MoneyDto }[] | null;
  units?: number | null;
}

/** Why a side does not want a pair. */
export interface Decline {
  reason: string;
  note: string | null;
  isShared: boolean;
}

/** Taken back, or sealed: open to nobody else. */
const isClosed = ({ status, visibility }: Pick<Need | Offer, 'status' | 'visibility'>): boolean =>
  status !== 'open' || visibility === 'sealed';

const signedOf = ({ amountMinor, currency, units }: Project): string =>
  amountMinor === null ? String(units ?? 0) : `${formatAmount(amountMinor, currency ?? '')} ${currency ?? ''}`;

const signature =
  ({ terms, lines }: Deal) =>
  ({ interestAt, consentAt }: Stance, now: string): Stance => ({
    ...(interestAt ? { interestAt } : {}),
    ...(consentAt ? { consentAt } : {}),
    agreedAt: now,
    ...(terms.amountMinor !== null && terms.currency !== null
      ? { amount: { minor: terms.amountMinor, currency: terms.currency } }
      : {}),
    ...(lines ? { lines: [...lines] } : {}),
    ...(terms.units === null ? {} : { units: terms.units }),
  });
