import type { Organisation } from '@tandem/accounts';
import type { ProjectOnBoard } from '@tandem/boards';
import type { MoneyView, OrganisationView } from '../records/record-view.dto.js';
import { money, organisationView, reference } from '../records/record-view.dto.js';

/** Why a project is not green. */
export class LightReasonView {
  code!: string;
  /** The day since when it holds; of what is coming, its day. */
  since!: string;
  /** Days since then; below zero where it is ahead. */
  days!: number;
}

/** What is owed next. */
export class NextDueView {
  what!: 'report' | 'payment' | 'milestone';
  on!: string;
}

export class ProjectOnBoardView {
  id!: string;
  reference!: string;
  title!: string;
  status!: string;
  state!: OrganisationView;
  donor!: OrganisationView;
  countries!: string[];
  themes!: string[];
  light!: 'red' | 'amber' | 'green';
  /** The gravest first; empty: green. */
  reasons!: LightReasonView[];
  agreed!: MoneyView | null;
  paid!: MoneyView | null;
  /** Spent, as the reports that were handed in say. */
  reported!: MoneyView | null;
  nextDue!: NextDueView | null;
  updatedAt!: string;
}

/** How many projects of the filters have each light, whichever is asked for. */
export class LightCountsView {
  red!: number;
  amber!: number;
  green!: number;
}

export class ProjectBoardView {
  items!: ProjectOnBoardView[];
  counts!: LightCountsView;
  next!: string | null;
}

export const projectOnBoardView = (
  { project, light, reasons, reportedMinor, next }: ProjectOnBoard,
  owners: Map<string, Organisation>,
): ProjectOnBoardView => ({
  id: project.id,
  reference: reference('P', project.number),
  title: project.title,
  status: project.status,
  state: organisationView(owners.get(project.stateOrganisationId)),
  donor: organisationView(owners.get(project.donorOrganisationId)),
  countries: project.countries,
  themes: project.themes,
  light,
  reasons: reasons.map(({ code, since, days }) => ({ code, since, days })),
  agreed: money(project.amountMinor, project.currency),
  paid: money(project.paidMinor, project.currency),
  reported: money(reportedMinor, project.currency),
  nextDue: next && { what: next.what, on: next.on },
  updatedAt: project.updatedAt.toISOString(),
});
