import { Injectable } from '@nestjs/common';
import { NEED_CHANGED } from '@tandem/needs';
import { OFFER_CHANGED } from '@tandem/offers';
import { Outbox, type EventHandler, type OutboxEvent } from '@tandem/platform/outbox';
import type { Side } from '@tandem/scoring';
import type { EntityManager } from 'typeorm';
import { WEIGHTS_CHANGED, type WeightsChanged } from './weights.events.js';
import { WeightsRepository } from './weights.repository.js';

/** Records that are announced in one step; the rest follows with the next event. */
const AT_ONCE = 500;

const ANNOUNCED = {
  donor: { topic: OFFER_CHANGED, payload: (offerId: string): object => ({ offerId }) },
  state: { topic: NEED_CHANGED, payload: (needId: string): object => ({ needId }) },
};

/** Announces the open records of an organisation that weighs criteria anew. */
@Injectable()
export class WeightsChangedHandler implements EventHandler {
  readonly name = 'matching.announce-reweighed';
  readonly topics = [WEIGHTS_CHANGED];
  readonly queue = 'maintenance';

  constructor(
    private readonly repository: WeightsRepository,
    private readonly outbox: Outbox,
  ) {}

  async handle(event: OutboxEvent, tx: EntityManager): Promise<void> {
    const { organisationId, sides, after = {} } = event.payload as WeightsChanged;
    const unfinished: Side[] = [];
    const reached: Partial<Record<Side, string>> = {};
    for (const side of sides) {
      const ids = await this.repository.openRecords(tx, side, organisationId, after[side] ?? null, AT_ONCE);
      const { topic, payload } = ANNOUNCED[side];
      for (const id of ids) await this.outbox.add(tx, { topic, aggregateId: id, payload: payload(id) });
      if (ids.length < AT_ONCE) continue;
      unfinished.push(side);
      reached[side] = ids.at(-1);
    }
    if (unfinished.length === 0) return;
    const rest: WeightsChanged = { organisationId, sides: unfinished, after: reached };
    await this.outbox.add(tx, { topic: WEIGHTS_CHANGED, aggregateId: organisationId, payload: rest });
  }
}
