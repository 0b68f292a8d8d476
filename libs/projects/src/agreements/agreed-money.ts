import { Injectable } from '@nestjs/common';
import type { HeldPair } from '@tandem/matching';
import { NEED_CHANGED, NeedLinesRepository, NeedsRepository, lackingMinor, type Need } from '@tandem/needs';
import type { NeedEventPayload } from '@tandem/needs';
import { CapacityExceeded, OffersRepository, OffersService, type Taken } from '@tandem/offers';
import { Outbox } from '@tandem/platform/outbox';
import { formatAmount } from '@tandem/vocabulary';
import type { EntityManager } from 'typeorm';
import { ProjectLinesRepository } from './agreed-lines.repository.js';
import type { Project } from '../project.entity.js';
import { AboveLacking, LineFull } from '../projects.errors.js';
import { sharesInOrder, type LineShare } from './terms-of-lines.js';
import type { Terms } from './terms.js';

/** What is agreed, reserved, committed and given back: of offers, of needs and of their lines. */
@Injectable()
export class AgreedMoney {
  constructor(
    private readonly offers: OffersRepository,
    private readonly offersService: OffersService,
    private readonly needs: NeedsRepository,
    private readonly lines: NeedLinesRepository,
    private readonly projectLines: ProjectLinesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws CapacityExceeded */
  async reserve(tx: EntityManager, offerId: string, terms: Terms): Promise<void> {
    const taken = takenBy(terms);
    if (isNothing(taken)) return;
    if (!(await this.offers.reserve(tx, offerId, taken))) throw new CapacityExceeded();
  }

  /** What a project that only the donor signed has reserved is free again. */
  async release(tx: EntityManager, offerId: string, project: Pick<Project, 'offerMinor' | 'units'>): Promise<void> {
    const taken = takenBy(project);
    if (!isNothing(taken)) await this.offers.release(tx, offerId, taken);
  }

  /**
   * Both have signed: what was reserved is committed, and counts for the need and its lines as it now asks.
   * @param named - the shares of the lines that were named; null: the open ones are filled in order
   * @throws AboveLacking, LineFull
   */
  async conclude(
    tx: EntityManager,
    { need, offer }: HeldPair,
    project: Project,
    { amountMinor, needMinor }: Terms,
    named: LineShare[] | null,
  ): Promise<void> {
    const taken = takenBy(project);
    if (!isNothing(taken)) await this.offers.commit(tx, offer.id, taken);
    if (needMinor && !(await this.needs.addAgreed(tx, need.id, needMinor))) throw aboveLacking(need);
    const open = (await this.lines.of([need.id], tx)).get(need.id) ?? [];
    const shares = named ?? (needMinor && amountMinor ? sharesInOrder(open, amountMinor, needMinor) : []);
    const full = await this.lines.add(
      tx,
      need.id,
      shares.map(({ line, needMinor: minor }) => ({ line, minor })),
    );
    if (full[0]) throw new LineFull(full[0]);
    await this.projectLines.replace(tx, project.id, shares);
    const payload: NeedEventPayload = { needId: need.id };
    await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: need.id, payload });
  }

  /**
   * Gives back what was agreed and will not be paid: what was committed of the offer, and what it covered of the need and
   * its lines, the last of the project's lines first.
   *
   * @param unpaid - minor units of the offer's and of the need's currency; null where the offer is not of money, or the need
   *   names no cost. Units: all of the project's, unless said
   */
  async giveBack(
    tx: EntityManager,
    { id, offerId, needId, units }: Pick<Project, 'id' | 'units'> & { offerId: string | null; needId: string | null },
    unpaid: { offerMinor: number | null; needMinor: number | null; units?: number | null },
  ): Promise<void> {
    // The need before the offer, as a signature holds them.
    if (needId !== null && unpaid.needMinor) {
      await this.needs.takeAgreedBack(tx, needId, unpaid.needMinor);
      const freed = await this.projectLines.takeBack(tx, id, unpaid.needMinor);
      await this.lines.takeBack(tx, needId, freed, unpaid.needMinor);
      await this.outbox.add(tx, { topic: NEED_CHANGED, aggregateId: needId, payload: { needId } });
    }
    const taken = takenBy({ offerMinor: unpaid.offerMinor, units: unpaid.units ?? units });
    if (offerId === null || isNothing(taken)) return;
    await this.offers.giveBack(tx, offerId, taken);
    await this.offersService.announceChange(tx, offerId);
  }
}

export const aboveLacking = (need: Need): AboveLacking =>
  new AboveLacking(`${formatAmount(lackingMinor(need) ?? 0, need.currency ?? '')} ${need.currency ?? ''}`);

const takenBy = ({ offerMinor, units }: Pick<Terms, 'offerMinor' | 'units'>): Taken => ({
  minor: offerMinor ?? 0,
  units: units ?? 0,
});

const isNothing = ({ minor, units }: Taken): boolean => minor === 0 && units === 0;
