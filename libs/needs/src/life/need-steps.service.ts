import { Injectable } from '@nestjs/common';
import { organisationsFor, preauthorised, type Viewer } from '@tandem/accounts';
import { InvalidInput } from '@tandem/input';
import { Clock, Transactions } from '@tandem/platform/database';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import { changedContent, settle } from '../need.content.js';
import type { Need } from '../need.entity.js';
import { endorsement, opening, submission, takeStep } from '../need.steps.js';
import { NotVerified } from '../needs.errors.js';
import { NEED_STEPPED, type NeedStepped } from '../needs.events.js';
import { NeedsRepository } from '../needs.repository.js';
import { NeedsService } from '../needs.service.js';
import type { NeedEvent } from '../need.workflow.js';
import { spokenTitle } from './need-title.js';
import { NeedNotesRepository } from './need-notes.repository.js';
import { ReconfirmLinksRepository } from './reconfirm-links.repository.js';
import { ENDORSERS, NeedRecords, actorsOf } from './need-records.js';

/** Steps that somebody takes; the others follow by themselves. */
export type NeedStepAsked = Exclude<NeedEvent, 'submit' | 'open' | 'lapse'>;

/** What goes with a step. */
export interface NeedStepWords {
  /** The version that the caller has read; null where it is not said. */
  version?: number | null;
  /** A question, an answer, a reason: for the owner and the secretariat. */
  text?: string | null;
  /** In which field the text came. */
  textField?: string;
  /** Where the need is referred to. */
  to?: string | null;
  /** The need that takes its place. */
  by?: string | null;
  /** The note verbale or letter by which it is endorsed. */
  instrument?: string | null;
}

/** Steps by which a need comes to be seen. */
const PUBLISHING: readonly NeedEvent[] = ['authenticate', 'endorse'];

/** Takes needs through their life (`NEED_WORKFLOW`). */
@Injectable()
export class NeedStepsService {
  constructor(
    private readonly needs: NeedsService,
    private readonly records: NeedRecords,
    private readonly repository: NeedsRepository,
    private readonly notes: NeedNotesRepository,
    private readonly links: ReconfirmLinksRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Submits a draft; runs on, in the same transaction, as far as role and organisation allow.
   *
   * @throws NeedNotFound, NeedChanged, NeedStepNotPossible, NeedStepNotYours; InvalidInput where the draft lacks something
   */
  async submit(viewer: Viewer, id: string, version: number | null = null): Promise<Need> {
    await this.needs.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const need = await this.records.held(tx, id, version);
      const now = await this.clock.now(tx);
      const trusted = preauthorised(viewer, need.organisationId, ENDORSERS);
      const steps = submission(need, trusted, actorsOf(viewer, need), viewer.personId, now);
      settle(changedContent(need.content, {}), await this.records.ownerOf(need));
      const stepped = await this.records.write(tx, viewer.personId, need, steps, now);
      if (stepped.status === 'open') await this.records.shown(tx, viewer, stepped);
      return stepped;
    });
  }

  /**
   * One step of the workflow by this viewer.
   *
   * @throws NeedNotFound, NeedChanged, NeedStepNotPossible, NeedStepNotYours, NotVerified, ConsentMissing; InvalidInput
   *   for words beside a sealed need, and for a successor that cannot be one
   */
  async step(viewer: Viewer, id: string, event: NeedStepAsked, words: NeedStepWords = {}): Promise<Need> {
    await this.needs.read(viewer, id);
    return this.transactions.run(async (tx) => {
      const need = await this.records.held(tx, id, words.version ?? null);
      const now = await this.clock.now(tx);
      const taken = takeStep(need, event, actorsOf(viewer, need), now, {
        ...(event === 'endorse' ? { endorsement: endorsement(viewer.personId, now, words.instrument ?? null) } : {}),
        ...(event === 'supersede' ? { supersededBy: words.by ?? null } : {}),
      });
      refuseWordsBesideSealed(need, words);
      if (event === 'supersede') await this.checkSuccessor(tx, need, words.by ?? null);
      if (PUBLISHING.includes(event) && !(await this.records.ownerOf(need)).verifiedAt) throw new NotVerified();
      const stepped = await this.records.write(tx, viewer.personId, need, [taken, ...opening(taken.after, now)], now);
      await this.noteWords(tx, viewer, stepped, event, words);
      if (need.status !== stepped.status && [need.status, stepped.status].includes('open'))
        await this.records.shown(tx, viewer, stepped);
      if (need.status === 'open') await this.links.useUp(tx, id);
      await this.tell(tx, stepped, event);
      return stepped;
    });
  }

  /** Its place is taken by another one that is open, of the same organisation. */
  private async checkSuccessor(tx: EntityManager, need: Need, by: string | null): Promise<void> {
    const successor = by === null ? null : await this.repository.byId(by, tx);
    const stands = successor?.status === 'open' && successor.organisationId === need.organisationId;
    if (!stands || successor.id === need.id)
      throw new InvalidInput([
        { pointer: '/by', code: 'NOT_A_SUCCESSOR', detail: 'must be another open need of the same organisation' },
      ]);
  }

  private async noteWords(
    tx: EntityManager,
    viewer: Viewer,
    need: Need,
    event: NeedStepAsked,
    { text, to }: NeedStepWords,
  ): Promise<void> {
    if (!text) return;
    const ofOwner = organisationsFor(viewer, 'need', 'clarify', ['owner']).includes(need.organisationId);
    const saidBy = ofOwner ? 'owner' : 'secretariat';
    await this.notes.add(tx, need.id, { event, saidBy, text, referredTo: to ?? null });
  }

  /** The side that did not act learns that something waits for it, or that it ended. */
  private async tell(tx: EntityManager, need: Need, event: NeedStepAsked): Promise<void> {
    if (event !== 'ask_clarification' && event !== 'clarify' && event !== 'refer') return;
    const tell = event === 'clarify' ? await this.repository.secretariats(tx) : [need.organisationId];
    const payload: NeedStepped = { needId: need.id, event, title: spokenTitle(need), tell };
    await this.outbox.add(tx, { topic: NEED_STEPPED, aggregateId: need.id, payload });
  }
}

/** What is said at a step is kept in clear, which would say something of a sealed need. */
function refuseWordsBesideSealed(need: Need, { text, textField = 'note', instrument }: NeedStepWords): void {
  if (need.visibility !== 'sealed' || !(text ?? instrument)) return;
  throw new InvalidInput([
    {
      pointer: `/${text ? textField : 'instrument'}`,
      code: 'SEALED_TAKES_NO_NOTE',
      detail: 'must be left out: a sealed need takes no note',
    },
  ]);
}
