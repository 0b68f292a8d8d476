import type { Organisation } from '@tandem/accounts';
import { IATI_STATUS, type Project } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { MoneyView, OrganisationView, OriginView, TimelineView } from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';

export class SignaturesView {
  state!: string | null;
  donor!: string | null;
}

/** What became of an agreed pair. */
export class ProjectView {
  id!: string;
  version!: number;
  reference!: string;
  status!: string;
  /** IATI 2.03 ActivityStatus. */
  iatiStatus!: string;
  title!: string;
  matchId!: string;
  needId!: string;
  offerId!: string;
  state!: OrganisationView;
  donor!: OrganisationView;
  amount!: MoneyView | null;
  countries!: string[];
  themes!: string[];
  startsOn!: string | null;
  endsOn!: string | null;
  signatures!: SignaturesView;
  timeline!: TimelineView[];
  origin!: OriginView;
  createdAt!: string;
  updatedAt!: string;
}

export class ProjectListView {
  items!: ProjectView[];
  /** How many projects there are in each state, whatever the filter. */
  counts!: Record<string, number>;
  next!: string | null;
}

export const projectView = (project: Project, owners: Map<string, Organisation>, language: Language): ProjectView => ({
  id: project.id,
  version: project.version,
  reference: reference('P', project.number),
  status: project.status,
  iatiStatus: IATI_STATUS[project.status],
  title: project.title,
  matchId: project.matchId,
  needId: project.needId,
  offerId: project.offerId,
  state: organisationView(owners.get(project.stateOrganisationId)),
  donor: organisationView(owners.get(project.donorOrganisationId)),
  amount: money(project.amountMinor, project.currency),
  countries: project.countries,
  themes: project.themes,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  signatures: {
    state: project.stateSignedAt?.toISOString() ?? null,
    donor: project.donorSignedAt?.toISOString() ?? null,
  },
  timeline: project.timeline.map(({ status, at }) => ({ status, at })),
  origin: originView(project.origin, 'project', language),
  createdAt: project.createdAt.toISOString(),
  updatedAt: project.updatedAt.toISOString(),
});
