import { Injectable } from '@nestjs/common';
import { AccountsService, may, type Viewer } from '@tandem/accounts';
import { NeedsRepository, NeedsService, type Need } from '@tandem/needs';
import { Audit } from '@tandem/platform/audit';
import { Clock, Transactions } from '@tandem/platform/database';
import { Calendar } from '@tandem/platform/deadlines';
import { Outbox } from '@tandem/platform/outbox';
import type { EntityManager } from 'typeorm';
import type { ResponseOccasion, StoredResponse } from './response.js';
import { ResponseMaker } from './response-maker.js';
import { ResponseMadeToday, ResponseNotFound, ResponseNotPossible, ResponseNotYours } from './responses.errors.js';
import { NEED_CLOCK, type NeedClockNotice } from './responses.events.js';
import { ResponsesRepository } from './responses.repository.js';

/** What a State is answered to its need: who said what, who has not, what almost fits. Numbered, and never changed. */
@Injectable()
export class ConsolidatedResponses {
  constructor(
    private readonly repository: ResponsesRepository,
    private readonly maker: ResponseMaker,
    private readonly needs: NeedsService,
    private readonly needRows: NeedsRepository,
    private readonly accounts: AccountsService,
    private readonly transactions: Transactions,
    private readonly calendar: Calendar,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A page, newest first; `before` is the number of the last of the page before.
   * @throws NeedNotFound, ResponseNotYours
   */
  async list(viewer: Viewer, needId: string, before: number | undefined, limit: number): Promise<StoredResponse[]> {
    await this.readableNeed(viewer, needId, 'read');
    return this.repository.list(needId, before, limit);
  }

  /** @throws NeedNotFound, ResponseNotYours, ResponseNotFound */
  async read(viewer: Viewer, needId: string, number: number): Promise<StoredResponse> {
    await this.readableNeed(viewer, needId, 'read');
    const response = await this.repository.byNumber(needId, number);
    if (!response) throw new ResponseNotFound();
    return response;
  }

  /** Makes one now, for the State or the secretariat. @throws ResponseNotYours, ResponseNotPossible, ResponseMadeToday */
  async request(viewer: Viewer, needId: string): Promise<StoredResponse> {
    await this.readableNeed(viewer, needId, 'make');
    return this.transactions.run(async (tx) => {
      const need = await this.needRows.locked(tx, needId);
      if (!need || !isAnswered(need)) throw new ResponseNotPossible();
      const last = await this.repository.lastRequested(tx, needId);
      if (last && (await this.clock.now(tx)) <= this.calendar.daysAfter(last, 0)) throw new ResponseMadeToday();
      return this.make(tx, need, 'request', viewer.personId);
    });
  }

  /** Makes one because the time to answer has passed; null where the need is no longer open. */
  async due(tx: EntityManager, needId: string): Promise<{ need: Need; response: StoredResponse } | null> {
    const need = await this.needRows.locked(tx, needId);
    if (!need || !isAnswered(need)) return null;
    return { need, response: await this.make(tx, need, 'deadline', null) };
  }

  private async make(
    tx: EntityManager,
    need: Need,
    occasion: ResponseOccasion,
    personId: string | null,
  ): Promise<StoredResponse> {
    const owner = await this.accounts.organisation(need.organisationId);
    if (!owner) throw new ResponseNotPossible();
    const content = await this.maker.contentFor(tx, need, owner);
    const response = await this.repository.insert(tx, need.id, occasion, content);
    await this.audit.record(tx, {
      personId,
      organisationId: need.organisationId,
      action: 'need.response_made',
      objectType: 'need_response',
      objectId: `${need.id}:${response.number}`,
      after: { number: response.number, occasion },
    });
    const notice: NeedClockNotice = {
      kind: 'need_response_made',
      fact: `response:${need.id}:${response.number}`,
      organisationIds: [need.organisationId],
      params: { needTitle: need.content.title, number: response.number },
      needId: need.id,
    };
    await this.outbox.add(tx, { topic: NEED_CLOCK, aggregateId: need.id, payload: notice });
    return response;
  }

  private async readableNeed(viewer: Viewer, needId: string, action: 'read' | 'make'): Promise<void> {
    const { organisationId, status, visibility } = await this.needs.read(viewer, needId);
    if (!may(viewer, action, 'response', { organisationId, status, visibility })) throw new ResponseNotYours();
  }
}

/** What is sealed is shown to nobody who could answer. */
const isAnswered = ({ status, visibility }: Need): boolean => status === 'open' && visibility !== 'sealed';
