import { Injectable } from '@nestjs/common';
import { AccountsService, serves, type Viewer } from '@tandem/accounts';
import { NeedsRepository, NeedsService, type Need } from '@tandem/needs';
import { OffersRepository, OffersService, type Offer } from '@tandem/offers';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { transition } from '@tandem/platform/workflow';
import type { EntityManager } from 'typeorm';
import { shownTo } from './disclosure.js';
import type { Match, Stance } from './match.entity.js';
import { MATCH_WORKFLOW, type MatchEvent, type MatchSide } from './match.workflow.js';
import { MatchNotFound, MatchStepNotPossible, MatchStepNotYours } from './matching.errors.js';
import { STANCE_TAKEN, type StanceTaken } from './matching.events.js';
import { MatchingRepository, type NearMissRow, type RunRow } from './matching.repository.js';

/** A match with both records, as read for a viewer who may see it. */
export interface Pair {
  match: Match;
  need: Need;
  offer: Offer;
}

/** A page of a record's pairs, and whether the engine has seen the record as it is now. */
export interface PairList {
  pairs: Pair[];
  run: RunRow | null;
  pending: boolean;
}

/** A match whose row is held until the end of the transaction, and the side that the viewer speaks for. */
export interface HeldPair extends Pair {
  side: MatchSide;
}

@Injectable()
export class MatchesService {
  constructor(
    private readonly repository: MatchingRepository,
    private readonly needsService: NeedsService,
    private readonly offersService: OffersService,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** A need's or offer's matches that the viewer may see, in order. @throws NeedNotFound, OfferNotFound */
  async list(viewer: Viewer, side: MatchSide, id: string, limit: number, offset: number): Promise<PairList> {
    const record = await this.readRecord(viewer, side, id);
    const pairs = await this.withRecords(await this.repository.list(viewer, side, id, limit, offset));
    const run = await this.repository.lastRun(side, id);
    return { pairs, run, pending: record.status === 'open' && run?.record_edition !== record.edition };
  }

  /** What almost fits, and the smallest change that would open it. Only for the record's own side. */
  async nearMisses(viewer: Viewer, side: MatchSide, id: string, limit: number) {
    await this.readRecord(viewer, side, id);
    const rows = await this.repository.nearMisses(viewer, side, id, limit);
    const needs = await this.byIds(rows, 'need_id', (ids) => this.needs.byIds(ids));
    const offers = await this.byIds(rows, 'offer_id', (ids) => this.offers.byIds(ids));
    return rows.flatMap((row) => {
      const need = needs.get(row.need_id);
      const offer = offers.get(row.offer_id);
      return need && offer ? [{ row, need, offer }] : [];
    });
  }

  /** @throws MatchNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer, id: string): Promise<Pair> {
    const match = await this.repository.visibleById(viewer, id);
    const [pair] = match ? await this.withRecords([match]) : [];
    if (!pair) throw new MatchNotFound();
    return pair;
  }

  /** The viewer's side is interested in talking; the other side is told. */
  interest(viewer: Viewer, id: string): Promise<Match> {
    return this.take(viewer, id, 'interest', (stance, now) => ({
      ...(stance.declinedAt || stance.withdrawnAt ? {} : stance),
      interestAt: now,
    }));
  }

  /** The viewer's side does not want this pair; the other side learns that it ended, and the reason only if shared. */
  decline(viewer: Viewer, id: string, reason: string, reasonShared: boolean): Promise<Match> {
    return this.take(viewer, id, 'decline', (_, now) => ({ declinedAt: now, declineReason: reason, reasonShared }));
  }

  /** The viewer's side agrees that both see each other's contacts; the second consent opens them. */
  async consent(viewer: Viewer, id: string): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.hold(tx, viewer, id);
      const other = held.match.stances[held.side === 'need' ? 'offer' : 'need'];
      const event = other.consentAt ? 'open_contacts' : 'consent';
      if (held.match.stances[held.side].consentAt && !['declined', 'withdrawn'].includes(held.match.state))
        return held.match;
      const match = await this.step(tx, viewer, held, event, (stance, now) => ({
        ...(stance.declinedAt || stance.withdrawnAt ? {} : stance),
        interestAt: stance.interestAt ?? now,
        consentAt: now,
      }));
      if (event === 'open_contacts') {
        await this.needs.disclose(tx, held.need.id, held.offer.organisationId);
        await this.offers.disclose(tx, held.offer.id, held.need.organisationId);
      }
      return match;
    });
  }

  /** Holds the match for a change by this viewer, who must speak for one of its sides. */
  async hold(tx: EntityManager, viewer: Viewer, id: string): Promise<HeldPair> {
    const seen = await this.read(viewer, id);
    const side = sideOf(viewer, seen);
    if (!side) throw new MatchStepNotYours();
    const match = await this.repository.locked(tx, id);
    if (!match) throw new MatchNotFound();
    return { ...seen, match, side };
  }

  /** One row of the workflow, with its audit row and its event, in the caller's transaction. */
  async step(
    tx: EntityManager,
    viewer: Viewer,
    { match, need, offer, side }: HeldPair,
    event: MatchEvent,
    change: (stance: Stance, now: string) => Stance,
  ): Promise<Match> {
    const row = transition(MATCH_WORKFLOW, match.state, event);
    if (!row) throw new MatchStepNotPossible(whyNot(match, event));
    const now = (await this.clock.now(tx)).toISOString();
    const restart = ['declined', 'withdrawn'].includes(match.state);
    const before = restart ? withoutEnding(match.stances) : match.stances;
    const stances = { ...before, [side]: { ...change(before[side], now), personId: viewer.personId } };
    const changed = await this.repository.saveStance(tx, match, { state: row.to, stances });
    await this.audit.record(tx, {
      personId: viewer.personId,
      organisationId: side === 'need' ? need.organisationId : offer.organisationId,
      action: `match.${event}`,
      objectType: 'match',
      objectId: match.id,
      before: { state: match.state, stances: match.stances },
      after: { state: changed.state, stances: changed.stances },
    });
    const shown = match.stances[side].interestAt !== undefined || stances[side].interestAt !== undefined;
    if (shown || (await this.shownByTier({ need, offer, side })))
      await this.announce(tx, viewer, { match: changed, need, offer, side }, event, now);
    return changed;
  }

  private take(viewer: Viewer, id: string, event: MatchEvent, change: (stance: Stance, now: string) => Stance) {
    return this.transactions.run(async (tx) => this.step(tx, viewer, await this.hold(tx, viewer, id), event, change));
  }

  /** May the other side know of the acting side's record though that side has shown no interest? */
  private async shownByTier({ need, offer, side }: Omit<HeldPair, 'match'>): Promise<boolean> {
    const [own, other] = side === 'need' ? [need, offer] : [offer, need];
    return shownTo(await this.accounts.organisation(other.organisationId), own);
  }

  private async announce(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    event: MatchEvent,
    at: string,
  ): Promise<void> {
    // The second agreement makes the project agreed, of which both are told.
    if (event === 'conclude') return;
    const { match, need, offer, side } = held;
    const actingOrganisation = side === 'need' ? need.organisationId : offer.organisationId;
    const payload: StanceTaken = {
      matchId: match.id,
      needId: need.id,
      offerId: offer.id,
      event: TOLD_AS[event],
      side,
      actorName: viewer.memberships.find((membership) => membership.organisationId === actingOrganisation)?.name ?? '',
      tellOrganisationId: side === 'need' ? offer.organisationId : need.organisationId,
      needTitle: need.content.title,
      offerTitle: offer.content.title,
      at,
    };
    await this.outbox.add(tx, { topic: STANCE_TAKEN, aggregateId: match.id, payload });
  }

  private readRecord(viewer: Viewer, side: MatchSide, id: string): Promise<Need | Offer> {
    return side === 'need' ? this.needsService.read(viewer, id) : this.offersService.read(viewer, id);
  }

  private async withRecords(matches: Match[]): Promise<Pair[]> {
    const needs = await this.byIds(matches, 'needId', (ids) => this.needs.byIds(ids));
    const offers = await this.byIds(matches, 'offerId', (ids) => this.offers.byIds(ids));
    return matches.flatMap((match) => {
      const need = needs.get(match.needId);
      const offer = offers.get(match.offerId);
      return need && offer ? [{ match, need, offer }] : [];
    });
  }

  private async byIds<Row, Record extends { id: string }>(
    rows: Row[],
    key: keyof Row,
    load: (ids: string[]) => Promise<Record[]>,
  ): Promise<Map<string, Record>> {
    const ids = [...new Set(rows.map((row) => row[key] as string))];
    const records = ids.length > 0 ? await load(ids) : [];
    return new Map(records.map((record) => [record.id, record]));
  }
}

export type { NearMissRow };

/** The side that a viewer speaks for: the State's point of contact, or the donor's officers. */
export function sideOf(viewer: Viewer, { need, offer }: Pick<Pair, 'need' | 'offer'>): MatchSide | null {
  if (serves(viewer, need.organisationId, ['national_endorser'])) return 'need';
  return serves(viewer, offer.organisationId, ['donor_officer', 'donor_approver']) ? 'offer' : null;
}

const TOLD_AS: Record<MatchEvent, StanceTaken['event']> = {
  interest: 'interest',
  consent: 'consent',
  open_contacts: 'contacts_open',
  propose: 'agree',
  conclude: 'agree',
  decline: 'decline',
  withdraw: 'withdraw',
};

function whyNot(match: Match, event: MatchEvent): string {
  if (event === 'propose' || event === 'conclude')
    return match.state === 'agreed'
      ? 'Both sides have already agreed.'
      : 'Both sides must consent to talk before they can agree on an amount.';
  return `A match that is ${match.state} cannot be changed by "${event}".`;
}

/** Thinking again begins anew: what either side said before the end no longer counts. */
function withoutEnding(stances: Match['stances']): Match['stances'] {
  const fresh = ({ declinedAt, withdrawnAt, ...stance }: Stance): Stance =>
    declinedAt || withdrawnAt ? {} : { ...(stance.interestAt ? { interestAt: stance.interestAt } : {}) };
  return { need: fresh(stances.need), offer: fresh(stances.offer) };
}
