import { Injectable } from '@nestjs/common';
import { AccountsService, may, rolesFor, type Role, type Viewer } from '@tandem/accounts';
import { Consents, type ConsentPurpose } from '@tandem/consents';
import { NeedsRepository } from '@tandem/needs';
import { OffersRepository } from '@tandem/offers';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { shownTo } from './disclosure.js';
import { Explanations } from '../explanations.service.js';
import type { Match, Stance } from '../match.entity.js';
import { MatchClock, awaited } from './match-clock.js';
import { CONTACTS_OPEN, ENDED, MATCH_WORKFLOW, otherSide } from '../match.workflow.js';
import type { MatchSide, SideEvent, SystemEvent } from '../match.workflow.js';
import { MatchesService, type Pair } from '../matches.service.js';
import { MatchChanged, MatchNotFound, MatchStepNotPossible, MatchStepNotYours } from '../matching.errors.js';
import { STANCE_TAKEN, type StanceEvent, type StanceTaken } from '../matching.events.js';
import { MatchingRepository } from '../matching.repository.js';

/** A match whose row is held until the end of the transaction, and the side that acts. */
export interface HeldPair extends Pair {
  side: MatchSide;
}

/** What the two sides say to a pair, from interest to consent; agreement and its money are for libs/projects. */
@Injectable()
export class StancesService {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly matches: MatchesService,
    private readonly explanations: Explanations,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly consents: Consents,
    private readonly talks: MatchClock,
  ) {}

  /** The viewer's side is interested in talking; the other side is told. */
  interest(viewer: Viewer, id: string, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.hold(tx, viewer, id, 'interest', version);
      refuseClosed(held);
      const match = await this.step(tx, viewer.personId, held, 'interest', (stance, now) => ({
        ...stance,
        interestAt: now,
      }));
      await this.giveConsent(tx, viewer, held, 'show_interest');
      return match;
    });
  }

  /** The viewer's side agrees that both see each other's contacts; the second consent opens them. */
  consent(viewer: Viewer, id: string, version?: number): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.hold(tx, viewer, id, 'consent', version);
      refuseClosed(held);
      const stances = standingStances(held.match);
      if (stances[held.side].consentAt) return held.match;
      const event = stances[otherSide(held.side)].consentAt ? 'open_contacts' : 'consent';
      const match = await this.step(tx, viewer.personId, held, event, (stance, now) => ({
        ...stance,
        interestAt: stance.interestAt ?? now,
        consentAt: now,
      }));
      await this.giveConsent(tx, viewer, held, 'show_interest');
      await this.giveConsent(tx, viewer, held, 'open_contacts');
      if (event === 'open_contacts') {
        await this.needs.disclose(tx, held.need.id, held.offer.organisationId);
        await this.offers.disclose(tx, held.offer.id, held.need.organisationId);
      }
      return match;
    });
  }

  /**
   * Holds the match and both records for what this viewer may do for one of the sides.
   * @param version - the one that the viewer has read; left out: any
   * @throws MatchStepNotYours, MatchChanged
   */
  async hold(tx: EntityManager, viewer: Viewer, id: string, action: SideAction, version?: number): Promise<HeldPair> {
    const seen = await this.matches.read(viewer, id);
    const side = sideOf(viewer, seen, action);
    if (!side) throw new MatchStepNotYours();
    const held = await this.holdFor(tx, side, id);
    if (version !== undefined && version !== held.match.version) throw new MatchChanged(held.match.version);
    return held;
  }

  /** Holds the match and both records for a change by one side. @throws MatchNotFound */
  async holdFor(tx: EntityManager, side: MatchSide, id: string): Promise<HeldPair> {
    const held = await this.holdIfThere(tx, side, id);
    if (!held) throw new MatchNotFound();
    return held;
  }

  /** The same, for what happens by a date; null where there is no such match any more. */
  async holdIfThere(tx: EntityManager, side: MatchSide, id: string): Promise<HeldPair | null> {
    const match = await this.repository.locked(tx, id);
    const need = match && (await this.needs.locked(tx, match.needId));
    const offer = match && (await this.offers.locked(tx, match.offerId));
    return match && need && offer ? { match, need, offer, side } : null;
  }

  /** Ids of a record's matches about which people are talking. */
  async talksOf(tx: EntityManager, side: MatchSide, recordId: string): Promise<string[]> {
    return (await this.repository.talksOf(tx, side, recordId)).map((match) => match.id);
  }

  /**
   * One row of the workflow, with its audit row and its event, in the caller's transaction.
   * @param personId who acts; null for the system, when a record was taken back
   * @param isTold - false where something else tells the other side of the same
   * @throws MatchStepNotPossible
   */
  async step(
    tx: EntityManager,
    personId: string | null,
    held: HeldPair,
    event: SideEvent,
    change: (stance: Stance, now: string) => Stance,
    isTold = true,
  ): Promise<Match> {
    const { match, side } = held;
    const row = transition(MATCH_WORKFLOW, match.state, event);
    if (!row) throw new MatchStepNotPossible(whyNot(match, event));
    const other = otherSide(side);
    if (hasEnded(match) && endedBy(match.stances[other]) && !endedBy(match.stances[side]))
      throw new MatchStepNotPossible('The other side ended this; only it can begin again.');
    const now = await this.clock.now(tx);
    const before = standingStances(match);
    const own = { ...change(before[side], now.toISOString()), ...(personId ? { personId } : {}) };
    const changed = await this.write(tx, personId, held, `match.${event}`, {
      state: row.to,
      stances: { ...before, [side]: own },
    });
    await this.talks.wind(tx, { state: match.state, stances: before }, changed, now);
    const ends = ENDED.includes(row.to);
    if (ends) {
      await this.closeContacts(tx, held);
      await this.endConsents(tx, personId, held);
    }
    if (!isTold) return changed;
    const isShown =
      match.stances[side].interestAt !== undefined || own.interestAt !== undefined || (await this.shownByTier(held));
    // Who has spoken always learns that it ended, also of what it may not read any more.
    if (isShown || (ends && match.stances[other].interestAt !== undefined))
      await this.announce(tx, held, TOLD_AS[event], now, isShown);
    return changed;
  }

  /** Nobody answered, or nothing moved, in time: the talk is over, both are told, and either may take it up again. */
  async lapse(tx: EntityManager, held: HeldPair, isTold = true): Promise<Match> {
    const now = await this.clock.now(tx);
    const changed = await this.bySystem(tx, held, 'lapse', (stance) => ({ ...stance, lapsedAt: now.toISOString() }));
    if (!isTold) return changed;
    for (const side of ['need', 'offer'] as const) {
      const other = otherSide(side);
      const isShown = held.match.stances[side].interestAt !== undefined || (await this.shownByTier({ ...held, side }));
      if (isShown || held.match.stances[other].interestAt !== undefined)
        await this.announce(tx, { ...held, side }, 'lapse', now, isShown);
    }
    return changed;
  }

  /** The first money of the project was paid. Does nothing where it was before. @throws MatchStepNotPossible */
  async fund(tx: EntityManager, matchId: string): Promise<void> {
    const held = await this.holdFor(tx, 'offer', matchId);
    if (held.match.state !== 'funded') await this.bySystem(tx, held, 'fund', (stance) => stance);
  }

  /**
   * The project of an agreement was cancelled: contacts close, and both may begin again. Whoever cancels it tells them.
   * @throws MatchStepNotPossible
   */
  async end(tx: EntityManager, matchId: string): Promise<void> {
    await this.bySystem(tx, await this.holdFor(tx, 'offer', matchId), 'end', interestOf);
  }

  /** Tells whoever has not answered yet that the other side waits. False where nobody waits any more. */
  async remind(tx: EntityManager, matchId: string): Promise<boolean> {
    const held = await this.holdIfThere(tx, 'need', matchId);
    const waits = held && awaited(held.match);
    if (!waits) return false;
    const now = await this.clock.now(tx);
    for (const side of waits.map(otherSide))
      if (held.match.stances[side].interestAt !== undefined)
        await this.announce(tx, { ...held, side }, 'answer_due', now, true);
    return true;
  }

  /** Tells the side that did not write that the other did; not what. */
  async tellOfMessage(tx: EntityManager, held: HeldPair, at: Date): Promise<void> {
    await this.talks.moved(tx, held.match.id, at);
    await this.announce(tx, held, 'message', at, true);
  }

  private async bySystem(
    tx: EntityManager,
    held: HeldPair,
    event: SystemEvent,
    change: (stance: Stance) => Stance,
  ): Promise<Match> {
    const { match } = held;
    const row = transition(MATCH_WORKFLOW, match.state, event);
    if (!row) throw new MatchStepNotPossible(whyNot(match, event));
    const stances = { need: change(match.stances.need), offer: change(match.stances.offer) };
    const changed = await this.write(tx, null, held, `match.${event}`, { state: row.to, stances });
    await this.talks.wind(tx, match, changed, await this.clock.now(tx));
    if (ENDED.includes(row.to)) {
      await this.closeContacts(tx, held);
      await this.consents.withdraw(tx, null, 'open_contacts', match.id, null);
    }
    return changed;
  }

  private async write(
    tx: EntityManager,
    personId: string | null,
    { match, need, offer, side }: HeldPair,
    action: string,
    after: Pick<Match, 'state' | 'stances'>,
  ): Promise<Match> {
    await this.explanations.fill([match]);
    const { detail, digest } = match;
    const changed = await this.repository.saveStance(tx, match, { ...after, detail, digest });
    await this.audit.record(tx, {
      personId,
      organisationId: side === 'need' ? need.organisationId : offer.organisationId,
      action,
      objectType: 'match',
      objectId: match.id,
      before: { state: match.state, stances: match.stances },
      after: { state: changed.state, stances: changed.stances },
    });
    return changed;
  }

  /** The acting side consents that its record is shown to the other, or also who speaks for it. */
  private async giveConsent(
    tx: EntityManager,
    viewer: Viewer,
    { match, need, offer, side }: HeldPair,
    purpose: Extract<ConsentPurpose, 'show_interest' | 'open_contacts'>,
  ): Promise<void> {
    const { organisationId, edition: version, content } = side === 'need' ? need : offer;
    const about = { objectType: 'match', objectId: match.id, tier: 'parties', roles: SPEAKERS[side] } as const;
    await this.consents.give(tx, viewer, { purpose, organisationId, version, content, ...about });
  }

  /** With a talk both consents to it end; that the other side once was interested stays. */
  private async endConsents(
    tx: EntityManager,
    by: string | null,
    { match, need, offer, side }: HeldPair,
  ): Promise<void> {
    const { organisationId } = side === 'need' ? need : offer;
    await this.consents.withdraw(tx, by, 'open_contacts', match.id, null);
    await this.consents.withdraw(tx, by, 'show_interest', match.id, organisationId);
  }

  /** What opened by consent closes with the talk; each record, unless another talk of the same two keeps it open. */
  private async closeContacts(tx: EntityManager, { need, offer }: HeldPair): Promise<void> {
    if (!(await this.repository.contactsOpen(tx, 'need', need.id, offer.organisationId)))
      await this.needs.conceal(tx, need.id, offer.organisationId);
    if (!(await this.repository.contactsOpen(tx, 'offer', offer.id, need.organisationId)))
      await this.offers.conceal(tx, offer.id, need.organisationId);
  }

  /** May the other side know of the acting side's record though that side has shown no interest? */
  private async shownByTier({ need, offer, side }: HeldPair): Promise<boolean> {
    const [own, other] = side === 'need' ? [need, offer] : [offer, need];
    return shownTo(await this.accounts.organisation(other.organisationId), side, own) !== null;
  }

  /** @param isShown - false where the other side may not read the acting side's record: then not even its title */
  private async announce(
    tx: EntityManager,
    { match, need, offer, side }: HeldPair,
    event: StanceEvent | null,
    at: Date,
    isShown: boolean,
  ): Promise<void> {
    if (!event) return;
    const actor = await this.accounts.organisation(side === 'need' ? need.organisationId : offer.organisationId);
    const payload: StanceTaken = {
      matchId: match.id,
      needId: need.id,
      offerId: offer.id,
      event,
      side,
      actorName: isShown ? (actor?.name ?? '') : '',
      tellOrganisationId: side === 'need' ? offer.organisationId : need.organisationId,
      needTitle: isShown || side === 'offer' ? need.content.title : UNREAD,
      offerTitle: isShown || side === 'need' ? offer.content.title : UNREAD,
      at: at.toISOString(),
    };
    await this.outbox.add(tx, { topic: STANCE_TAKEN, aggregateId: match.id, payload });
  }
}

/** What is done to a match for one of its sides. */
export type SideAction = 'interest' | 'consent' | 'decline' | 'withdraw' | 'agree';

/** In the place of a title that may not be read. */
const UNREAD = '–';

/** Who consents for a side. */
const SPEAKERS: Record<MatchSide, readonly Role[]> = {
  need: rolesFor('match', 'consent', 'state'),
  offer: rolesFor('match', 'consent', 'donor'),
};

/** The side for which a viewer may do that; left out: show interest. */
export function sideOf(
  viewer: Viewer,
  { need, offer }: Pick<Pair, 'need' | 'offer'>,
  action: SideAction = 'interest',
): MatchSide | null {
  if (may(viewer, action, 'match', { stateOrganisationId: need.organisationId })) return 'need';
  return may(viewer, action, 'match', { donorOrganisationId: offer.organisationId }) ? 'offer' : null;
}

/** Nobody begins to talk about a record that was taken back or sealed. */
function refuseClosed({ need, offer }: HeldPair): void {
  for (const [name, record] of Object.entries({ need, offer }))
    if (record.status !== 'open' || record.visibility === 'sealed')
      throw new MatchStepNotPossible(`The ${name} is no longer open to others.`);
}

const hasEnded = ({ state }: Match): boolean => ENDED.includes(state);

const endedBy = (stance: Stance): boolean =>
  stance.declinedAt !== undefined || stance.withdrawnAt !== undefined || stance.duplicateAt !== undefined;

/** As what the other side is told of it; the second agreement makes the project agreed, of which both are told. */
const TOLD_AS: Record<SideEvent, StanceEvent | null> = {
  interest: 'interest',
  consent: 'consent',
  open_contacts: 'contacts_open',
  propose: 'agree',
  conclude: null,
  decline: 'decline',
  withdraw: 'withdraw',
  mark_duplicate: 'duplicate',
};

function whyNot(match: Match, event: SideEvent | SystemEvent): string {
  if (event === 'propose' || event === 'conclude')
    return match.state === 'agreed' || match.state === 'funded'
      ? 'Both sides have already agreed.'
      : 'Both sides must consent to talk before they can agree on an amount.';
  return `A match that is ${match.state} cannot be changed by "${event}".`;
}

/** That a side once was interested, and nothing else of what it said. */
const interestOf = (stance: Stance): Stance => (stance.interestAt ? { interestAt: stance.interestAt } : {});

/** What counts of what both have said: after an end, only that the side that did not end it once was interested. */
function standingStances(match: Match): Match['stances'] {
  if (!hasEnded(match)) return match.stances;
  const fresh = (stance: Stance): Stance => (endedBy(stance) ? {} : interestOf(stance));
  return { need: fresh(match.stances.need), offer: fresh(match.stances.offer) };
}

/** Whether both sides see each other's contacts, write to each other and share files. */
export const isTalking = ({ state }: Pick<Match, 'state'>): boolean => CONTACTS_OPEN.includes(state);
