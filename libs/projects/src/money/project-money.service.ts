import { Injectable } from '@nestjs/common';
import type { Viewer } from '@tandem/accounts';
import { AttachmentsService } from '@tandem/files';
import { InvalidInput, toMinor, type MoneyDto } from '@tandem/input';
import { StancesService } from '@tandem/matching';
import { Clock, Transactions } from '@tandem/platform/database';
import { HeldProjects, doerOf } from '../held-projects.js';
import { ProjectNews } from '../project-news.js';
import type { Project } from '../project.entity.js';
import { UNDER_WAY } from '../project.workflow.js';
import { AboveAgreed, ProjectPartNotFound, ProjectStepNotPossible, TranchePaid } from '../projects.errors.js';
import { ProjectsRepository } from '../projects.repository.js';
import type { PaymentDto, RefundDto, TrancheDto } from './tranches.dto.js';
import { TranchesRepository } from './tranches.repository.js';

/** What is to be paid, what was, and what has to come back. The ledger of a fund is another matter. */
@Injectable()
export class ProjectMoney {
  constructor(
    private readonly projects: ProjectsRepository,
    private readonly held: HeldProjects,
    private readonly tranches: TranchesRepository,
    private readonly stances: StancesService,
    private readonly attachments: AttachmentsService,
    private readonly news: ProjectNews,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  /** Puts these in the place of all that are not paid. @throws AboveAgreed, TranchePaid, InvalidInput */
  plan(viewer: Viewer, id: string, version: number, wanted: readonly TrancheDto[]): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, 'plan', version);
      refuseUnlessUnderWay(project, 'tranches');
      const there = await this.tranches.of(id, tx);
      const numbered = numberedTranches(project, wanted, Math.max(0, ...there.map(({ n }) => n)));
      for (const paid of there.filter(({ paidOn }) => paidOn !== null))
        if (!numbered.some(({ n, minor }) => n === paid.n && minor === paid.minor)) throw new TranchePaid(paid.n);
      const isKnown = (n: number) => there.some((tranche) => tranche.n === n);
      if (wanted.some(({ n }) => n != null && !isKnown(n))) throw new ProjectPartNotFound('tranche');
      const unpaid = numbered.filter(({ n }) => !there.some((tranche) => tranche.n === n && tranche.paidOn !== null));
      if (!(await this.tranches.replaceUnpaid(tx, id, unpaid))) throw new AboveAgreed();
      const doer = doerOf(viewer, 'plan', project);
      return this.held.write(tx, doer, project, { action: 'project.tranches_planned', change: {} });
    });
  }

  /** The first payment makes of an agreed match a funded one. @throws ProjectPartNotFound, TranchePaid, InvalidInput */
  pay(viewer: Viewer, id: string, n: number, payment: PaymentDto, version?: number): Promise<Project> {
    return this.transactions.run(async (tx) => {
      // The pair before its project, as by those who agree on it.
      const seen = await this.projects.visibleById(viewer, id);
      if (seen?.matchId) await this.stances.holdFor(tx, 'offer', seen.matchId);
      const project = await this.held.hold(tx, viewer, id, 'pay', version);
      if (project.status === 'suspended') throw new ProjectStepNotPossible('pay', project.status);
      refuseUnlessUnderWay(project, 'pay');
      const tranche = (await this.tranches.of(id, tx)).find((one) => one.n === n);
      if (!tranche) throw new ProjectPartNotFound('tranche');
      if (tranche.paidOn !== null) throw new TranchePaid(n);
      const { paidOn, attachment = null, reference = null } = payment;
      if (paidOn > (await this.clock.today(tx))) throw refusal('/paidOn', 'IN_THE_FUTURE', 'must not be after today');
      if (attachment === null && reference === null)
        throw refusal('/reference', 'MISSING', 'is required where no attachment shows the payment');
      if (attachment !== null) await this.ownFile(viewer, id, attachment);
      await this.tranches.pay(tx, id, n, { paidOn, attachment, reference });
      if (project.matchId && project.paidMinor === 0) await this.stances.fund(tx, project.matchId);
      const facts = { tranche: { n, minor: tranche.minor, paidOn, attachment, reference } };
      const doer = doerOf(viewer, 'pay', project);
      const paid = await this.held.write(tx, doer, project, { action: 'project.tranche_paid', change: {}, facts });
      await this.news.tell(tx, paid, 'project_paid', ['state', 'donor']);
      return paid;
    });
  }

  /** What of the paid money has to come back. @throws InvalidInput where that is more than was paid */
  refund(viewer: Viewer, id: string, version: number, { amount, settledOn, reference }: RefundDto): Promise<Project> {
    return this.transactions.run(async (tx) => {
      const project = await this.held.hold(tx, viewer, id, 'pay', version);
      if (project.status === 'closed') throw new ProjectStepNotPossible('refund', project.status);
      const minor = amount ? ownMinor(project, amount, '/amount') : 0;
      if (minor > project.paidMinor) throw refusal('/amount/amount', 'ABOVE_PAID', 'must not be above what was paid');
      if (settledOn && settledOn > (await this.clock.today(tx)))
        throw refusal('/settledOn', 'IN_THE_FUTURE', 'must not be after today');
      const refund = amount ? { minor, settledOn: settledOn ?? null, reference: reference ?? null } : null;
      const doer = doerOf(viewer, 'pay', project);
      return this.held.write(tx, doer, project, { action: 'project.refund_changed', change: { refund } });
    });
  }

  private async ownFile(viewer: Viewer, id: string, attachment: string): Promise<void> {
    const own = await this.attachments.of(viewer, { type: 'project', id });
    if (!own.some((file) => file.id === attachment.toLowerCase()))
      throw refusal('/attachment', 'UNKNOWN_CODE', 'is not a file of this project');
  }
}

/** An amount in the currency of the project, in minor units. @throws InvalidInput */
export function ownMinor({ currency }: Pick<Project, 'currency'>, money: MoneyDto, pointer: string): number {
  if (currency === null) throw refusal(pointer, 'NOT_MONEY', 'must be left out: the project is not of money');
  if (money.currency !== currency) throw refusal(`${pointer}/currency`, 'OTHER_CURRENCY', `must be ${currency}`);
  return toMinor(money);
}

/** @throws ProjectStepNotPossible before it is agreed and after its end */
export function refuseUnlessUnderWay(project: Project, step: string): void {
  if (!UNDER_WAY.includes(project.status)) throw new ProjectStepNotPossible(step, project.status);
}

/** New ones get the next numbers. @throws InvalidInput */
function numberedTranches(project: Project, wanted: readonly TrancheDto[], last: number) {
  const named = wanted.flatMap(({ n }) => n ?? []);
  if (new Set(named).size < named.length) throw refusal('/items', 'DUPLICATE', 'must not name a number twice');
  let next = last;
  return wanted.map(({ n, amount, condition, dueOn }, index) => {
    const minor = ownMinor(project, amount, `/items/${index}/amount`);
    if (minor === 0) throw refusal(`/items/${index}/amount/amount`, 'OUT_OF_RANGE', 'must be above zero');
    return { n: n ?? ++next, minor, condition: condition ?? null, dueOn: dueOn ?? null };
  });
}

const refusal = (pointer: string, code: string, detail: string) => new InvalidInput([{ pointer, code, detail }]);
