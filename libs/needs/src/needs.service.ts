import { Injectable } from '@nestjs/common';
import {
  AccountsService,
  audienceOf,
  may,
  organisationsFor,
  overseer,
  preauthorised,
  type Organisation,
  type Viewer,
} from '@tandem/accounts';
import { InvalidInput } from '@tandem/input';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { SealedContents } from '@tandem/sealing';
import { NeedClocks } from './life/need-clocks.js';
import { ENDORSERS, NeedRecords, actorsOf } from './life/need-records.js';
import { contentColumns } from './need.columns.js';
import {
  changedContent,
  changedDraft,
  draftContent,
  settle,
  settleCountries,
  type PostedNeed,
} from './need.content.js';
import type { NeedDto } from './need.dto.js';
import type { Need, Origin } from './need.entity.js';
import { needFactsFor } from './need.tiers.js';
import { withLineIds } from './need-lines.js';
import { submission, type NewNeed } from './need.steps.js';
import { isFinal } from './need.workflow.js';
import { copiedContent } from './need-copy.js';
import {
  BelowAgreed,
  NeedChanged,
  NeedNotFound,
  NeedStepNotPossible,
  NeedStepNotYours,
  NotYourOrganisation,
} from './needs.errors.js';
import { NeedsRepository, type NeedFilter } from './needs.repository.js';

const OWN: Origin = { kind: 'own', source: null, modelledOn: null, figuresIllustrative: false };

@Injectable()
export class NeedsService {
  constructor(
    private readonly repository: NeedsRepository,
    private readonly records: NeedRecords,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly clocks: NeedClocks,
    private readonly audit: Audit,
    private readonly sealed: SealedContents,
  ) {}

  /**
   * Makes a draft; with `submit` it runs on, in the same transaction, as far as role and organisation allow.
   *
   * @throws NotYourOrganisation, InvalidInput
   */
  async post(viewer: Viewer, { organisation: wanted, submit, ...posted }: PostedNeed, origin = OWN): Promise<Need> {
    const organisation = await this.postingOrganisation(viewer, wanted?.toLowerCase() ?? null);
    const content = draftContent(posted);
    const settled = submit === false ? settleCountries(content, organisation) : settle(content, organisation);
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const draft = newDraft(settled, organisation.id, viewer.personId, origin, now);
      const trusted = preauthorised(viewer, organisation.id, ENDORSERS);
      const steps = submit ? submission(draft, trusted, actorsOf(viewer, draft), viewer.personId, now) : [];
      const need = await this.repository.insert(tx, steps.at(-1)?.after ?? draft);
      await this.audit.recordAll(tx, [
        this.sealed.entry(viewer, 'need', need.id, 'drafted', null, draft),
        ...steps.map(({ event, before, after }) => this.sealed.entry(viewer, 'need', need.id, event, before, after)),
      ]);
      if (submit) await this.clocks.settle(tx, need, steps, now);
      if (need.status === 'open') await this.records.shown(tx, viewer, need);
      return need;
    });
  }

  /**
   * Makes a draft of the same need for the next year: its dates a year on.
   *
   * @throws NeedNotFound, NeedStepNotYours
   */
  async copy(viewer: Viewer, id: string): Promise<Need> {
    const seen = await this.read(viewer, id);
    if (!may(viewer, 'draft', 'need', needFactsFor(seen))) throw new NeedStepNotYours('copy');
    return this.transactions.run(async (tx) => {
      const now = await this.clock.now(tx);
      const content = copiedContent({ ...seen.content, visibility: seen.visibility });
      const draft = newDraft(content, seen.organisationId, viewer.personId, OWN, now, seen.id);
      const need = await this.repository.insert(tx, draft);
      await this.audit.record(tx, this.sealed.entry(viewer, 'need', need.id, 'drafted', null, draft));
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

  /** For its owner's members, and the offices that serve all. @throws NeedNotFound, also to everybody else */
  async readInside(viewer: Viewer, id: string): Promise<Need> {
    const need = await this.read(viewer, id);
    if (audienceOf(viewer, 'need', needFactsFor(need)) !== 'owner' && !overseer(viewer)) throw new NeedNotFound();
    return need;
  }

  /** Organisations to which the need is open by consent of both sides. */
  disclosedTo(id: string): Promise<string[]> {
    return this.repository.disclosedTo(id);
  }

  /** Changes the fields that are named (null clears one). @throws NeedChanged when `version` is not the newest */
  async change(viewer: Viewer, id: string, version: number, change: unknown): Promise<Need> {
    const seen = await this.read(viewer, id);
    // What was submitted changes only by who endorses it, or to answer a question.
    const isInHand = seen.status === 'draft' || seen.status === 'needs_clarification';
    if (!may(viewer, isInHand ? 'change' : 'endorse', 'need', needFactsFor(seen))) throw new NeedStepNotYours('change');
    if (isFinal(seen.status)) throw new NeedStepNotPossible('change', seen.status);
    const organisation = await this.records.ownerOf(seen);
    const content =
      seen.status === 'draft'
        ? settleCountries(changedDraft(seen.content, change), organisation)
        : settle(changedContent(seen.content, change), organisation);
    return this.transactions.run(async (tx) => {
      const before = await this.records.held(tx, id);
      // A step that came between may have changed what is asked of the content, and raised the version.
      if (before.version !== version || seen.version !== version) throw new NeedChanged(before.version);
      // Who may see it is never widened by leaving it out.
      const lines = content.lines && withLineIds(content.lines, before.content.lines ?? []);
      const after = columns({ ...content, lines, visibility: content.visibility ?? before.visibility });
      const { agreedMinor, currency } = before;
      if (agreedMinor > 0 && (after.currency !== currency || (after.costMinor ?? agreedMinor) < agreedMinor))
        throw new BelowAgreed();
      const changed = await this.repository.update(tx, id, version, { ...after, edition: before.edition + 1 });
      if (!changed) throw new NeedChanged(before.version);
      await this.audit.record(tx, this.sealed.entry(viewer, 'need', id, 'changed', before, changed));
      if (changed.status === 'open') await this.records.shown(tx, viewer, changed);
      const isResealed = (before.visibility === 'sealed') !== (changed.visibility === 'sealed');
      if (changed.status === 'open' && isResealed)
        await this.clocks.settleAnswers(tx, changed, await this.clock.now(tx));
      return changed;
    });
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

const columns = (content: NeedDto) => ({
  ...contentColumns(content),
  sealedContent: null,
  visibility: content.visibility ?? 'accredited',
});

const newDraft = (
  content: NeedDto,
  organisationId: string,
  createdBy: string,
  origin: Origin,
  now: Date,
  copiedFrom: string | null = null,
): NewNeed => ({
  ...columns(content),
  version: 1,
  edition: 1,
  organisationId,
  status: 'draft',
  agreedMinor: 0,
  origin,
  timeline: [{ status: 'draft', at: now.toISOString() }],
  createdBy,
  updatedAt: now,
  openedAt: null,
  confirmedAt: null,
  endorsement: null,
  copiedFrom,
  supersededBy: null,
});
