import { cut, may, rolesTowards, type Audience, type Organisation, type TiersOf, type Viewer } from '@tandem/accounts';
import { NEED_TIERS, NEED_WORKFLOW, lackingMinor, needFactsFor, needStatus, type Need } from '@tandem/needs';
import { eventsFor } from '@tandem/platform/workflow';
import type { Language } from '@tandem/wording';
import type { AnnexStateView } from '../annexes/annex-view.dto.js';
import type {
  MoneyView,
  OrganisationView,
  OriginView,
  TimelineView,
  UnitsView,
  WindowView,
} from '../records/record-view.dto.js';
import { money, organisationView, originView, reference } from '../records/record-view.dto.js';

export class ThemeShareView {
  code!: string;
  weight!: number;
}

export class NeedLineView {
  title!: string;
  cost!: MoneyView;
}

/** A need in few words: for lists of matches, projects, notifications. */
export class NeedSummaryView {
  id!: string;
  reference!: string;
  title!: string;
  status!: string;
  organisation!: OrganisationView;
  countries!: string[];
  themes!: ThemeShareView[];
  window!: WindowView | null;
  cost!: MoneyView | null;
  agreed!: MoneyView | null;
  lacking!: MoneyView | null;
  origin!: OriginView;
}

/** A need as its viewer may see it: unknown facts are null, and what is kept from the viewer is absent. */
export class NeedView extends NeedSummaryView {
  version!: number;
  visibility!: string;
  /** As whom the viewer reads it. */
  readAs!: 'public' | 'accredited' | 'parties' | 'owner';
  summary!: string | null;
  description?: string | null;
  /** Of title and texts; null where the writer did not say. */
  textLanguage!: string | null;
  modalities!: string[] | null;
  smallestUseful!: MoneyView | null;
  lines?: NeedLineView[];
  units!: UnitsView | null;
  durationDays!: number | null;
  genderMarker!: number | null;
  languages!: string[] | null;
  recipient!: string;
  eligibleOrganisation?: string | null;
  excludedOrganisations?: string[];
  odaOpinion?: string | null;
  optIns?: string[];
  topics!: string[];
  hostConsent?: string | null;
  urgency!: string | null;
  exemptionReference?: string | null;
  nationalPriority?: number | null;
  nationalActionPlan?: string | null;
  target?: string | null;
  baseline?: string | null;
  nationalContribution?: string | null;
  priorAssistance?: string | null;
  /** That there is a sealed annex, and who holds it; its text is read elsewhere. */
  annex?: AnnexStateView;
  timeline!: TimelineView[];
  availableActions!: string[];
  createdAt!: string;
  updatedAt!: string;
  openedAt!: string | null;
}

/** Who reads which field of the view: those of the content as the need says, the rest whoever reads it at all. */
export const NEED_VIEW_TIERS: TiersOf<NeedView> = {
  ...NEED_TIERS,
  id: 'public',
  reference: 'public',
  status: 'public',
  organisation: 'public',
  agreed: 'public',
  lacking: 'public',
  origin: 'public',
  version: 'public',
  readAs: 'public',
  annex: 'accredited',
  timeline: 'public',
  availableActions: 'public',
  createdAt: 'public',
  updatedAt: 'public',
  openedAt: 'public',
};

export class NeedListView {
  items!: NeedView[];
  next!: string | null;
}

export function needSummary(need: Need, owner: Organisation | undefined, language: Language): NeedSummaryView {
  const { content } = need;
  return {
    id: need.id,
    reference: reference('N', need.number),
    title: content.title,
    status: needStatus(need),
    organisation: organisationView(owner),
    countries: need.countries,
    themes: content.themes.map(({ code, weight }) => ({ code, weight })),
    window: content.window ?? null,
    cost: money(need.costMinor, need.currency),
    agreed: money(need.costMinor === null ? null : need.agreedMinor, need.currency),
    lacking: money(lackingMinor(need), need.currency),
    origin: originView(need.origin, 'need', language),
  };
}

/** @param readAs - how much the viewer reads, by `NeedAudiences` */
export function needView(
  need: Need,
  owner: Organisation | undefined,
  viewer: Viewer,
  readAs: Audience,
  annex: AnnexStateView,
  language: Language,
): NeedView {
  const { content } = need;
  const whole: Required<NeedView> = {
    ...needSummary(need, owner, language),
    version: need.version,
    visibility: need.visibility,
    readAs,
    summary: content.summary ?? null,
    description: content.description ?? null,
    textLanguage: content.textLanguage ?? null,
    modalities: content.modalities ?? null,
    smallestUseful: content.smallestUseful ?? null,
    lines: content.lines?.map(({ title, cost }) => ({ title, cost })) ?? [],
    units: content.units ?? null,
    durationDays: content.durationDays ?? null,
    genderMarker: content.genderMarker ?? null,
    languages: content.languages ?? null,
    recipient: content.recipient ?? 'state',
    eligibleOrganisation: content.eligibleOrganisation ?? null,
    excludedOrganisations: content.excludedOrganisations ?? [],
    odaOpinion: content.odaOpinion ?? null,
    optIns: content.optIns ?? [],
    topics: content.topics ?? [],
    hostConsent: content.hostConsent ?? null,
    urgency: content.urgency ?? null,
    exemptionReference: content.exemptionReference ?? null,
    nationalPriority: content.nationalPriority ?? null,
    nationalActionPlan: content.nationalActionPlan ?? null,
    target: content.target ?? null,
    baseline: content.baseline ?? null,
    nationalContribution: content.nationalContribution ?? null,
    priorAssistance: content.priorAssistance ?? null,
    annex,
    timeline: need.timeline.map(({ status, at }) => ({ status, at })),
    availableActions: actionsOn(need, viewer),
    createdAt: need.createdAt.toISOString(),
    updatedAt: need.updatedAt.toISOString(),
    openedAt: need.openedAt?.toISOString() ?? null,
  };
  return cut<NeedView>(whole, NEED_VIEW_TIERS, readAs);
}

function actionsOn(need: Need, viewer: Viewer): string[] {
  const steps = eventsFor(NEED_WORKFLOW, need.status, rolesTowards(viewer, need.organisationId));
  const editor =
    need.status === 'draft'
      ? may(viewer, 'change', 'need', needFactsFor(need))
      : need.status !== 'withdrawn' && may(viewer, 'endorse', 'need', needFactsFor(need));
  return editor ? ['edit', ...steps] : steps;
}
