import { Injectable } from '@nestjs/common';
import { serves, type Viewer } from '@tandem/accounts';
import type { MoneyDto } from '@tandem/input';
import {
  MatchStepNotYours,
  MatchesService,
  MatchingContext,
  type HeldPair,
  type Match,
  type Stance,
} from '@tandem/matching';
import { NEED_CHANGED, NeedsRepository, lackingMinor, type Need } from '@tandem/needs';
import { CapacityExceeded, OffersRepository, OffersService } from '@tandem/offers';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { transition } from '@tandem/platform/workflow';
import { formatAmount } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import type { Project } from './project.entity.js';
import { PROJECT_WORKFLOW, type ProjectEvent } from './project.workflow.js';
import { AboveLacking, AmountDiffers, NoLongerOpen, ProjectNotFound } from './projects.errors.js';
import { PROJECT_CHANGED, type ProjectEventPayload } from './projects.events.js';
import { ProjectsRepository, type ProjectFilter } from './projects.repository.js';
import { datesOf } from './project-dates.js';
import { termsOf, type Terms } from './terms.js';

/**
 * From a pair that talks to a project: the donor's signature reserves the amount and begins the project, the State's
 * signature makes it agreed. Either may sign first; only the donor's signature moves money.
 */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly matches: MatchesService,
    private readonly context: MatchingContext,
    private readonly needs: NeedsRepository,
    private readonly offers: OffersRepository,
    private readonly offersService: OffersService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  list(viewer: Viewer, filter: ProjectFilter): Promise<Project[]> {
    return this.repository.list(viewer, filter);
  }

  counts(viewer: Viewer) {
    return this.repository.counts(viewer);
  }

  /** @throws ProjectNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer, id: string): Promise<Project> {
    const project = await this.repository.visibleById(viewer, id);
    if (!project) throw new ProjectNotFound();
    return project;
  }

  idsOfMatches(matchIds: readonly string[]): Promise<Map<string, string>> {
    return this.repository.idsOfMatches(matchIds);
  }

  /**
   * The viewer's side signs an amount (none for an offer that is not of money).
   * @throws CapacityExceeded, AmountDiffers, AboveLacking, NoLongerOpen, MatchStepNotPossible
   */
  agree(viewer: Viewer, matchId: string, amount: MoneyDto | null): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.matches.hold(tx, viewer, matchId);
      const { need, offer, side } = held;
      if (side === 'offer' && !serves(viewer, offer.organisationId, ['donor_approver'])) throw new MatchStepNotYours();
      if (need.status !== 'open') throw new NoLongerOpen('need');
      if (offer.status !== 'open') throw new NoLongerOpen('offer');
      const context = await this.context.at(tx);
      const terms = termsOf(amount, need, offer, context);
      const lacking = lackingMinor(need);
      if (terms.needMinor !== null && lacking !== null && terms.needMinor > lacking) throw aboveLacking(need);
      const live = await this.repository.liveOfMatch(tx, matchId);
      return side === 'offer'
        ? this.signAsDonor(tx, viewer, held, terms, live, context.rates.id)
        : this.signAsState(tx, viewer, held, terms, live);
    });
  }

  /** Ends the talk; a project that only the donor had signed is cancelled and its money given back. */
  withdraw(viewer: Viewer, matchId: string): Promise<Match> {
    return this.end(viewer, matchId, 'withdraw', (now) => ({ withdrawnAt: now }));
  }

  /** Declines, at any point before both have signed. */
  decline(viewer: Viewer, matchId: string, reason: string, reasonShared: boolean): Promise<Match> {
    return this.end(viewer, matchId, 'decline', (now) => ({ declinedAt: now, declineReason: reason, reasonShared }));
  }

  private async signAsDonor(
    tx: EntityManager,
    viewer: Viewer,
    held: HeldPair,
    terms: Terms,
    live: Project | null,
    ratesId: string,
  ): Promise<Match> {
    if (live && sameAmount(live, terms)) return held.match;
    const stateAgreed =
      held.match.stances.need.agreedAt !== undefined && sameAmount(held.match.stances.need.amount, terms);
    const match = await this.matches.step(tx, viewer, held, stateAgreed ? 'conclude' : 'propose', signature(terms));
    if (live?.offerMinor) await this.offers.release(tx, held.offer.id, live.offerMinor);
    if (terms.offerMinor !== null && !(await this.offers.reserve(tx, held.offer.id, terms.offerMinor)))
      throw new CapacityExceeded();
    const now = await this.clock.now(tx);
    const project = live
      ? await this.repository.update(tx, live, { ...terms, ratesId, donorSignedAt: now, stateSignedAt: null })
      : await this.begin(tx, held, terms, ratesId, now);
    await this.record(tx, viewer, project, 'project.signed_by_donor', live);
    if (stateAgreed) await this.conclude(tx, viewer, held, project);
    else await this.announce(tx, project, now);
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
    if (live?.status === 'agreed') return held.match;
    if (!live) return this.matches.step(tx, viewer, held, 'propose', signature(terms));
    if (!sameAmount(live, terms))
      throw new AmountDiffers(`${formatAmount(live.amountMinor ?? 0, live.currency ?? '')} ${live.currency ?? ''}`);
    const match = await this.matches.step(tx, viewer, held, 'conclude', signature(terms));
    await this.conclude(tx, viewer, held, live);
    await this.offersService.announceChange(tx, held.offer.id);
    return match;
  }

  /** Both have signed: what was reserved is committed, and counts for the need. */
  private async conclude(tx: EntityManager, viewer: Viewer, held: HeldPair, project: Project): Promise<void> {
    if (project.offerMinor) await this.offers.commit(tx, held.offer.id, project.offerMinor);
    if (project.needMinor && !(await this.needs.addAgreed(tx, held.need.id, project.needMinor)))
      throw await this.whyNotAgreed(tx, held.need.id);
    const agreed = await this.move(tx, viewer, project, 'conclude');
    await this.announce(tx, agreed, await this.clock.now(tx));
    await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: held.need.id, payload: { needId: held.need.id } });
  }

  /** The need as it is now, which somebody else has just changed. */
  private async whyNotAgreed(tx: EntityManager, needId: string): Promise<Error> {
    const need = await this.needs.byId(needId, tx);
    return need?.status === 'open' ? aboveLacking(need) : new NoLongerOpen('need');
  }

  private async begin(tx: EntityManager, held: HeldPair, terms: Terms, ratesId: string, now: Date): Promise<Project> {
    const { match, need, offer } = held;
    return this.repository.insert(tx, {
      ...terms,
      ...datesOf(need, offer, now.toISOString().slice(0, 10)),
      ratesId,
      version: 1,
      matchId: match.id,
      needId: need.id,
      offerId: offer.id,
      stateOrganisationId: need.organisationId,
      donorOrganisationId: offer.organisationId,
      status: PROJECT_WORKFLOW.initial,
      title: need.content.title,
      countries: need.countries,
      themes: need.themes.filter((theme) => offer.themes.includes(theme)),
      donorSignedAt: now,
      origin: need.origin.kind === 'own' ? offer.origin : need.origin,
      timeline: [{ status: PROJECT_WORKFLOW.initial, at: now.toISOString() }],
      updatedAt: now,
    });
  }

  private end(
    viewer: Viewer,
    matchId: string,
    event: 'withdraw' | 'decline',
    stance: (now: string) => Stance,
  ): Promise<Match> {
    return this.transactions.run(async (tx) => {
      const held = await this.matches.hold(tx, viewer, matchId);
      const match = await this.matches.step(tx, viewer, held, event, (_, now) => stance(now));
      const live = await this.repository.liveOfMatch(tx, matchId);
      if (live) {
        if (live.offerMinor) await this.offers.release(tx, held.offer.id, live.offerMinor);
        await this.announce(tx, await this.move(tx, viewer, live, 'cancel'), await this.clock.now(tx));
        await this.offersService.announceChange(tx, held.offer.id);
      }
      return match;
    });
  }

  private async move(tx: EntityManager, viewer: Viewer, project: Project, event: ProjectEvent): Promise<Project> {
    const row = transition(PROJECT_WORKFLOW, project.status, event);
    if (!row) throw new Error(`A project that is ${project.status} has no step "${event}".`);
    const now = await this.clock.now(tx);
    const moved = await this.repository.update(tx, project, {
      status: row.to,
      timeline: [...project.timeline, { status: row.to, at: now.toISOString() }],
      ...(event === 'conclude' ? { stateSignedAt: now } : {}),
    });
    await this.record(tx, viewer, moved, `project.${event}`, project);
    return moved;
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    project: Project,
    action: string,
    before: Project | null,
  ): Promise<void> {
    const facts = ({ status, version, amountMinor, currency }: Project) => ({ status, version, amountMinor, currency });
    await this.audit.record(tx, {
      personId: viewer.personId,
      organisationId: project.donorOrganisationId,
      action,
      objectType: 'project',
      objectId: project.id,
      before: before ? facts(before) : undefined,
      after: facts(project),
    });
  }

  private async announce(tx: EntityManager, project: Project, at: Date): Promise<void> {
    const {
      id: projectId,
      matchId,
      needId,
      offerId,
      status,
      title,
      stateOrganisationId,
      donorOrganisationId,
    } = project;
    const payload: ProjectEventPayload = {
      projectId,
      matchId,
      needId,
      offerId,
      status,
      title,
      stateOrganisationId,
      donorOrganisationId,
      at: at.toISOString(),
    };
    await this.outbox.add(tx, { topic: PROJECT_CHANGED, aggregateId: projectId, payload });
  }
}

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

function sameAmount(
  signed: { amountMinor: number | null; currency: string | null } | { minor: number; currency: string } | undefined,
  terms: Terms,
): boolean {
  if (!signed) return terms.amountMinor === null;
  const minor = 'minor' in signed ? signed.minor : signed.amountMinor;
  return minor === terms.amountMinor && signed.currency === terms.currency;
}
