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
  OfferStepNotPossible,
  OfferStepNotYours,
  ProviderNotVerified,
} from './offers.errors.js';
import { OFFER_CHANGED, OFFER_CLOSED, type OfferEventPayload } from './offers.events.js';
import { OffersRepository, type OfferFilter } from './offers.repository.js';

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
      const used = before.reservedMinor + before.committedMinor;
      if (used > 0 && (used > (after.availableMinor ?? -1) || after.currency !== before.currency))
        throw new CapacityExceeded();
      const changed = await this.repository.update(tx, id, version, { ...after, edition: before.edition + 1 });
      if (!changed) throw new OfferChanged(before.version);
      await this.audit.record(tx, this.sealed.entry(viewer, 'offer', id, 'changed', before, changed));
      if (changed.status !== 'draft') await this.settleConsent(tx, viewer, changed);
      if (changed.status === 'open') await this.announce(tx, changed);
      return changed;
    });
  }

  /** Submits a draft; runs on as `post` with submit does. */
  async submit(viewer: Viewer, id: string): Promise<Offer> {
    await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const offer = await this.held(tx, id);
      if (!offer) throw new OfferNotFound();
      const trusted = isTrusted(viewer, offer.organisationId);
      const steps = submission(offer, trusted, actorsOf(viewer, offer), await this.clock.now(tx));
      const stepped = await this.write(tx, viewer, offer, steps);
      await this.settleConsent(tx, viewer, stepped);
      if (stepped.status === 'open') await this.announce(tx, stepped);
      return stepped;
    });
  }

  /** One step of the workflow by this viewer: withdraw, verify. @throws ProviderNotVerified */
  async step(viewer: Viewer, id: string, event: Exclude<OfferEvent, 'submit' | 'open'>): Promise<Offer> {
    const seen = await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const offer = await this.held(tx, id);
      if (!offer) throw new OfferNotFound();
      const now = await this.clock.now(tx);
      const taken = takeStep(offer, event, actorsOf(viewer, seen), now);
      if (event === 'verify' && !(await this.accounts.organisation(offer.organisationId))?.verifiedAt)
        throw new ProviderNotVerified();
      const opened = event === 'verify' ? [takeStep(taken.after, 'open', ['system'], now)] : [];
      const stepped = await this.write(tx, viewer, offer, [taken, ...opened]);
      if (event === 'withdraw') await this.settleConsent(tx, viewer, stepped);
      if (offer.status === 'open' || stepped.status === 'open') await this.announce(tx, stepped);
      return stepped;
    });
  }

  /** Says that the sums changed, so that the pairs of this offer are scored anew. */
  async announceChange(tx: EntityManager, id: string): Promise<void> {
    const offer = await this.repository.byId(id, tx);
    if (offer?.status === 'open') await this.announce(tx, offer);
  }

  /** Writes how far steps have led, with an audit row for each. */
  private async write(
    tx: EntityManager,
    viewer: Viewer,
    offer: Offer,
    steps: readonly OfferStepTaken[],
  ): Promise<Offer> {
    const { status, timeline, openedAt, version } = steps.at(-1)?.after ?? offer;
    const written = await this.repository.update(tx, offer.id, offer.version, { status, timeline, openedAt, version });
    if (!written) throw new OfferChanged(offer.version);
    await this.audit.recordAll(
      tx,
      steps.map(({ event, before, after }) => this.sealed.entry(viewer, 'offer', offer.id, event, before, after)),
    );
    return written;
  }

  /** The row, held until the end of the transaction, with its content. */
  private async held(tx: EntityManager, id: string): Promise<Offer | null> {
    const offer = await this.repository.locked(tx, id);
    return offer && this.repository.opened(offer);
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

const columns = (content: OfferDto) => ({
  ...contentColumns(content),
  sealedContent: null,
  visibility: content.visibility ?? ('public' as const),
});
