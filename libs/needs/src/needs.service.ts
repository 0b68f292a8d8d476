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
import { contentColumns } from './need.columns.js';
import { NeedDto, needProblems, type PostNeedDto } from './need.dto.js';
import type { Need, Origin } from './need.entity.js';
import { needFactsFor } from './need.tiers.js';
import { opening, submission, takeStep, type NeedStepTaken, type NewNeed } from './need.steps.js';
import type { NeedActor, NeedEvent } from './need.workflow.js';
import {
  BelowAgreed,
  NeedChanged,
  NeedNotFound,
  NeedStepNotPossible,
  NeedStepNotYours,
  NotVerified,
  NotYourOrganisation,
} from './needs.errors.js';
import { NEED_CHANGED, NEED_CLOSED, type NeedEventPayload } from './needs.events.js';
import { NeedsRepository, type NeedFilter } from './needs.repository.js';

/** Who consents that a need is shown, and may be trusted to show it at once. */
const ENDORSERS = rolesFor('need', 'endorse', 'owner');
const OWN: Origin = { kind: 'own', source: null, modelledOn: null, figuresIllustrative: false };
/** Steps by which a need comes to be seen. */
const PUBLISHING: readonly NeedEvent[] = ['authenticate', 'endorse'];

@Injectable()
export class NeedsService {
  constructor(
    private readonly repository: NeedsRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly consents: Consents,
    private readonly sealed: SealedContents,
  ) {}

  /** Makes a draft; with `submit` it runs on, in the same transaction, as far as role and organisation allow. */
  async post(viewer: Viewer, { organisation: wanted, submit, ...content }: PostNeedDto, origin = OWN): Promise<Need> {
    const organisation = await this.postingOrganisation(viewer, wanted?.toLowerCase() ?? null);
    const complete = settle(content, organisation);
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const draft: NewNeed = {
        ...columns(complete),
        version: 1,
        edition: 1,
        organisationId: organisation.id,
        status: 'draft',
        agreedMinor: 0,
        origin,
        timeline: [{ status: 'draft', at: now.toISOString() }],
        createdBy: viewer.personId,
        updatedAt: now,
        openedAt: null,
      };
      const steps = submit ? submission(draft, isTrusted(viewer, organisation.id), actorsOf(viewer, draft), now) : [];
      const need = await this.repository.insert(tx, steps.at(-1)?.after ?? draft);
      await this.audit.recordAll(tx, [
        this.sealed.entry(viewer, 'need', need.id, 'drafted', null, draft),
        ...steps.map(({ event, before, after }) => this.sealed.entry(viewer, 'need', need.id, event, before, after)),
      ]);
      if (need.status === 'open') await this.shown(tx, viewer, need);
      return need;
    });
  }

  async list(viewer: Viewer | null, filter: NeedFilter): Promise<Need[]> {
    return this.repository.list(viewer, filter);
  }

  /** @throws NeedNotFound, also for one that the viewer may not see. */
  async read(viewer: Viewer | null, id: string): Promise<Need> {
    const need = await this.repository.visibleById(viewer, id);
    if (!need) throw new NeedNotFound();
    return need;
  }

  /** Organisations to which the need is open by consent of both sides. */
  disclosedTo(id: string): Promise<string[]> {
    return this.repository.disclosedTo(id);
  }

  /** Changes the fields that are named (null clears one). @throws NeedChanged when `version` is not the newest. */
  async change(viewer: Viewer, id: string, version: number, change: unknown): Promise<Need> {
    const seen = await this.read(viewer, id);
    // What was submitted changes only by who endorses it.
    const action = seen.status === 'draft' ? 'change' : 'endorse';
    if (!may(viewer, action, 'need', needFactsFor(seen))) throw new NeedStepNotYours('change');
    if (seen.status === 'withdrawn') throw new NeedStepNotPossible('change', seen.status);
    const organisation = await this.ownerOf(seen);
    const content = settle(validateChange(NeedDto, seen.content, change), organisation);
    return this.transactions.run(async (tx) => {
      const before = await this.held(tx, id);
      if (!before || before.version !== version) throw new NeedChanged(before?.version ?? seen.version);
      // Who may see it is never widened by leaving it out.
      const after = columns({ ...content, visibility: content.visibility ?? before.visibility });
      const { agreedMinor, currency } = before;
      if (agreedMinor > 0 && (after.currency !== currency || (after.costMinor ?? agreedMinor) < agreedMinor))
        throw new BelowAgreed();
      const changed = await this.repository.update(tx, id, version, { ...after, edition: before.edition + 1 });
      if (!changed) throw new NeedChanged(before.version);
      await this.audit.record(tx, this.sealed.entry(viewer, 'need', id, 'changed', before, changed));
      if (changed.status === 'open') await this.shown(tx, viewer, changed);
      return changed;
    });
  }

  /** Submits a draft; runs on as `post` with submit does. */
  async submit(viewer: Viewer, id: string): Promise<Need> {
    await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const need = await this.held(tx, id);
      if (!need) throw new NeedNotFound();
      const trusted = isTrusted(viewer, need.organisationId);
      const steps = submission(need, trusted, actorsOf(viewer, need), await this.clock.now(tx));
      const stepped = await this.write(tx, viewer, need, steps);
      if (stepped.status === 'open') await this.shown(tx, viewer, stepped);
      return stepped;
    });
  }

  /** One step of the workflow by this viewer: withdraw, authenticate, endorse. @throws NotVerified */
  async step(viewer: Viewer, id: string, event: Exclude<NeedEvent, 'submit' | 'open'>): Promise<Need> {
    const seen = await this.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const need = await this.held(tx, id);
      if (!need) throw new NeedNotFound();
      const now = await this.clock.now(tx);
      const taken = takeStep(need, event, actorsOf(viewer, seen), now);
      if (PUBLISHING.includes(event) && !(await this.ownerOf(need)).verifiedAt) throw new NotVerified();
      const stepped = await this.write(tx, viewer, need, [taken, ...opening(taken.after, now)]);
      if (need.status === 'open' || stepped.status === 'open') await this.shown(tx, viewer, stepped);
      return stepped;
    });
  }

  /** Writes how far steps have led, with an audit row for each. */
  private async write(tx: EntityManager, viewer: Viewer, need: Need, steps: readonly NeedStepTaken[]): Promise<Need> {
    const { status, timeline, openedAt, version } = steps.at(-1)?.after ?? need;
    const written = await this.repository.update(tx, need.id, need.version, { status, timeline, openedAt, version });
    if (!written) throw new NeedChanged(need.version);
    await this.audit.recordAll(
      tx,
      steps.map(({ event, before, after }) => this.sealed.entry(viewer, 'need', need.id, event, before, after)),
    );
    return written;
  }

  /** The row, held until the end of the transaction, with its content. */
  private async held(tx: EntityManager, id: string): Promise<Need | null> {
    const need = await this.repository.locked(tx, id);
    return need && this.repository.opened(need);
  }

  /**
   * A need that is or was open stands as the viewer wants it: what it shows to others, it shows by the consent of its
   * point of contact, recorded for this edition and tier.
   */
  private async shown(tx: EntityManager, viewer: Viewer, need: Need): Promise<void> {
    await this.consents.toPublish(tx, viewer, 'need', need, need.status === 'open', ENDORSERS);
    await this.announce(tx, need);
  }

  private async announce(tx: EntityManager, need: Need): Promise<void> {
    const payload: NeedEventPayload = { needId: need.id };
    await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: need.id, payload });
    const isClosed = need.status !== 'open' || need.visibility === 'sealed';
    if (isClosed) await this.outbox.add(tx, { topic: NEED_CLOSED, aggregateId: need.id, payload });
  }

  private async ownerOf(need: Need): Promise<Organisation> {
    const organisation = await this.accounts.organisation(need.organisationId);
    if (!organisation) throw new NeedNotFound();
    return organisation;
  }

  private async postingOrganisation(viewer: Viewer, wanted: string | null): Promise<Organisation> {
    const own = organisationsFor(viewer, 'need', 'draft', ['owner']);
    if (wanted !== null && !own.includes(wanted)) throw new NotYourOrganisation();
    if (wanted === null && own.length > 1)
      throw new InvalidInput([
        { pointer: '/organisation', code: 'AMBIGUOUS', detail: 'say for which organisation: you serve in several' },
      ]);
    const id = wanted ?? own[0];
    const organisation = id === undefined ? null : await this.accounts.organisation(id);
    if (!organisation || !['state', 'regional_organisation'].includes(organisation.kind))
      throw new NotYourOrganisation();
    return organisation;
  }
}

const isTrusted = (viewer: Viewer, organisationId: string): boolean => preauthorised(viewer, organisationId, ENDORSERS);

/** Roles that the viewer holds towards this need: its own organisation's, and the secretariat's towards all. */
function actorsOf(viewer: Viewer, need: NewNeed): NeedActor[] {
  return viewer.memberships
    .filter((membership) => membership.organisationId === need.organisationId || membership.role === 'secretariat')
    .map((membership) => membership.role);
}

/** Fills in the owner's own State where none is named, and checks what spans fields. @throws InvalidInput */
function settle(content: NeedDto, organisation: Organisation): NeedDto {
  const problems = needProblems(content);
  const allowed = organisation.kind === 'state' ? [organisation.country ?? ''] : organisation.members;
  const strange = (content.countries ?? []).findIndex((country) => !allowed.includes(country));
  if (strange >= 0)
    problems.push({
      pointer: `/countries/${strange}`,
      code: 'NOT_YOUR_COUNTRY',
      detail: 'a State posts for itself, a regional body for its members',
    });
  if (problems.length > 0) throw new InvalidInput(problems);
  const countries = content.countries ?? (organisation.kind === 'state' ? allowed : null);
  return { ...content, ...(countries ? { countries } : {}) };
}

const columns = (content: NeedDto) => ({
  ...contentColumns(content),
  sealedContent: null,
  visibility: content.visibility ?? 'accredited',
});
