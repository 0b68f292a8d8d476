import { audienceOf, cut, type Organisation, type TiersOf, type Viewer } from '@tandem/accounts';
import { IATI_STATUS, PROJECT_TIERS, projectFactsFor, type Project } from '@tandem/projects';
import type { Language } from '@tandem/wording';
import type { MoneyView, OrganisationView, OriginView, TimelineView } from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';

export class SignaturesView {
  state!: string | null;
  donor!: string | null;
}

/** What became of an agreed pair; what is kept from the viewer is absent. */
export class ProjectView {
  id!: string;
  version!: number;
  reference!: string;
  status!: string;
  /** IATI 2.03 ActivityStatus. */
  iatiStatus!: string;
  /** Absent where the viewer may not know of the need. */
  title?: string;
  matchId?: string;
  needId?: string;
  offerId?: string;
  state!: OrganisationView;
  donor!: OrganisationView;
  amount!: MoneyView | null;
  countries!: string[];
  themes!: string[];
  startsOn!: string | null;
  endsOn!: string | null;
  signatures?: SignaturesView;
  timeline?: TimelineView[];
  origin!: OriginView;
  createdAt!: string;
  updatedAt!: string;
}

/** Who reads which field of the view, as the project says. */
export const PROJECT_VIEW_TIERS: TiersOf<ProjectView> = {
  id: PROJECT_TIERS.id,
  version: PROJECT_TIERS.version,
  reference: PROJECT_TIERS.number,
  status: PROJECT_TIERS.status,
  iatiStatus: PROJECT_TIERS.status,
  title: PROJECT_TIERS.title,
  matchId: PROJECT_TIERS.matchId,
  needId: PROJECT_TIERS.needId,
  offerId: PROJECT_TIERS.offerId,
  state: PROJECT_TIERS.stateOrganisationId,
  donor: PROJECT_TIERS.donorOrganisationId,
  amount: PROJECT_TIERS.amountMinor,
  countries: PROJECT_TIERS.countries,
  themes: PROJECT_TIERS.themes,
  startsOn: PROJECT_TIERS.startsOn,
  endsOn: PROJECT_TIERS.endsOn,
  signatures: PROJECT_TIERS.donorSignedAt,
  timeline: PROJECT_TIERS.timeline,
  origin: PROJECT_TIERS.origin,
  createdAt: PROJECT_TIERS.createdAt,
  updatedAt: PROJECT_TIERS.updatedAt,
};

export class ProjectListView {
  items!: ProjectView[];
  /** How many projects there are in each state, of the organisation that is asked for where one is. */
  counts!: Record<string, number>;
  next!: string | null;
}

/** @param knowsNeed - whether the viewer may know of the need, whose title the project has */
export function projectView(
  project: Project,
  owners: Map<string, Organisation>,
  viewer: Viewer,
  knowsNeed: boolean,
  language: Language,
): ProjectView {
  const audience = audienceOf(viewer, 'project', projectFactsFor(project));
  const whole = wholeView(project, owners, language);
  const view = cut<ProjectView>(whole, PROJECT_VIEW_TIERS, audience);
  return knowsNeed ? { ...view, title: whole.title } : view;
}

const wholeView = (project: Project, owners: Map<string, Organisation>, language: Language): Required<ProjectView> => ({
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
