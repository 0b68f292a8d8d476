import { Injectable } from '@nestjs/common';
import {
  AccountsService,
  may,
  organisationsFor,
  preauthorised,
  rolesFor,
  type Organisation,
  type Viewer,
} from '@tandem/accounts';
import { Consents } from '@tandem/consents';
import { InvalidInput, validateChange } from '@tandem/input';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import { SealedContents } from '@tandem/sealing';
import type { EntityManager } from 'typeorm';
import { contentColumns } from './offer.columns.js';
import { OfferDto, offerProblems, type PostOfferDto } from './offer.dto.js';
import type { Offer, OfferOrigin } from './offer.entity.js';
import { offerFactsFor } from './offer.tiers.js';
import { submission, takeStep, type NewOffer, type OfferStepTaken } from './offer.steps.js';
import type { OfferActor, OfferEvent } from './offer.workflow.js';
import {
  CapacityExceeded,
  NotYourDesk,
  OfferChanged,
  OfferNotFound,
  OfferReserved,
  OfferStepNotPossible,
  OfferStepNotYours,
  OfferWindowOver,
  ProviderNotVerified,
} from './offers.errors.js';
import { isReserved } from './offer.sums.js';
import { OfferExpiry } from './offer-expiry.js';
import { OFFER_CHANGED, OFFER_CLOSED, type OfferEventPayload } from './offers.events.js';
import { OffersRepository, type OfferFilter } from './offers.repository.js';

/** Steps that somebody takes, besides submitting. */
export type OfferStep = Exclude<OfferEvent, 'submit' | 'open' | 'expire'>;

const OWN: OfferOrigin = { kind: 'own', source: null, modelledOn: null, figuresIllustrative: false };
const DONORS = rolesFor('offer', 'submit', 'owner');

@Injectable()
export class OffersService {
  constructor(
    private readonly repository: OffersRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly consents: Consents,
    private readonly sealed: SealedContents,
    private readonly expiry: OfferExpiry,
  ) {}

  /** Makes a draft; with `submit` it runs on, in the same transaction, as far as role and organisation allow. */
  async post(viewer: Viewer, { organisation: wanted, submit, ...content }: PostOfferDto, origin = OWN): Promise<Offer> {
    const organisation = await this.postingOrganisation(viewer, wanted?.toLowerCase() ?? null);
    settle(content);
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const draft: NewOffer = {
        ...columns(content),
        version: 1,
        edition: 1,
        organisationId: organisation.id,
        status: 'draft',
        reservedMinor: 0,
        committedMinor: 0,
        unitsReserved: 0,
        unitsCommitted: 0,
        origin,
        timeline: [{ status: 'draft', at: now.toISOString() }],
        createdBy: viewer.personId,
        updatedAt: now,
        openedAt: null,
      };
      const steps = submit ? submission(draft, isTrusted(viewer, organisation.id), actorsOf(viewer, draft), now) : [];
      const offer = await this.repository.insert(tx, steps.at(-1)?.after ?? draft);
      await this.audit.recordAll(tx, [
        this.sealed.entry(viewer, 'offer', offer.id, 'drafted', null, draft),
        ...steps.map(({ event, before, after }) => this.sealed.entry(viewer, 'offer', offer.id, event, before, after)),
      ]);
      if (offer.status !== 'draft') await this.settleConsent(tx, viewer, offer);
      await this.expiry.settle(tx, offer);
      if (offer.status === 'open') await this.announce(tx, offer);
      return offer;
    });
  }

  async list(viewer: Viewer | null, filter: OfferFilter): Promise<Offer[]> {
    return this.repository.list(viewer, filter);
  }

  /** @throws OfferNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer | null, id: string): Promise<Offer> {
    const offer = await this.repository.visibleById(viewer, id);
    if (!offer) throw new OfferNotFound();
    return offer;
  }

  /** Organisations to which the offer is open by consent of both sides. */
  disclosedTo(id: string): Promise<string[]> {
    return this.repository.disclosedTo(id);
  }

  /** Changes the fields that are named (null clears one). @throws OfferChanged when `version` is not the newest. */
  async change(viewer: Viewer, id: string, version: number, change: unknown): Promise<Offer> {
    const seen = await this.read(viewer, id);
    if (!may(viewer, 'change', 'offer', offerFactsFor(seen))) throw new OfferStepNotYours('change');
    if (seen.status === 'withdrawn') throw new OfferStepNotPossible('change', seen.status);
    const content = validateChange(OfferDto, seen.content, change);
    settle(content);
    return this.transactions.run(async (tx) => {
      const before = await this.held(tx, id);
      if (!before || before.version !== version) throw new OfferChanged(before?.version ?? seen.version);
      // Who may see it is never widened by leaving it out.
      const after = columns({ ...content, visibility: content.visibility ?? before.visibility });
      if (givesLess(before, after)) await this.refuseLess(tx, before, after);
      const changed = await this.repository.update(tx, id, version, { ...after, edition: before.edition + 1 });
      if (!changed) throw new OfferChanged(before.version);
      await this.audit.record(tx, this.sealed.entry(viewer, 'offer', id, 'changed', before, changed));
      if (changed.status !== 'draft') await this.settleConsent(tx, viewer, changed);
      await this.expiry.settle(tx, changed);
      if (changed.status === 'open') await this.announce(tx, changed);
      return changed;
    });
  }

  /** Submits a draft; runs on as `post` with submit does. */
  async submit(viewer: Viewer, id: string, version?: number): Promise<Offer> {
    await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const offer = await this.heldAt(tx, id, version);
      const trusted = isTrusted(viewer, offer.organisationId);
      const steps = submission(offer, trusted, actorsOf(viewer, offer), await this.clock.now(tx));
      const stepped = await this.write(tx, viewer, offer, steps);
      await this.settleConsent(tx, viewer, stepped);
      await this.expiry.settle(tx, stepped);
      if (stepped.status === 'open') await this.announce(tx, stepped);
      return stepped;
    });
  }

  /**
   * One step of the workflow by this viewer: withdraw, verify, reopen.
   * @throws OfferReserved for a withdrawal while others may still sign; OfferWindowOver, ProviderNotVerified, OfferChanged
   */
  async step(viewer: Viewer, id: string, event: OfferStep, version?: number): Promise<Offer> {
    const seen = await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const offer = await this.heldAt(tx, id, version);
      const now = await this.clock.now(tx);
      const taken = takeStep(offer, event, actorsOf(viewer, seen), now);
      if (event === 'verify' && !(await this.accounts.organisation(offer.organisationId))?.verifiedAt)
        throw new ProviderNotVerified();
      if (event === 'withdraw' && isReserved(offer)) throw await this.reserved(tx, id);
      if (event === 'reopen' && this.expiry.isOver(offer.windowTo, now)) throw new OfferWindowOver();
      const opened = event === 'verify' ? [takeStep(taken.after, 'open', ['system'], now)] : [];
      const stepped = await this.write(tx, viewer, offer, [taken, ...opened]);
      if (event !== 'verify') await this.settleConsent(tx, viewer, stepped);
      await this.expiry.settle(tx, stepped);
      if (offer.status === 'open' || stepped.status === 'open') await this.announce(tx, stepped);
      return stepped;
    });
  }

  /** The day after its window: it is no longer open, and the talks about it end. Nothing where that is not so any more. */
  async expire(tx: EntityManager, id: string): Promise<void> {
    const offer = await this.held(tx, id);
    const now = await this.clock.now(tx);
    if (offer?.status !== 'open' || !this.expiry.isOver(offer.windowTo, now)) return;
    const expired = takeStep(offer, 'expire', ['system'], now);
    await this.announce(tx, await this.write(tx, { personId: null }, offer, [expired]));
  }

  /**
   * The row, held until the end of the transaction, for whoever may change it.
   * @throws OfferNotFound, OfferStepNotYours, OfferChanged
   */
  async hold(tx: EntityManager, viewer: Viewer, id: string, version?: number): Promise<Offer> {
    const seen = await this.read(viewer, id);
    if (!may(viewer, 'change', 'offer', offerFactsFor(seen))) throw new OfferStepNotYours('change');
    return this.heldAt(tx, id, version);
  }

  /** Says that the sums changed, so that the pairs of this offer are scored anew. */
  async announceChange(tx: EntityManager, id: string): Promise<void> {
    const offer = await this.repository.byId(id, tx);
    if (offer?.status === 'open') await this.announce(tx, offer);
  }

  /** Writes how far steps have led, with an audit row for each. */
  private async write(
    tx: EntityManager,
    who: { personId: string | null },
    offer: Offer,
    steps: readonly OfferStepTaken[],
  ): Promise<Offer> {
    const { status, timeline, openedAt, version } = steps.at(-1)?.after ?? offer;
    const written = await this.repository.update(tx, offer.id, offer.version, { status, timeline, openedAt, version });
    if (!written) throw new OfferChanged(offer.version);
    await this.audit.recordAll(
      tx,
      steps.map(({ event, before, after }) => this.sealed.entry(who, 'offer', offer.id, event, before, after)),
    );
    return written;
  }

  /** The row, held until the end of the transaction, with its content. */
  private async held(tx: EntityManager, id: string): Promise<Offer | null> {
    const offer = await this.repository.locked(tx, id);
    return offer && this.repository.opened(offer);
  }

  /** @throws OfferNotFound, OfferChanged when it is not the version that was read */
  private async heldAt(tx: EntityManager, id: string, version: number | undefined): Promise<Offer> {
    const offer = await this.held(tx, id);
    if (!offer) throw new OfferNotFound();
    if (version !== undefined && version !== offer.version) throw new OfferChanged(offer.version);
    return offer;
  }

  /** @throws CapacityExceeded where even what both have signed would not be there; else OfferReserved */
  private async refuseLess(tx: EntityManager, before: Offer, after: OfferColumns): Promise<never> {
    const agreed = { ...before, reservedMinor: 0, unitsReserved: 0 };
    if (givesLess({ ...agreed, visibility: after.visibility }, after)) throw new CapacityExceeded();
    throw await this.reserved(tx, before.id);
  }

  private async reserved(tx: EntityManager, id: string): Promise<OfferReserved> {
    return new OfferReserved(await this.repository.reservationsOf(tx, id));
  }

  /** Who submits an offer, or changes what was submitted, consents to its being seen, for this edition and tier. */
  private settleConsent(tx: EntityManager, viewer: Viewer, offer: Offer): Promise<void> {
    return this.consents.toPublish(tx, viewer, 'offer', offer, offer.status !== 'withdrawn', DONORS);
  }

  private async announce(tx: EntityManager, offer: Offer): Promise<void> {
    const payload: OfferEventPayload = { offerId: offer.id };
    await this.outbox.add(tx, { topic: OFFER_CHANGED, aggregateId: offer.id, payload });
    const isClosed = offer.status !== 'open' || offer.visibility === 'sealed';
    if (isClosed) await this.outbox.add(tx, { topic: OFFER_CLOSED, aggregateId: offer.id, payload });
  }

  private async postingOrganisation(viewer: Viewer, wanted: string | null): Promise<Organisation> {
    const own = organisationsFor(viewer, 'offer', 'draft', ['owner']);
    if (wanted !== null && !own.includes(wanted)) throw new NotYourDesk();
    if (wanted === null && own.length > 1)
      throw new InvalidInput([
        { pointer: '/organisation', code: 'AMBIGUOUS', detail: 'say for which organisation: you serve in several' },
      ]);
    const id = wanted ?? own[0];
    const organisation = id === undefined ? null : await this.accounts.organisation(id);
    if (!organisation) throw new NotYourDesk();
    return organisation;
  }
}

const isTrusted = (viewer: Viewer, organisationId: string): boolean => preauthorised(viewer, organisationId, DONORS);

/** Roles that the viewer holds towards this offer: its own organisation's, and the secretariat's towards all. */
function actorsOf(viewer: Viewer, offer: NewOffer): OfferActor[] {
  return viewer.memberships
    .filter((membership) => membership.organisationId === offer.organisationId || membership.role === 'secretariat')
    .map((membership) => membership.role);
}

/** Checks what spans fields. @throws InvalidInput */
function settle(content: OfferDto): void {
  const problems = offerProblems(content);
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Whether what is signed for would not be there any more, or not in this form. */
function givesLess(before: Offer, after: OfferColumns): boolean {
  const minor = before.reservedMinor + before.committedMinor;
  const units = before.unitsReserved + before.unitsCommitted;
  const unitOf = ({ content }: Pick<Offer, 'content'>) => content.units?.unit;
  if (minor > 0 && (minor > (after.availableMinor ?? -1) || after.currency !== before.currency)) return true;
  if (units > 0 && (units > (after.unitsAvailable ?? -1) || unitOf(after) !== unitOf(before))) return true;
  const isHidden = after.visibility === 'sealed' && before.visibility !== 'sealed';
  return isReserved(before) && (isHidden || after.content.kind !== before.content.kind);
}

type OfferColumns = ReturnType<typeof columns>;

const columns = (content: OfferDto) => ({
  ...contentColumns(content),
  sealedContent: null,
  visibility: content.visibility ?? ('public' as const),
});
